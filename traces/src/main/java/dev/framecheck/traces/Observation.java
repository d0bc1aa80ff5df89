package dev.framecheck.traces;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One thing that the endpoint under test is seen to do. */
public sealed interface Observation {

  /** A whole message reaches the application. */
  record Deliver(MessageKind kind, ByteRuns payload) implements Observation {}

  /**
   * The endpoint sends a data frame or a Ping.
   *
   * @param opcode the opcode of the frame, or of the first frame when the sender fragments a
   *     message
   * @param payload the whole payload, unmasked
   */
  record Frame(int opcode, ByteRuns payload) implements Observation {}

  /** The endpoint sends a Pong. */
  record Pong(ByteRuns payload) implements Observation {}

  /**
   * The endpoint sends a Close frame.
   *
   * @param codes the permitted codes, ascending; {@link CloseCode#EMPTY_BODY} stands for an empty
   *     body, {@link CloseCode#ANY_LEGAL} alone for any code that may be sent and for an empty body
   */
  record Close(List<Integer> codes) implements Observation {

    /**
     * Sorts the codes.
     *
     * @throws IllegalArgumentException if there is none, or one is no close code
     */
    public Close {
      codes = canonical(codes);
    }

    /** Any Close frame that RFC 6455 §7.4 lets an endpoint send. */
    public static Close anyLegal() {
      return new Close(List.of(CloseCode.ANY_LEGAL));
    }

    /**
     * Whether a Close frame with this code is permitted; {@link CloseCode#EMPTY_BODY} asks for one
     * without a code.
     */
    public boolean permits(int code) {
      if (codes.contains(code) && code != CloseCode.ANY_LEGAL) {
        return true;
      }
      return codes.contains(CloseCode.ANY_LEGAL)
          && (code == CloseCode.EMPTY_BODY || CloseCode.mayBeSent(code));
    }

    private static List<Integer> canonical(Collection<Integer> codes) {
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a Close observation needs at least one code");
      }
      for (int code : codes) {
        if (code < CloseCode.ANY_LEGAL || code > 0xffff) {
          throw new IllegalArgumentException("code is from 0 to 65535, not " + code);
        }
      }
      return codes.contains(CloseCode.ANY_LEGAL)
          ? List.of(CloseCode.ANY_LEGAL)
          : codes.stream().distinct().sorted().toList();
    }
  }

  /** The endpoint ends the TCP connection. */
  record End() implements Observation {}

  /** The application's call is refused and nothing is sent. */
  record Rejected() implements Observation {}

  /**
   * The endpoint lets go of the socket without waiting any longer: nothing is read or written from
   * now on.
   */
  record Release() implements Observation {}

  /**
   * The application's one event at the end of a connection, RFC 6455 §7.1.4 to 7.1.6.
   *
   * @param code of the first Close that was received; 1005 if it had none, 1006 if none came
   * @param reason that came with the code
   * @param clean whether both Closes were exchanged before TCP ended
   * @param lost how many messages were accepted and never written
   */
  record Closed(int code, ByteRuns reason, boolean clean, int lost) implements Observation {}

  /**
   * Something that a whole browser is seen to do, or an endpoint in its opening handshake.
   *
   * @param name what, a verb phrase or a noun such as {@code closeEvent}
   * @param arguments by name; numbers and truth values as their text
   */
  record Effect(String name, SortedMap<String, String> arguments) implements Observation {

    /** Copies the arguments. */
    public Effect {
      arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }
  }

  /**
   * The endpoint sends a frame that no endpoint may send: wrongly masked, with a reserved bit, with
   * a length that is not minimal. No trace permits it; the graph of a faulty model and the decoder
   * of a judge show it.
   *
   * @param rule the rule that it breaks, beginning with the clause
   */
  record Malformed(String rule) implements Observation {}

  /** The same kind of observation with an empty payload; what holds none is itself. */
  default Observation contentless() {
    if (this instanceof Deliver deliver) {
      return new Deliver(deliver.kind(), ByteRuns.EMPTY);
    }
    if (this instanceof Frame frame) {
      return new Frame(frame.opcode(), ByteRuns.EMPTY);
    }
    return this instanceof Pong ? new Pong(ByteRuns.EMPTY) : this;
  }
}
