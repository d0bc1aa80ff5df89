package dev.framecheck.model.check;

import static java.util.stream.Collectors.toSet;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.Coverage;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for expressions of actions and invariants that no reachable state evaluates: an antecedent
 * that is never true, a disjunct that is never reached. What TLC doesn't count (see {@link
 * Coverage}), probes must show.
 */
public final class Vacuity {

  private final TlcEngine engine;
  private final TlcOptions options;

  /** A search with given options; coverage is switched on. */
  public Vacuity(TlcEngine engine, TlcOptions options) {
    this.engine = engine;
    this.options = options.withCoverage();
  }

  /**
   * What was found in a model.
   *
   * @param model the model
   * @param topic its topic
   * @param size the size of its bounds
   * @param expressions how many expressions and actions were counted
   * @param unreached those that were never evaluated
   * @param reached places of those that were
   * @param seconds wall time
   */
  public record Report(
      String model,
      String topic,
      Size size,
      int expressions,
      List<Unreached> unreached,
      Set<String> reached,
      double seconds) {

    public Report {
      unreached = List.copyOf(unreached);
      reached = Set.copyOf(reached);
    }
  }

  /**
   * An expression that is never evaluated, or an action that never generates a state.
   *
   * @param owner the action or invariant that it belongs to
   * @param place {@code Module.tla:line:column}
   */
  public record Unreached(String owner, String place) {}

  /**
   * What is evaluated in none of these models. A model with few inputs leaves out much that another
   * one, of the same modules, reaches.
   */
  public static List<Unreached> nowhere(List<Report> reports) {
    Set<String> reached = new HashSet<>();
    reports.forEach(report -> reached.addAll(report.reached()));
    return reports.stream()
        .flatMap(report -> report.unreached().stream())
        .filter(one -> !reached.contains(one.place()))
        .distinct()
        .sorted(Comparator.comparing(Unreached::place).thenComparing(Unreached::owner))
        .toList();
  }

  /**
   * Explores a model completely and counts.
   *
   * @throws SpecificationException if the exploration doesn't end with success, since counts of an
   *     incomplete one mean nothing
   */
  public Report search(Topic topic, Topic.Model model, Size size) {
    TlcSpec spec = TopicSpecs.of(topic, model, size);
    TlcResult result = engine.run(spec, Coordination.forLongRun(options));
    if (!result.ok()) {
      throw new SpecificationException(
          "model "
              + model.name()
              + " can't be searched for vacuity: "
              + result.outcome().describe());
    }
    List<Coverage.Entry> own = own(spec, result.coverage().entries());
    List<Unreached> unreached =
        new Coverage(own)
            .zeros().stream()
                .map(entry -> new Unreached(entry.owner(), entry.place().toString()))
                .distinct()
                .toList();
    Set<String> reached = own.stream().map(entry -> entry.place().toString()).collect(toSet());
    unreached.forEach(one -> reached.remove(one.place()));
    return new Report(
        model.name(), topic.name(), size, own.size(), unreached, reached, result.seconds());
  }

  /** What stands in the topic's modules, as opposed to TLC's own. */
  private static List<Coverage.Entry> own(TlcSpec spec, List<Coverage.Entry> entries) {
    Set<String> modules = new HashSet<>();
    for (Coverage.Entry entry : entries) {
      String module = entry.place().module();
      if (spec.searchPath().stream().anyMatch(f -> Files.exists(f.resolve(module + ".tla")))) {
        modules.add(module);
      }
    }
    return entries.stream().filter(entry -> modules.contains(entry.place().module())).toList();
  }
}
