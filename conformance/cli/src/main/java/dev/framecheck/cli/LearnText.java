package dev.framecheck.cli;

import dev.framecheck.cli.learn.Difference;
import dev.framecheck.cli.learn.LearnWords;
import dev.framecheck.cli.learn.Learned;
import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was learned, for a person. */
final class LearnText {

  private LearnText() {}

  static String of(Learned learned) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d states, %d transitions over %d letters, learned in %d conversations and %.1f s."
            .formatted(
                learned.target(),
                learned.machine().states(),
                learned.transitions(),
                learned.letters(),
                learned.queries(),
                learned.seconds()));
    if (!learned.complete()) {
      lines.add("The learning is not complete: " + learned.incomplete() + ".");
    }
    for (List<Difference> alike : alike(learned.differences()).values()) {
      lines.addAll(lines(alike));
    }
    lines.add("");
    lines.add(conclusion(learned));
    return String.join(System.lineSeparator(), lines);
  }

  /** Differences that show the same after the same letter, in several states. */
  static Map<List<Object>, List<Difference>> alike(List<Difference> differences) {
    return differences.stream()
        .collect(
            Collectors.groupingBy(
                one ->
                    List.of(one.transition().letter(), one.seen(), one.strength(), one.confirmed()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static List<String> lines(List<Difference> alike) {
    Difference one = alike.get(0);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "%s  §%s  %s%s%s"
            .formatted(
                one.strength() == Difference.Strength.OBSERVED ? "observed" : one.strength().name(),
                String.join(", §", one.clauses()),
                one.transition().letter().name(),
                alike.size() == 1 ? "" : "  (in %d states)".formatted(alike.size()),
                one.confirmed() ? "" : "  (not confirmed)"));
    for (int i = 0; i < one.trace().size(); i++) {
      Letter letter = one.trace().get(i);
      Heard heard = one.heard().get(i);
      lines.add("    %s  →  %s".formatted(letter.name(), LearnWords.of(heard)));
    }
    lines.add("    permitted: " + permitted(one));
    return lines;
  }

  static String permitted(Difference one) {
    return one.expected().stream()
        .map(LearnWords::observations)
        .distinct()
        .collect(Collectors.joining("; or "));
  }

  /** As the RFC writes it; a rule of this project is no more than observed. */
  static String strength(Difference one) {
    return one.strength() == Difference.Strength.OBSERVED ? "observed" : one.strength().name();
  }

  /** How many transitions differ, in a sentence. */
  static String conclusion(Learned learned) {
    Map<String, Long> counts =
        learned.differences().stream()
            .filter(Difference::confirmed)
            .collect(
                Collectors.groupingBy(
                    one -> one.strength().name().toLowerCase(Locale.ROOT),
                    LinkedHashMap::new,
                    Collectors.counting()));
    String differing =
        counts.isEmpty()
            ? "none differs from the model"
            : counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", "", " differ from the model"));
    return "%d transitions compared: %s.%s"
        .formatted(
            learned.compared().size(),
            differing,
            learned.leftOut() == 0
                ? ""
                : " The model's bounds leave %d out.".formatted(learned.leftOut()));
  }
}
