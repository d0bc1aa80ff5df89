package dev.framecheck.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusLogsTests {

  private static final Path ROOT = Path.of("..", "..");

  @ParameterizedTest
  @ValueSource(strings = {"framing", "closing", "flow", "opening"})
  void whatTheReferenceDoesOnTheCoreCorpusIsABehaviourOfTheModel(String topic) throws Exception {
    List<Trace> traces =
        Corpus.read(ROOT.resolve("traces/corpus/" + topic + "-core.jsonl")).traces();
    List<Recording> recordings = new ArrayList<>();
    try (ReferenceTarget reference = new ReferenceTarget()) {
      for (Trace trace : traces) {
        recordings.add(Recorded.of(trace, reference));
      }
    }
    try (WorkerPool pool = new WorkerPool(1)) {
      List<Validation> verdicts =
          new LogValidator(new TlcEngine(pool), TlcOptions.DEFAULT, ROOT.resolve("specs"))
              .validate(recordings, 3);
      assertThat(verdicts).hasSameSizeAs(traces);
      assertThat(verdicts).filteredOn(one -> one.verdict() == Validation.Verdict.INVALID).isEmpty();
      assertThat(verdicts)
          .filteredOn(one -> one.verdict() == Validation.Verdict.INCOMPLETE)
          .extracting(one -> one.connection().id())
          .isEmpty();
    }
  }
}
