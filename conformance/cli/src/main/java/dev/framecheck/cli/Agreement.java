package dev.framecheck.cli;

import dev.framecheck.cli.corpus.GraphModels;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.check.CheckListener;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.PropertyKind;
import dev.framecheck.model.check.PropertyResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import dev.framecheck.model.check.Verdict;
import dev.framecheck.model.grammar.AgreementCheck;
import dev.framecheck.model.grammar.GrammarAgreement;
import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comparison of a topic's TLA+ machine with its Alloy grammar, shown as one more model: each
 * command of Alloy in each role is a property.
 */
final class Agreement {

  /** The name that it has among the models, and that of its Alloy module. */
  static final String NAME = "FrameGrammarAgreement";

  private final AlloyEngine alloy;
  private final TlcJar tlc;
  private final Duration timeout;
  private final CheckListener listener;

  Agreement(AlloyEngine alloy, TlcJar tlc, Duration timeout, CheckListener listener) {
    this.alloy = alloy;
    this.tlc = tlc;
    this.timeout = timeout;
    this.listener = listener;
  }

  /** Whether a topic has both, the machine and the grammar. */
  static boolean exists(Topic topic) {
    return Files.exists(module(topic)) && GraphModels.find(topic).isPresent();
  }

  private static Path module(Topic topic) {
    return topic.folder().resolve(NAME + ".als");
  }

  ModelResult check(Topic topic, Size size) throws IOException {
    String task = topic.name() + "/" + NAME;
    listener.planned(1);
    listener.started(task);
    long start = System.nanoTime();
    GrammarAgreement agreement =
        new AgreementCheck(alloy, module(topic), timeout)
            .check(
                TopicSpecs.of(topic, GraphModels.find(topic).orElseThrow(), Size.SMALL),
                tlc,
                TopicRules.read(topic.folder().resolve(GraphModels.RULES)));
    double seconds = (System.nanoTime() - start) / 1e9;
    ModelResult result = result(topic, size, agreement, seconds);
    listener.finished(task, result.result().label(), seconds);
    return result;
  }

  private static ModelResult result(
      Topic topic, Size size, GrammarAgreement agreement, double seconds) {
    List<PropertyResult> properties = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (GrammarAgreement.OfRole role : agreement.roles()) {
      if (!role.problem().isEmpty()) {
        problems.add(role.role().text() + ": " + role.problem());
      }
      for (GrammarAgreement.Finding finding : role.commands()) {
        properties.add(property(role.role().text(), finding));
      }
    }
    Verdict worst = agreement.agreed() ? Verdict.PASS : Verdict.FAIL;
    if (properties.stream().anyMatch(property -> property.result() == Verdict.ERROR)) {
      worst = Verdict.ERROR;
    }
    return new ModelResult(
        NAME,
        topic.name(),
        EngineKind.ALLOY,
        size,
        worst,
        String.join(" ", problems),
        0,
        0,
        seconds,
        "",
        properties);
  }

  private static PropertyResult property(String role, GrammarAgreement.Finding finding) {
    Verdict verdict =
        switch (finding.result()) {
          case PASSED -> Verdict.PASS;
          case REFUTED -> Verdict.FAIL;
          case UNDECIDED -> Verdict.ERROR;
        };
    String instance =
        finding.counterexample().stream()
            .map(frame -> "  " + frame)
            .collect(Collectors.joining(System.lineSeparator()));
    return new PropertyResult(
        finding.command() + " (" + role + ")",
        PropertyKind.ALLOY_CHECK,
        verdict,
        finding.message(),
        Counterexample.NONE,
        instance);
  }
}
