package dev.framecheck.kit;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Inputs, observations and reactions in the words of RFC 6455, for messages. */
public final class Wording {

  private static final int GREATEST_PAYLOAD_TEXT = 48;

  private Wording() {}

  /** A list of observations as a phrase; {@code nothing} when there are none. */
  public static String of(List<Observation> observations) {
    return observations.isEmpty()
        ? "nothing"
        : observations.stream().map(Wording::of).collect(Collectors.joining(", then "));
  }

  /** The permitted reactions of a step as a phrase, each wording once. */
  public static String permitted(Step step) {
    Set<String> reactions = new LinkedHashSet<>();
    for (Reaction reaction : step.allow()) {
      reactions.add(of(reaction.out()));
    }
    return String.join("; or ", reactions);
  }

  /** One observation as a phrase. */
  public static String of(Observation observation) {
    if (observation instanceof Observation.Deliver deliver) {
      return "delivery of the " + deliver.kind().text() + " message " + of(deliver.payload());
    }
    if (observation instanceof Observation.Frame frame) {
      return "a " + opcode(frame.opcode()) + " frame " + of(frame.payload());
    }
    if (observation instanceof Observation.Pong pong) {
      return "a Pong " + of(pong.payload());
    }
    if (observation instanceof Observation.Close close) {
      return "a Close " + codes(close.codes());
    }
    if (observation instanceof Observation.Malformed malformed) {
      return "a malformed frame (" + malformed.rule() + ")";
    }
    if (observation instanceof Observation.Closed closed) {
      return "the event of a %s end with code %d%s%s"
          .formatted(
              closed.clean() ? "clean" : "not clean",
              closed.code(),
              closed.reason().isEmpty() ? "" : " and reason " + of(closed.reason()),
              closed.lost() == 0 ? "" : ", %d message(s) lost".formatted(closed.lost()));
    }
    if (observation instanceof Observation.Effect effect) {
      return of(effect.name(), effect.arguments());
    }
    if (observation instanceof Observation.Release) {
      return "release of the socket";
    }
    return observation instanceof Observation.End ? "the end of TCP" : "refusal of the call";
  }

  private static String codes(List<Integer> codes) {
    return codes.stream()
        .map(
            code ->
                switch (code) {
                  case CloseCode.ANY_LEGAL -> "with any legal code or none";
                  case CloseCode.EMPTY_BODY -> "without a code";
                  default -> String.valueOf(code);
                })
        .collect(Collectors.joining(" or "));
  }

  /** An input as a phrase. */
  public static String of(Input input) {
    if (input instanceof Input.Header header) {
      return "header of a %s%s frame, %s%s, length %s in %d bits"
          .formatted(
              header.fin() ? "" : "non-final ",
              opcode(header.opcode()),
              header.masked() ? "masked" : "not masked",
              header.rsv() == 0 ? "" : ", RSV " + header.rsv(),
              Long.toUnsignedString(header.length()),
              header.encoding());
    }
    if (input instanceof Input.Payload payload) {
      return "payload " + of(payload.payload());
    }
    if (input instanceof Input.Send send) {
      return "call: send the " + send.kind().text() + " message " + of(send.payload());
    }
    if (input instanceof Input.Ping ping) {
      return "call: ping " + of(ping.payload());
    }
    if (input instanceof Input.Close close) {
      return "call: close" + (close.code() == CloseCode.EMPTY_BODY ? "" : " " + close.code());
    }
    if (input instanceof Input.Timeout timeout) {
      return "the time of the timer \"" + timeout.timer() + "\" is up";
    }
    if (input instanceof Input.Act act) {
      return of(act.name(), act.arguments());
    }
    if (input instanceof Input.Head head) {
      return "the head \"" + head.name() + "\"";
    }
    return plain(input);
  }

  private static String plain(Input input) {
    if (input instanceof Input.EndOfStream) {
      return "end of stream";
    }
    if (input instanceof Input.Reset) {
      return "reset of TCP";
    }
    if (input instanceof Input.Stall) {
      return "writes block";
    }
    return input instanceof Input.Drain ? "writes go on" : "quiet";
  }

  private static String of(String name, SortedMap<String, String> arguments) {
    return arguments.isEmpty()
        ? name
        : name
            + arguments.entrySet().stream()
                .map(argument -> argument.getKey() + " " + argument.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String opcode(int opcode) {
    return switch (opcode) {
      case 0 -> "continuation";
      case 1 -> "text";
      case 2 -> "binary";
      case 8 -> "Close";
      case 9 -> "Ping";
      case 10 -> "Pong";
      default -> "reserved-opcode-" + opcode;
    };
  }

  private static String of(ByteRuns payload) {
    if (payload.isEmpty()) {
      return "(empty)";
    }
    String text = payload.toString();
    return text.length() <= GREATEST_PAYLOAD_TEXT
        ? "[" + text + "]"
        : "[%s…, %d bytes]".formatted(text.substring(0, GREATEST_PAYLOAD_TEXT), payload.size());
  }
}
