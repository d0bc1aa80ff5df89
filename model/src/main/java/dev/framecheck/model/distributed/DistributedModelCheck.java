package dev.framecheck.model.distributed;

import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.PropertyKind;
import dev.framecheck.model.check.PropertyResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.Verdict;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcOutcome;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Checks one model: its assumptions, its probes, then its invariants with TLC's server. What the
 * server complains of, an ordinary run names; it is left out and the rest is checked again, so that
 * the verdicts are complete.
 */
final class DistributedModelCheck {

  private final Checker ordinary;
  private final TlcEngine tlc;
  private final TlcOptions options;
  private final DistributedTlc distributed;
  private final Checker.Subject subject;
  private final Topic.Model model;
  private final Size size;
  private final SafetyPart part;
  private final DistributedListener listener;
  private final Map<String, PropertyResult> known = new LinkedHashMap<>();
  private final long start = System.nanoTime();

  DistributedModelCheck(
      Checker ordinary,
      TlcEngine tlc,
      TlcOptions options,
      DistributedTlc distributed,
      Checker.Subject subject,
      Size size,
      DistributedListener listener) {
    this.ordinary = ordinary;
    this.tlc = tlc;
    this.options = options;
    this.distributed = distributed;
    this.subject = subject;
    this.model = subject.model();
    this.size = size;
    this.part = new SafetyPart(subject.topic(), model, size);
    this.listener = listener;
  }

  ModelResult run() {
    TlcOutcome assumed = tlc.run(part.assumptions(), options).outcome();
    if (!(assumed instanceof TlcOutcome.NoInitialState)) {
      return ordinary(part.spec(), assumed);
    }
    part.assumes().forEach(one -> note(pass(one)));
    Map<Topic.Property, CompletableFuture<TlcResult>> probes = new LinkedHashMap<>();
    part.probes().forEach(probe -> probes.put(probe, tlc.submit(part.spec(probe), options)));
    probes.forEach((probe, run) -> note(judge(probe, run.join())));
    return states(part.spec(), false);
  }

  /**
   * Each round leaves out a property more, so this ends.
   *
   * @param again whether the server complained of this in vain once: a worker that comes late to a
   *     short run, or leaves it early, can make it
   */
  private ModelResult states(TlcSpec spec, boolean again) {
    ServerAnswer answer =
        distributed.run(
            spec, options.timeout(), command -> listener.serving(model.name(), command));
    if (answer instanceof ServerAnswer.Failure failure) {
      return report(Verdict.ERROR, failure.outcome().describe(), 0, 0);
    }
    if (answer instanceof ServerAnswer.Complete complete) {
      part.ofStates().forEach(one -> known.computeIfAbsent(one.name(), n -> pass(one)));
      return report(Verdict.PASS, "", complete.distinctStates(), complete.generatedStates());
    }
    TlcResult named = tlc.run(spec, options);
    if (named.ok() && !again) {
      return states(spec, true);
    }
    if (named.ok()) {
      return report(
          Verdict.ERROR,
          "TLC's server complains of something that a single process does not find",
          0,
          0);
    }
    Optional<Topic.Property> culprit = culprit(named.outcome());
    if (culprit.isEmpty()) {
      return ordinary(spec, named.outcome());
    }
    note(judge(culprit.get(), Verdict.FAIL, named));
    return states(spec.withConfig(without(spec.config(), culprit.get())), false);
  }

  private Optional<Topic.Property> culprit(TlcOutcome outcome) {
    return part.ofStates().stream()
        .filter(one -> !known.containsKey(one.name()))
        .filter(
            one ->
                outcome instanceof TlcOutcome.InvariantViolated violated
                    ? one.name().equals(violated.name())
                    : outcome instanceof TlcOutcome.Deadlock && one.kind() == PropertyKind.DEADLOCK)
        .findFirst();
  }

  private static TlcConfig without(TlcConfig config, Topic.Property property) {
    return property.kind() == PropertyKind.DEADLOCK
        ? config.withCheckDeadlock(false)
        : config.without(property.name());
  }

  private void note(PropertyResult result) {
    known.put(result.name(), result);
  }

  private static PropertyResult judge(Topic.Property probe, TlcResult result) {
    if (result.outcome() instanceof TlcOutcome.InvariantViolated) {
      return pass(probe);
    }
    return result.ok()
        ? of(probe, Verdict.FAIL, "no reachable state violates it")
        : of(probe, Verdict.UNKNOWN, result.outcome().describe());
  }

  private static PropertyResult judge(Topic.Property property, Verdict verdict, TlcResult shown) {
    return new PropertyResult(
        property.name(),
        property.kind(),
        verdict,
        shown.outcome().describe(),
        shown.counterexample(),
        "");
  }

  private static PropertyResult pass(Topic.Property property) {
    return of(property, Verdict.PASS, "");
  }

  private static PropertyResult of(Topic.Property property, Verdict verdict, String message) {
    return new PropertyResult(
        property.name(), property.kind(), verdict, message, Counterexample.NONE, "");
  }

  /**
   * The report where something else than a property of states is wrong, say an assumption or the
   * module itself: what that means for verdicts the ordinary check knows. It takes its
   * configuration from a file.
   *
   * @param seen what is wrong, in case that check finds nothing
   */
  private ModelResult ordinary(TlcSpec spec, TlcOutcome seen) {
    try {
      Path file = Files.createTempFile("framecheck-", ".cfg");
      try {
        Files.writeString(file, spec.config().print());
        Checker.Subject alone =
            new Checker.Subject(subject.topic(), part.model(file.toAbsolutePath().toString()));
        ModelResult result = ordinary.check(List.of(alone), size).models().get(0);
        if (result.result() == Verdict.PASS) {
          return report(Verdict.ERROR, seen.describe(), 0, 0);
        }
        result.properties().forEach(one -> known.putIfAbsent(one.name(), one));
        return report(result.result(), result.message(), 0, 0);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file can be written", e);
    }
  }

  private ModelResult report(Verdict verdict, String message, long distinct, long generated) {
    List<PropertyResult> results =
        model.properties(size).stream()
            .map(one -> known.getOrDefault(one.name(), unchecked(one)))
            .toList();
    List<String> failures =
        results.stream()
            .filter(one -> one.result() == Verdict.FAIL)
            .map(one -> one.name() + ": " + one.message())
            .toList();
    boolean failed = verdict == Verdict.PASS && !failures.isEmpty();
    return new ModelResult(
        model.name(),
        subject.topic().name(),
        EngineKind.TLC,
        size,
        failed ? Verdict.FAIL : verdict,
        failed ? String.join("; ", failures) : message,
        distinct,
        generated,
        (System.nanoTime() - start) / 1e9,
        model.bounds(size).map(Topic.Bounds::hides).orElse(""),
        results);
  }

  private PropertyResult unchecked(Topic.Property property) {
    return of(
        property,
        Verdict.UNKNOWN,
        part.leftOut().contains(property)
            ? "distributed mode can't check it"
            : "it was not checked to the end");
  }
}
