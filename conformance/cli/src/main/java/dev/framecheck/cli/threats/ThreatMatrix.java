package dev.framecheck.cli.threats;

import dev.framecheck.cli.threats.ThreatRegister.Threat;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every threat with its answer.
 *
 * @param rows in the order of the register
 */
public record ThreatMatrix(List<Row> rows) {

  /** Copies the list. */
  public ThreatMatrix {
    rows = List.copyOf(rows);
  }

  /** Whether a threat is answered. */
  public enum Status {
    /** Properties rule it out, mutants show that they can fail, and the reference is free of it. */
    ANSWERED,
    /** Something of that is missing. */
    OPEN,
    /** A property is violated, or the reference fails a trace. */
    VIOLATED
  }

  /**
   * A threat with its answer.
   *
   * @param properties its properties, all of which hold if it is answered
   * @param mutants those of its mutants that were caught
   * @param traces ids of its traces and decision vectors
   * @param verdict the worst verdict of the reference on those; empty if there are none
   * @param missing what keeps it from being answered; empty if it is
   */
  public record Row(
      String id,
      String title,
      List<String> topics,
      Status status,
      List<String> properties,
      List<String> mutants,
      List<String> traces,
      String verdict,
      String missing) {}

  /**
   * Puts the matrix together.
   *
   * @param reference the replay of {@code traces} and {@code decisions} against the reference
   * @throws dev.framecheck.cli.project.InputException if the register names what does not exist
   */
  public static ThreatMatrix of(
      ThreatRegister register,
      List<Topic> topics,
      Evidence evidence,
      List<Trace> traces,
      List<Decision> decisions,
      ReplayReport reference) {
    ThreatLinks links = new ThreatLinks(topics);
    links.verify(register);
    Map<String, Verdict> verdicts = new HashMap<>();
    for (TraceResult result : reference.results()) {
      verdicts.put(result.trace(), result.verdict());
    }
    return new ThreatMatrix(
        register.threats().stream()
            .map(threat -> row(threat, links, evidence, own(threat, traces, decisions), verdicts))
            .toList());
  }

  /** The ids of what carries a threat: traces, and then decision vectors. */
  private static List<String> own(Threat threat, List<Trace> traces, List<Decision> decisions) {
    return Stream.concat(
            traces.stream().filter(t -> t.threats().contains(threat.id())).map(Trace::id),
            decisions.stream().filter(d -> d.threats().contains(threat.id())).map(Decision::id))
        .toList();
  }

  private static Row row(
      Threat threat,
      ThreatLinks links,
      Evidence evidence,
      List<String> own,
      Map<String, Verdict> verdicts) {
    List<String> caught =
        links.mutantsOf(threat).stream().filter(evidence.killed()::contains).toList();
    String verdict = worst(own, verdicts);
    boolean violated =
        verdict.equals(Verdict.FAIL.text())
            || threat.properties().stream().anyMatch(evidence.violated()::contains);
    String missing = missing(threat, links, evidence, own, verdict);
    Status status = violated ? Status.VIOLATED : missing.isEmpty() ? Status.ANSWERED : Status.OPEN;
    return new Row(
        threat.id(),
        threat.title(),
        threat.topics(),
        status,
        threat.properties(),
        caught,
        own,
        verdict,
        missing);
  }

  private static String missing(
      Threat threat, ThreatLinks links, Evidence evidence, List<String> traces, String verdict) {
    if (threat.properties().isEmpty()) {
      return "no property states it yet";
    }
    for (String property : threat.properties()) {
      if (!evidence.passed().contains(property)) {
        return property + " was not checked";
      }
    }
    for (String mutant : links.mutantsOf(threat)) {
      if (!evidence.killed().contains(mutant)) {
        return "the mutant " + mutant + " was not caught";
      }
    }
    List<String> bare = links.withoutMutant(threat);
    if (!bare.isEmpty()) {
      return "no mutant of it violates " + String.join(", ", bare);
    }
    if (traces.isEmpty()) {
      return "no trace carries it";
    }
    return verdict.equals(Verdict.PASS.text())
        ? ""
        : "the reference is " + verdict + " on its traces";
  }

  /** The worst verdict of those traces that were run, since others belong to other choices. */
  static String worst(List<String> traces, Map<String, Verdict> verdicts) {
    for (Verdict verdict :
        List.of(
            Verdict.FAIL,
            Verdict.OBSERVED,
            Verdict.INCONCLUSIVE,
            Verdict.NON_STRICT,
            Verdict.PASS,
            Verdict.UNSUPPORTED)) {
      if (traces.stream().anyMatch(trace -> verdicts.get(trace) == verdict)) {
        return verdict.text();
      }
    }
    return "";
  }

  /** Whether no threat is violated. */
  public boolean conforms() {
    return rows.stream().noneMatch(row -> row.status() == Status.VIOLATED);
  }

  /** How many threats have this status. */
  public long count(Status status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }
}
