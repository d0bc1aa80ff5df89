package dev.framecheck.model.decision;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.Digest;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.DecisionCodec;
import dev.framecheck.traces.Decisions;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes decision vectors from the Alloy models of a topic: all instances of a command, each as a
 * question and its answer. Instances that differ in their atoms alone make the same vector. The
 * same models give the same vectors.
 */
public final class DecisionGenerator {

  /** What a topic says about its vectors. */
  public static final String RULES = "vectors.json";

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int DIGITS = 8;

  private final AlloyEngine alloy;

  /** A generator whose instances the engine finds. */
  public DecisionGenerator(AlloyEngine alloy) {
    this.alloy = alloy;
  }

  /** Whether vectors can be made for a topic. */
  public static boolean exists(Topic topic) {
    return Files.exists(topic.folder().resolve(RULES));
  }

  /**
   * The vectors of a topic.
   *
   * @throws SpecificationException if the models or the rules can't be used, or two instances ask
   *     the same question and answer it differently
   */
  public Decisions generate(Topic topic) {
    List<Decision> decisions = new ArrayList<>();
    for (VectorRules rules : VectorRules.read(topic.folder().resolve(RULES))) {
      try {
        decisions.addAll(decisions(topic, rules));
      } catch (SpecificationException e) {
        throw new SpecificationException(
            "vectors of model " + rules.model() + ": " + e.getMessage(), e);
      }
    }
    return Decisions.of(decisions);
  }

  private Collection<Decision> decisions(Topic topic, VectorRules rules) {
    List<String> expressions = rules.expressions();
    List<List<String>> rows =
        alloy.enumerate(
            topic.folder().resolve(topic.model(rules.from()).module()),
            rules.command(),
            expressions,
            LIMIT);
    Map<String, Decision> byQuestion = new TreeMap<>();
    for (List<String> row : rows) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        values.put(expressions.get(i), row.get(i));
      }
      Decision decision = decision(topic, rules, new Instance(values, rules.words()));
      Decision known = byQuestion.putIfAbsent(DecisionCodec.write(decision.in()), decision);
      if (known != null && !known.equals(decision)) {
        throw new SpecificationException(
            "two answers to one question: "
                + DecisionCodec.write(known)
                + " and "
                + DecisionCodec.write(decision));
      }
    }
    return byQuestion.values();
  }

  private static Decision decision(Topic topic, VectorRules rules, Instance instance) {
    Map<String, Object> in = rules.in().values(instance, "");
    Set<String> clauses = new LinkedHashSet<>();
    Set<String> threats = new TreeSet<>();
    Optional<VectorRules.Rule> first = Optional.empty();
    for (VectorRules.Rule rule : rules.rules()) {
      if (rule.when().map(instance::holds).orElse(true)) {
        first = first.or(() -> Optional.of(rule));
        clauses.addAll(rule.clauses());
        threats.addAll(rule.threats());
      }
    }
    VectorRules.Rule decisive =
        first.orElseThrow(
            () -> new SpecificationException("no rule decides " + DecisionCodec.write(in)));
    return new Decision(
        String.join(
            "/",
            topic.name(),
            rules.subject(),
            decisive.name(),
            Digest.hex(DecisionCodec.write(in), DIGITS)),
        topic.name(),
        rules.model(),
        List.copyOf(clauses),
        List.copyOf(threats),
        decisive.source(),
        in,
        rules.out().values(instance, ""));
  }
}
