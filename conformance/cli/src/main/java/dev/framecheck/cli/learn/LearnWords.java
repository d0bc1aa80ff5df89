package dev.framecheck.cli.learn;

import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Observation;
import java.util.List;
import java.util.stream.Collectors;

/** Letters and what is heard after them, in words. */
public final class LearnWords {

  private LearnWords() {}

  /** A word of letters. */
  public static String of(List<Letter> word) {
    return word.stream().map(Letter::name).collect(Collectors.joining(", "));
  }

  /** What was heard. */
  public static String of(Heard heard) {
    boolean left =
        heard.over() && heard.out().stream().noneMatch(one -> one instanceof Observation.End);
    return observations(heard.out()) + (left ? ", and TCP is left open" : "");
  }

  /** Observations without contents. */
  public static String observations(List<Observation> out) {
    return out.isEmpty()
        ? "nothing"
        : out.stream().map(LearnWords::word).collect(Collectors.joining(", "));
  }

  private static String word(Observation one) {
    if (one instanceof Observation.Deliver deliver) {
      return "the " + deliver.kind().text() + " message";
    }
    if (one instanceof Observation.Close close) {
      return "Close "
          + close.codes().stream().map(LearnWords::code).collect(Collectors.joining("|"));
    }
    if (one instanceof Observation.Malformed malformed) {
      return malformed.rule();
    }
    if (one instanceof Observation.Pong) {
      return "Pong";
    }
    return one instanceof Observation.End ? "end of TCP" : one.getClass().getSimpleName();
  }

  private static String code(int code) {
    return switch (code) {
      case CloseCode.ANY_LEGAL -> "any";
      case CloseCode.EMPTY_BODY -> "empty";
      default -> String.valueOf(code);
    };
  }
}
