package dev.framecheck.model.graph;

import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;

/** Inputs by class: what an endpoint has a reason to treat alike in one state. */
final class InputClass {

  private static final long LONGEST_CONTROL = 125;

  private InputClass() {}

  /**
   * A text that is equal for inputs of one class.
   *
   * @param decisive whether the input may end the exchange; of such a header no more than the kind
   *     of frame belongs to its class, since the reactions to it tell the rest: which rule it
   *     breaks
   */
  static String of(Input in, long limit, boolean decisive) {
    if (in instanceof Input.Header header) {
      return decisive ? "header/" + (header.opcode() >= 8) : valid(header, limit);
    }
    if (in instanceof Input.Send send) {
      return "send/" + send.kind();
    }
    if (in instanceof Input.Close close) {
      return "close/" + (close.code() == CloseCode.EMPTY_BODY) + "/" + close.reason().isEmpty();
    }
    if (in instanceof Input.Payload payload) {
      return "payload/" + length(payload.payload().size(), limit);
    }
    if (in instanceof Input.Timeout timeout) {
      return "timeout/" + timeout.timer();
    }
    if (in instanceof Input.Act act) {
      return "act/" + act.name() + act.arguments();
    }
    if (in instanceof Input.Head head) {
      return "head/" + head.name();
    }
    return in.getClass().getSimpleName();
  }

  private static String valid(Input.Header header, long limit) {
    return "header/%s/%s/%s/%s"
        .formatted(
            opcode(header.opcode()),
            header.fin(),
            header.minimal(),
            length(header.length(), limit));
  }

  /** Whether an opcode has no meaning, RFC 6455 §5.2. */
  static boolean isReserved(int opcode) {
    return (opcode >= 3 && opcode <= 7) || opcode >= 11;
  }

  private static String opcode(int opcode) {
    return isReserved(opcode)
        ? (opcode < 8 ? "reservedData" : "reservedControl")
        : Slugs.opcode(opcode);
  }

  private static String length(long length, long limit) {
    if (length < 0) {
      return "msb";
    }
    if (length > limit) {
      return "beyond";
    }
    if (length == 0) {
      return "empty";
    }
    if (length == LONGEST_CONTROL) {
      return "longestControl";
    }
    return length < LONGEST_CONTROL ? "short" : "long";
  }
}
