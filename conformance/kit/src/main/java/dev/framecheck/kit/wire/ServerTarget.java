package dev.framecheck.kit.wire;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.oracle.LaunchedProcess;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A server under test: one that runs somewhere, or one that was launched for the replay and can be
 * launched again when a trace has broken it. It must echo text and binary messages.
 */
public interface ServerTarget extends AutoCloseable {

  /** What reports call it. */
  String name();

  /** Where it listens now; another port after each {@link #relaunch}, perhaps. */
  ServerAddress address();

  /**
   * Stops it, however it is doing, and starts it anew.
   *
   * @return false when it can't be relaunched, because it belongs to somebody else
   * @throws dev.framecheck.kit.TargetException if it does not start
   */
  default boolean relaunch() {
    return false;
  }

  /**
   * The process that was launched for it, where there is one: what it uses is watched then, and its
   * end told. Another one after each {@link #relaunch}.
   */
  default @Nullable LaunchedProcess process() {
    return null;
  }

  /** The receive limit, in bytes, that it is configured with, if that is known. */
  default OptionalLong limit() {
    return OptionalLong.empty();
  }

  /** How TLS is spoken to it, where its address wants that. */
  default Tls tls() {
    return Tls.trustingThePlatform();
  }

  /** The lawful choices that it declares. */
  default ChoiceProfile choices() {
    return ChoiceProfile.UNKNOWN;
  }

  /** Stops it, if it was launched for the replay. */
  @Override
  default void close() {}

  /** A server that runs already and that nobody here controls. */
  static ServerTarget at(ServerAddress address) {
    return at(address, Tls.trustingThePlatform());
  }

  /** The same, with its own way to speak TLS to it. */
  static ServerTarget at(ServerAddress address, Tls tls) {
    return new ServerTarget() {
      @Override
      public String name() {
        return address.toString();
      }

      @Override
      public ServerAddress address() {
        return address;
      }

      @Override
      public Tls tls() {
        return tls;
      }
    };
  }
}
