package dev.framecheck.targets.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each target showed when its file was written: a folder of small files, one a target. */
public final class Expectations {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int GREATEST_LIST = 5;

  /** How the ids begin of what is judged in each replay, whatever is played. */
  private static final String ORACLE = "oracle/";

  private final Path folder;

  /**
   * What a target showed.
   *
   * @param unsteady why only the clauses in which it fails are expected; null where more is
   * @param sometimes what it fails in one run and not in the next, which is not expected; null
   *     where there is nothing of that kind. Like {@code unsteady} it is written by a person.
   */
  @JsonPropertyOrder({"target", "unsteady", "sometimes", "verdicts", "fail", "nonStrict"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Expected(
      String target,
      @Nullable String unsteady,
      @Nullable Map<String, Set<String>> sometimes,
      Map<String, Integer> verdicts,
      Map<String, Set<String>> fail,
      Map<String, Set<String>> nonStrict) {

    /** The same by the lights of a person who wrote that file. */
    Expected like(Expected written) {
      Map<String, Set<String>> failures = without(written.sometimes(), fail);
      Map<String, Integer> counts = new TreeMap<>(verdicts);
      if (!written.isSteady()) {
        counts.keySet().retainAll(Set.of(Verdict.FAIL.text()));
        counts.put(Verdict.FAIL.text(), failures.values().stream().mapToInt(Set::size).sum());
      }
      return new Expected(
          target,
          written.unsteady(),
          written.sometimes(),
          counts,
          failures,
          written.unsteady() == null ? nonStrict : Map.of());
    }

    boolean isSteady() {
      return unsteady == null && sometimes == null;
    }

    private static Map<String, Set<String>> without(
        @Nullable Map<String, Set<String>> sometimes, Map<String, Set<String>> ids) {
      if (sometimes == null) {
        return ids;
      }
      Map<String, Set<String>> rest = new TreeMap<>();
      ids.forEach(
          (clause, traces) -> {
            Set<String> left = new TreeSet<>(traces);
            left.removeAll(sometimes.getOrDefault(clause, Set.of()));
            if (!left.isEmpty()) {
              rest.put(clause, left);
            }
          });
      return rest;
    }
  }

  /** The expectations in a folder. */
  public Expectations(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes down what a target shows.
   *
   * @throws IOException if that can't be done
   */
  public void write(Outcome outcome) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    Path file = file(outcome);
    Expected expected = Files.exists(file) ? of(outcome).like(read(file)) : of(outcome);
    WholeFile.write(file, JSON.writer(printer).writeValueAsString(expected) + "\n");
  }

  private static Expected read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Expected.class);
  }

  private static Expected of(Outcome outcome) {
    Map<String, Integer> verdicts = new TreeMap<>();
    outcome.verdicts().forEach((verdict, count) -> verdicts.put(verdict.text(), count));
    return new Expected(
        outcome.target(),
        null,
        null,
        verdicts,
        ids(outcome, Verdict.FAIL),
        ids(outcome, Verdict.NON_STRICT));
  }

  private static Map<String, Set<String>> ids(Outcome outcome, Verdict verdict) {
    return outcome.with(verdict).stream()
        .collect(
            Collectors.groupingBy(
                Finding::clause,
                TreeMap::new,
                Collectors.mapping(Finding::trace, Collectors.toCollection(TreeSet::new))));
  }

  private Path file(Outcome outcome) {
    return folder.resolve(outcome.target().replaceAll("[^A-Za-z0-9._-]", "-") + ".json");
  }

  /**
   * Says in a sentence each how a target differs from what is expected of it.
   *
   * @param played the ids of the traces that were replayed: what is expected of others is left out
   * @throws IOException if the file of the target can't be read
   */
  public List<String> differences(Outcome outcome, Set<String> played) throws IOException {
    Path file = file(outcome);
    if (!Files.exists(file)) {
      return List.of(outcome.target() + ": nothing is expected of it yet (--update writes it).");
    }
    Expected expected = read(file);
    Expected seen = of(outcome).like(expected);
    List<String> differences = new ArrayList<>();
    boolean steady = expected.unsteady() == null;
    compare(outcome, "fails", expected.fail(), seen.fail(), steady, played, differences);
    compare(
        outcome,
        "is not strict",
        expected.nonStrict(),
        seen.nonStrict(),
        steady,
        played,
        differences);
    if (!expected.isSteady()) {
      return differences;
    }
    int all = total(expected);
    // What oracles say is counted, too, and is no trace.
    boolean whole = all == played.size() || all == total(seen);
    if (differences.isEmpty() && whole && !expected.verdicts().equals(seen.verdicts())) {
      differences.add(
          "%s: %s instead of %s."
              .formatted(outcome.target(), seen.verdicts(), expected.verdicts()));
    }
    return differences;
  }

  private static int total(Expected expected) {
    return expected.verdicts().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void compare(
      Outcome outcome,
      String what,
      Map<String, Set<String>> expected,
      Map<String, Set<String>> seen,
      boolean steady,
      Set<String> played,
      List<String> differences) {
    Set<String> clauses = new TreeSet<>(expected.keySet());
    clauses.addAll(seen.keySet());
    for (String clause : clauses) {
      Set<String> before = new TreeSet<>(expected.getOrDefault(clause, Set.of()));
      before.removeIf(id -> !id.startsWith(ORACLE) && !played.contains(id));
      Set<String> now = new TreeSet<>(seen.getOrDefault(clause, Set.of()));
      if (!steady && !before.isEmpty() && !now.isEmpty()) {
        continue;
      }
      say(outcome, what + " now", clause, now, before, differences);
      say(outcome, what + " no longer", clause, before, now, differences);
    }
  }

  private static void say(
      Outcome outcome,
      String what,
      String clause,
      Set<String> one,
      Set<String> other,
      List<String> differences) {
    List<String> more = one.stream().filter(id -> !other.contains(id)).toList();
    if (!more.isEmpty()) {
      differences.add(
          "%s %s, §%s: %s%s."
              .formatted(
                  outcome.target(),
                  what,
                  clause,
                  String.join(", ", more.subList(0, Math.min(GREATEST_LIST, more.size()))),
                  more.size() > GREATEST_LIST
                      ? " and " + (more.size() - GREATEST_LIST) + " more"
                      : ""));
    }
  }
}
