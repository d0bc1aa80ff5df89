package dev.framecheck.kit.junit;

import dev.framecheck.kit.Capability;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.PreparedTrace;
import dev.framecheck.kit.ProfileDetector;
import dev.framecheck.kit.Replayer;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds an implementation to RFC 6455: a container of tests for each clause, a test for each trace.
 * A third party extends it and says what the target is:
 *
 * <pre>{@code
 * class MyLibraryConformanceTests extends ConformanceTests {
 *   @Override
 *   protected Target target() {
 *     return new MyLibraryTarget();
 *   }
 * }
 * }</pre>
 *
 * <p>A test fails where the target does what the standard forbids. It is aborted, with the reason,
 * where the target offers less than the trace needs, where this run can't tell, and where the rule
 * does not bind the target. Traces that belong to other lawful choices are left out. A target that
 * reads bytes gets those of each step whole and byte by byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceTests {

  private static final String CORE = "dev/framecheck/traces/corpus/framing-core.jsonl";

  private @Nullable Target target;

  /** Made by JUnit. */
  protected ConformanceTests() {}

  /** The implementation; asked for once, and closed after the tests. */
  protected abstract Target target();

  /** The traces to replay: unless overridden, the core suite that comes with the trace format. */
  protected List<Trace> traces() {
    try {
      return Corpus.read(ConformanceTests.class.getClassLoader(), CORE).traces();
    } catch (IOException e) {
      throw new UncheckedIOException("the core suite can't be read", e);
    }
  }

  /** Whether keeping every MUST is not enough: a SHOULD that is not kept then fails too. */
  protected boolean strict() {
    return false;
  }

  @BeforeAll
  final void open() {
    target = target();
  }

  @AfterAll
  final void close() {
    if (target != null) {
      target.close();
    }
  }

  /** A container for each clause of the standard, in which each trace is a test. */
  @TestFactory
  Stream<DynamicNode> keepsClause() {
    Target tested = target;
    if (tested == null) {
      throw new IllegalStateException("JUnit calls open() first");
    }
    List<Trace> traces = traces();
    Replayer probing = new Replayer(tested);
    ChoiceProfile profile =
        ProfileDetector.detect(
            traces,
            tested.choices(),
            trace -> probing.replay(PreparedTrace.of(trace), Chunking.whole()));
    Replayer replayer = new Replayer(tested, profile);
    Map<String, List<DynamicTest>> byClause = new TreeMap<>();
    for (Trace trace : traces) {
      TraceResult refusal = replayer.refusal(trace);
      if (refusal == null || !refusal.has(Mark.OTHER_CHOICE)) {
        String clause = trace.clauses().isEmpty() ? "" : trace.clauses().get(0);
        byClause
            .computeIfAbsent(clause, key -> new ArrayList<>())
            .add(DynamicTest.dynamicTest(trace.id(), () -> judge(tested, replayer, trace)));
      }
    }
    return byClause.entrySet().stream()
        .map(
            clause ->
                DynamicContainer.dynamicContainer(
                    "RFC 6455 " + clause.getKey(), clause.getValue()));
  }

  private void judge(Target tested, Replayer replayer, Trace trace) {
    PreparedTrace prepared = PreparedTrace.of(trace);
    judge(replayer.replay(prepared, Chunking.whole()));
    if (tested.capabilities().contains(Capability.BYTES)) {
      judge(replayer.replay(prepared, Chunking.byteByByte()));
    }
  }

  private void judge(TraceResult result) {
    String message = "RFC 6455 " + result.clause() + ": " + result.message();
    if (result.verdict() == Verdict.FAIL || (strict() && result.verdict() == Verdict.NON_STRICT)) {
      Assertions.fail(message);
    }
    if (result.verdict() != Verdict.PASS && result.verdict() != Verdict.NON_STRICT) {
      Assumptions.abort(result.verdict().text() + ": " + message);
    }
  }
}
