package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.grammar.AgreementCheck;
import dev.framecheck.model.grammar.GrammarAgreement;
import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks an Alloy model that is compared with a TLA+ machine: every command on the machine's table,
 * in each role. A property passes if it passes in each.
 */
final class AgreementModelCheck {

  private static final String RULES = "topics.json";

  private final TlcJar jar;
  private final AlloyEngine alloy;
  private final Duration timeout;
  private final Topic topic;
  private final Topic.Model model;

  AgreementModelCheck(
      TlcJar jar, AlloyEngine alloy, Duration timeout, Topic topic, Topic.Model model) {
    this.jar = jar;
    this.alloy = alloy;
    this.timeout = timeout;
    this.topic = topic;
    this.model = model;
  }

  ModelResult run(Size size) {
    long start = System.nanoTime();
    Topic.Model machine = topic.model(model.table().orElseThrow());
    GrammarAgreement agreement = compare(check(), TopicSpecs.of(topic, machine, size));
    requireListed(agreement);
    List<PropertyResult> results =
        model.properties(size).stream().map(property -> judge(property, agreement)).toList();
    return AlloyModelCheck.report(topic, model, size, results, since(start));
  }

  /** Whether a faulty machine refutes the command that it must refute. */
  MutantResult run(Topic.Mutant mutant) {
    long start = System.nanoTime();
    Topic.Property expected = model.property(mutant.expected()).orElseThrow();
    GrammarAgreement agreement =
        compare(check().only(expected.name()), TopicSpecs.of(topic, mutant));
    PropertyResult result = judge(expected, agreement);
    boolean killed = result.result() == Verdict.FAIL;
    String found = result.message().isEmpty() ? "it violates nothing" : result.message();
    return new MutantResult(
        mutant.name(),
        topic.name(),
        mutant.model(),
        mutant.expected(),
        killed ? mutant.expected() : "",
        killed,
        killed ? "" : "instead of refuting " + mutant.expected() + ": " + found,
        since(start),
        Counterexample.NONE,
        result.instance());
  }

  private AgreementCheck check() {
    return new AgreementCheck(alloy, topic.folder().resolve(model.module()), timeout);
  }

  private GrammarAgreement compare(AgreementCheck check, TlcSpec machine) {
    Path file = topic.folder().resolve(RULES);
    TopicRules rules;
    try {
      rules = TopicRules.read(file);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
    try {
      return check.check(machine, jar, rules);
    } catch (IOException e) {
      throw new SpecificationException(
          "model " + model.name() + " can't be laid out in a temporary folder", e);
    }
  }

  private void requireListed(GrammarAgreement agreement) {
    for (GrammarAgreement.OfRole role : agreement.roles()) {
      for (GrammarAgreement.Finding finding : role.commands()) {
        String name = finding.command().name();
        Topic.Property property =
            model
                .property(name)
                .orElseThrow(
                    () ->
                        new SpecificationException(
                            "%s:%d: command %s isn't listed in %s"
                                .formatted(
                                    model.module(), finding.command().line(), name, Topic.FILE)));
        AlloyModelCheck.requireKind(model, property, finding.command());
      }
    }
  }

  private PropertyResult judge(Topic.Property property, GrammarAgreement agreement) {
    Verdict verdict = Verdict.PASS;
    List<String> messages = new ArrayList<>();
    List<String> instances = new ArrayList<>();
    for (GrammarAgreement.OfRole role : agreement.roles()) {
      PropertyResult result = judge(property, role);
      if (result.result() != Verdict.PASS) {
        // What one role refutes is refuted, whatever is unknown of the other.
        verdict =
            verdict == Verdict.PASS || result.result() == Verdict.FAIL ? result.result() : verdict;
        messages.add("as a " + role.role().text() + ", " + result.message());
      }
      if (!result.instance().isEmpty()) {
        instances.add("as a " + role.role().text() + ":\n" + result.instance());
      }
    }
    return new PropertyResult(
        property.name(),
        property.kind(),
        verdict,
        String.join("; ", messages),
        Counterexample.NONE,
        String.join("\n", instances));
  }

  private PropertyResult judge(Topic.Property property, GrammarAgreement.OfRole role) {
    if (!role.problem().isEmpty()) {
      return property.name().equals(GrammarAgreement.TABLE_IS_A_FUNCTION)
          ? PropertyResult.of(property, Verdict.FAIL, role.problem())
          : PropertyResult.of(
              property, Verdict.UNKNOWN, "there is no table, since " + role.problem());
    }
    GrammarAgreement.Finding finding =
        role.commands().stream()
            .filter(candidate -> candidate.command().name().equals(property.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SpecificationException(
                        model.module() + ": there is no command " + property.name()));
    Verdict verdict =
        switch (finding.result()) {
          case PASSED -> Verdict.PASS;
          case REFUTED -> Verdict.FAIL;
          case UNDECIDED -> Verdict.ERROR;
        };
    return new PropertyResult(
        property.name(),
        property.kind(),
        verdict,
        finding.message(),
        Counterexample.NONE,
        finding.counterexample().stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
