package dev.framecheck.kit;

import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Trace;
import java.util.EnumSet;
import java.util.Set;

/**
 * An implementation under test that is driven in process. This and {@link TargetSession} are all
 * that a third party implements; every other method than {@link #name} and {@link #open} has a
 * default that fits a library of which nothing is known.
 *
 * <p>The replayer opens one session after the other and never two at once, from one thread at a
 * time.
 */
public interface Target extends AutoCloseable {

  /** What reports call it, {@code "my-library 1.2"} say. */
  String name();

  /**
   * A fresh endpoint in the state OPEN: the opening handshake is over, nothing has been received.
   *
   * @param role the role that the endpoint plays
   * @param limit largest message, in bytes, that it must accept and beyond which it must refuse; a
   *     target without {@link Capability#LIMIT} ignores it
   * @throws TargetException if none can be made
   */
  TargetSession open(Role role, long limit);

  /**
   * A fresh endpoint for one trace; a target needs its own only where topics differ in what they
   * drive.
   *
   * @throws TargetException if none can be made
   */
  default TargetSession open(Trace trace) {
    return open(trace.role(), trace.limit());
  }

  /** The roles that it can play. */
  default Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  /** The lawful choices that it declares; what is left out counts as unknown. */
  default ChoiceProfile choices() {
    return ChoiceProfile.UNKNOWN;
  }

  /** What it can do beyond receiving. */
  default Set<Capability> capabilities() {
    return EnumSet.of(Capability.BYTES);
  }

  /**
   * Whose rules bind it. On a rule of another source it is observed and never fails: a library is
   * bound by RFC 6455 and what follows from it, a browser also by the standards for browsers.
   */
  default Set<Source> boundBy() {
    return EnumSet.of(Source.RFC, Source.DERIVED);
  }

  /** Frees what the target holds; no session is open any more. */
  @Override
  default void close() {}
}
