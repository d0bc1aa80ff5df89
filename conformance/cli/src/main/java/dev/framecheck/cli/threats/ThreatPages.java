package dev.framecheck.cli.threats;

import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.html.ThreatPage;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page for a security reviewer from the matrix of threats. */
public final class ThreatPages {

  private final ThreatRegister register;
  private final List<Topic> topics;
  private final List<Trace> traces;
  private final List<Decision> decisions;
  private final List<JudgedReport> judged;

  private ThreatPages(
      ThreatRegister register,
      List<Topic> topics,
      List<Trace> traces,
      List<Decision> decisions,
      List<JudgedReport> judged) {
    this.register = register;
    this.topics = topics;
    this.traces = traces;
    this.decisions = decisions;
    this.judged = judged;
  }

  /**
   * The page.
   *
   * @param judged what implementations did on these traces, in the order in which they are shown
   */
  public static ThreatPage of(
      ThreatMatrix matrix,
      ThreatRegister register,
      List<Topic> topics,
      List<Trace> traces,
      List<Decision> decisions,
      List<JudgedReport> judged)
      throws IOException {
    ThreatPages pages = new ThreatPages(register, topics, traces, decisions, judged);
    List<ThreatPage.Entry> entries = new ArrayList<>();
    for (ThreatMatrix.Row row : matrix.rows()) {
      entries.add(pages.entry(row));
    }
    return new ThreatPage(entries);
  }

  private ThreatPage.Entry entry(ThreatMatrix.Row row) throws IOException {
    List<ThreatPage.Property> properties = new ArrayList<>();
    for (String name : row.properties()) {
      properties.add(property(name));
    }
    List<Topic.Mutant> mutants = row.mutants().stream().map(this::mutant).toList();
    return new ThreatPage.Entry(
        row.id(),
        row.title(),
        rule(row.id()),
        row.status().name().toLowerCase(Locale.ROOT),
        row.missing(),
        properties,
        mutants.stream()
            .map(
                mutant ->
                    new ThreatPage.Fault(
                        mutant.name(), mutant.fault(), mutant.model() + "." + mutant.expected()))
            .toList(),
        counterexample(mutants),
        example(row.id()),
        row.traces().isEmpty()
            ? List.of()
            : judged.stream().map(report -> judged(report, row.traces())).toList());
  }

  private String rule(String threat) {
    return register.threats().stream()
        .filter(candidate -> candidate.id().equals(threat))
        .map(ThreatRegister.Threat::rule)
        .findFirst()
        .orElseThrow();
  }

  private ThreatPage.Property property(String name) throws IOException {
    String ofModel = name.substring(0, name.indexOf('.'));
    String bare = name.substring(name.indexOf('.') + 1);
    Topic topic =
        topics.stream()
            .filter(one -> one.models().stream().anyMatch(m -> m.name().equals(ofModel)))
            .findFirst()
            .orElseThrow();
    Topic.Model model = topic.model(ofModel);
    Topic.Property property = model.property(bare).orElseThrow();
    return new ThreatPage.Property(
        name,
        property.description(),
        property.clause(),
        Formula.of(topic, model, bare),
        model.bounds(Size.SMALL).map(Topic.Bounds::hides).orElse(""));
  }

  private Topic.Mutant mutant(String name) {
    return topics.stream()
        .flatMap(topic -> topic.mutants().stream())
        .filter(mutant -> mutant.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** That of the first mutant whose fault shows from outside. */
  private ThreatPage.@Nullable Counterexample counterexample(List<Topic.Mutant> mutants) {
    for (Topic.Mutant mutant : mutants) {
      for (Trace trace : traces) {
        if (trace.id().endsWith("/counterexample/" + mutant.name())) {
          return ThreatPage.Counterexample.of(mutant.fault(), trace);
        }
      }
    }
    return null;
  }

  /** The first decision that belongs to a threat. */
  private ThreatPage.@Nullable Example example(String threat) {
    return decisions.stream()
        .filter(decision -> decision.threats().contains(threat))
        .findFirst()
        .map(ThreatPage.Example::of)
        .orElse(null);
  }

  private static ThreatPage.Judged judged(JudgedReport report, List<String> traces) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (String trace : traces) {
      Verdict verdict = report.verdicts().get(trace);
      if (verdict != null) {
        counts.merge(verdict, 1, Integer::sum);
      }
    }
    return new ThreatPage.Judged(
        report.target(),
        ThreatMatrix.worst(traces, report.verdicts()),
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().text())
            .collect(Collectors.joining(", ")));
  }
}
