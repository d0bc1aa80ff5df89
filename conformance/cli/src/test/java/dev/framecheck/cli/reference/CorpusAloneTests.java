package dev.framecheck.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.PreparedTrace;
import dev.framecheck.kit.Replayer;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.reference.ReceivePolicy;
import dev.framecheck.traces.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The core suite and nothing else: what mutation testing measures the corpus by. Its one test runs
 * once for each mutant, so the traces are prepared once per JVM, and the first broken trace ends
 * it.
 */
class CorpusAloneTests {

  private static final String CORE = "dev/framecheck/traces/corpus/framing-core.jsonl";

  /** Splitting a payload of this many bytes or more into single bytes says nothing new. */
  private static final long LONG = 1024;

  @Test
  void breaksNoTraceOfItsChoices() {
    int judged = 0;
    for (ReceivePolicy policy : List.of(ReceivePolicy.DEFAULT, new ReceivePolicy(true, true))) {
      Replayer replayer = new Replayer(new ReferenceTarget(policy));
      // Where a frame is too long and its length is not minimal, either may be said first.
      Set<Verdict> good =
          policy.refuseNonMinimalLengths()
              ? EnumSet.of(Verdict.PASS, Verdict.NON_STRICT)
              : EnumSet.of(Verdict.PASS);
      for (PreparedTrace trace : Core.TRACES) {
        if (replayer.refusal(trace.trace()) == null) {
          holds(replayer, trace, good);
          judged++;
        }
      }
    }
    assertThat(judged).isGreaterThan(2000);
  }

  private static void holds(Replayer replayer, PreparedTrace trace, Set<Verdict> good) {
    holds(replayer, trace, Chunking.whole(), good);
    if (trace.trace().steps().stream().allMatch(step -> step.bytes().size() < LONG)) {
      holds(replayer, trace, Chunking.byteByByte(), good);
    }
  }

  private static void holds(
      Replayer replayer, PreparedTrace trace, Chunking chunking, Set<Verdict> good) {
    TraceResult result = replayer.replay(trace, chunking);
    if (!good.contains(result.verdict())) {
      throw new AssertionError(result.trace() + ", " + chunking.text() + ": " + result.message());
    }
  }

  /** Read when it is first needed, and once. */
  private static final class Core {

    static final List<PreparedTrace> TRACES = read();

    private Core() {}

    private static List<PreparedTrace> read() {
      try {
        return PreparedTrace.of(
            Corpus.read(CorpusAloneTests.class.getClassLoader(), CORE).traces());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
