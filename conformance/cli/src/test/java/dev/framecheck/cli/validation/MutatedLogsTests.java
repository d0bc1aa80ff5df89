package dev.framecheck.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.cli.NightlyOnly;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.Recording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** TLC and the state graph judge logs in which one event is not what it was. */
class MutatedLogsTests {

  /** All at night; as many as take some seconds otherwise. */
  private static final int LOGS = Boolean.getBoolean("framecheck.nightly") ? 10_000 : 500;

  private static final int HALF = 2;

  private static WorkerPool pool;
  private static LogValidator validator;

  @BeforeContainer
  static void start() {
    pool = new WorkerPool(1);
    validator =
        new LogValidator(
            new TlcEngine(pool), TlcOptions.DEFAULT, JudgedTopic.ROOT.resolve("specs"));
  }

  @AfterContainer
  static void stop() {
    pool.close();
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.arbitrary().list().ofSize(LOGS);
  }

  @Property(
      tries = 1,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void tlcAndTheGraphAgreeOnFraming(@ForAll("mutations") List<Mutation> mutations)
      throws IOException {
    expectAgreement(JudgedTopic.of("framing"), mutations);
  }

  @AddLifecycleHook(NightlyOnly.class)
  @Property(
      tries = 1,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void tlcAndTheGraphAgreeOnClosing(@ForAll("mutations") List<Mutation> mutations)
      throws IOException {
    expectAgreement(JudgedTopic.of("closing"), mutations);
  }

  @Property(
      tries = 1,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void tlcAndTheGraphAgreeOnFlow(@ForAll("mutations") List<Mutation> mutations) throws IOException {
    expectAgreement(JudgedTopic.of("flow"), mutations);
  }

  @Property(
      tries = 1,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void tlcAndTheGraphAgreeOnOpening(@ForAll("mutations") List<Mutation> mutations)
      throws IOException {
    expectAgreement(JudgedTopic.of("opening"), mutations);
  }

  private static void expectAgreement(JudgedTopic subject, List<Mutation> mutations)
      throws IOException {
    List<Recording> logs = mutations.stream().map(one -> one.apply(subject.originals())).toList();
    List<Validation> verdicts = validator.validate(logs, 0);
    int decided = 0;
    int rejected = 0;
    for (int i = 0; i < logs.size(); i++) {
      Verdict verdict = verdicts.get(i).verdict();
      rejected += verdict == Verdict.INVALID ? 1 : 0;
      Optional<Verdict> other =
          logs.get(i).entries().isEmpty()
              ? Optional.of(Verdict.INCOMPLETE)
              : subject.graph().judge(logs.get(i));
      if (other.isPresent()) {
        decided++;
        assertThat(verdict).as("%s of %s", mutations.get(i), logs.get(i)).isEqualTo(other.get());
      }
    }
    assertThat(decided).isGreaterThan(logs.size() / HALF);
    assertThat(rejected).isGreaterThan(logs.size() / HALF);
  }
}
