package dev.framecheck.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.CorpusReplay;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.reference.ReceivePolicy;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Observation;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference conforms on the whole core suite, however the bytes are split. */
class ReferenceTargetTests {

  private static final String CORE = "dev/framecheck/traces/corpus/%s-core.jsonl";

  @ParameterizedTest
  @ValueSource(strings = {"framing", "closing", "privacy"})
  void conformsInEveryChunking(String topic) throws IOException {
    conforms(ReceivePolicy.DEFAULT, topic, 500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "flow", "opening"})
  void conformsWhereItsPartsAreDriven(String topic) throws IOException {
    conforms(ReceivePolicy.DEFAULT, topic, 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"framing", "closing"})
  void conformsWithTheOtherChoices(String topic) throws IOException {
    conforms(new ReceivePolicy(true, true), topic, 500);
  }

  private static void conforms(ReceivePolicy policy, String topic, int atLeast) throws IOException {
    Corpus core = Corpus.read(ReferenceTargetTests.class.getClassLoader(), CORE.formatted(topic));
    ReplayReport report =
        new CorpusReplay(new ReferenceTarget(policy))
            .in(Chunking.all())
            .replay(core.traces(), ReplayListener.NONE);
    List<TraceResult> others =
        report.results().stream()
            .filter(result -> result.verdict() != Verdict.PASS)
            .filter(result -> !result.has(Mark.OTHER_CHOICE))
            .toList();
    assertThat(others).isEmpty();
    assertThat(report.summary().pass()).isGreaterThan(atLeast);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 8100, 5.1",
    "false, 818000000000, 5.1",
    "false, c100, 5.2",
    "false, 817e000161, 5.2",
    "false, 81016162, 5.2",
    "false, 0900, 5.5",
    "false, 880103, 5.5.1",
    "false, 880203ed, 7.4",
  })
  void observesFramesThatNoEndpointMaySend(boolean client, String bytes, String clause) {
    Observation observed = new SentFrames(client).observe(HexFormat.of().parseHex(bytes));
    assertThat(observed).isInstanceOf(Observation.Malformed.class);
    assertThat(((Observation.Malformed) observed).rule()).startsWith(clause + " ");
  }

  @Test
  void observesARepeatedMaskingKey() {
    SentFrames sent = new SentFrames(true);
    byte[] frame = HexFormat.of().parseHex("81810102030460");
    assertThat(sent.observe(frame)).isEqualTo(new Observation.Frame(1, ByteRuns.of((byte) 'a')));
    assertThat(sent.observe(frame))
        .isEqualTo(new Observation.Malformed("5.3 its masking key is the last one"));
  }
}
