package dev.framecheck.kit;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.util.List;

/** One connection of a {@link Target}, from OPEN on. */
public interface TargetSession extends AutoCloseable {

  /**
   * Lets one input reach the endpoint and waits for its reaction.
   *
   * <p>For {@code header} and {@code payload} the endpoint receives {@code bytes}; the input says
   * what they mean, and most targets ignore it. When the bytes of a step come in parts, each part
   * comes with the same input. For {@code endOfStream} the peer ends its side of the TCP
   * connection. {@code send}, {@code ping} and {@code close} are calls of the application and come
   * only to targets with {@link Capability#CALL}. At {@code quiet} nothing arrives, and what is
   * still owed must be shown.
   *
   * <p>A message may be shown as one {@code frame} observation or as several, the later ones with
   * opcode 0; a {@code close} observation holds the one code that was sent. An endpoint that has
   * ended the TCP connection is still stepped: it must show nothing more.
   *
   * @param bytes what the peer sends; the session may keep and change the array
   * @return what the endpoint did, in order; empty when it stayed quiet
   * @throws UnsupportedInputException if the target can't be given this input
   * @throws TargetException if the target is not able to react, because its process died say
   */
  List<Observation> step(Input input, byte[] bytes);

  /** Drops the connection. */
  @Override
  default void close() {}
}
