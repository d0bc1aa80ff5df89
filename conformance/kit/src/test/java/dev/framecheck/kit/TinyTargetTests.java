package dev.framecheck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The core suite against a receiver with one byte-level fault, and with none. */
class TinyTargetTests {

  private static List<Trace> core = List.of();

  @BeforeAll
  static void readCore() throws IOException {
    core =
        Corpus.read(
                TinyTargetTests.class.getClassLoader(),
                "dev/framecheck/traces/corpus/framing-core.jsonl")
            .traces();
  }

  private static ReplayReport replay(TinyFault fault, List<Chunking> chunkings) {
    return new CorpusReplay(new TinyTarget(fault)).in(chunkings).replay(core, ReplayListener.NONE);
  }

  @Test
  void findsNothingWithoutAFault() {
    ReplayReport report = replay(TinyFault.NONE, Chunking.all());
    assertThat(report.with(Verdict.FAIL)).isEmpty();
    assertThat(report.with(Verdict.INCONCLUSIVE)).isEmpty();
    assertThat(report.summary().pass()).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "MASK_PHASE, 5.4",
    "LENGTH_SWAPPED, 5.4",
    "LENGTH_TRUNCATED, 5.2",
    "RESERVED_BITS_IGNORED, 5.2",
    "UNMASKED_ACCEPTED, 5.1",
    "PONG_EMPTY, 5.5.2",
    "UTF8_PER_FRAGMENT, 5.4",
    "UTF8_IGNORED, 8.1",
    "CONTROL_IN_MESSAGE, 5.5.2",
    "CLOSE_1005, 5.5.1",
    "NO_END, 7.1.1",
    "MASKING_SWAPPED, 5.1",
    "GOES_ON, 7.1.7",
    "THROWS, 5.2",
  })
  void findsTheFaultAndNamesItsClause(TinyFault fault, String clause) {
    ReplayReport report = replay(fault, List.of(Chunking.whole()));
    assertThat(report.with(Verdict.FAIL))
        .anySatisfy(result -> assertThat(result.clauses()).contains(clause));
  }

  @Test
  void findsAFaultOfChunkingInChunksOnly() {
    TinyFault fault = TinyFault.HEADER_SPLIT;
    assertThat(replay(fault, List.of(Chunking.whole())).with(Verdict.FAIL)).isEmpty();
    assertThat(replay(fault, List.of(Chunking.byteByByte())).with(Verdict.FAIL))
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.message()).endsWith("(Bytes byte by byte.)"));
  }
}
