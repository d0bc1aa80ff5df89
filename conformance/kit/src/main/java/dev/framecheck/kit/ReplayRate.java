package dev.framecheck.kit;

import dev.framecheck.traces.Trace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;

/**
 * How fast a target is replayed in process on one core, the creation of endpoints included.
 *
 * @param traces traces in one round
 * @param steps trace steps that were replayed in all; those of the fence are not counted
 * @param seconds wall time
 * @param cpuSeconds processor time of the replaying thread
 */
public record ReplayRate(int traces, long steps, double seconds, double cpuSeconds) {

  /**
   * Replays the traces whose steps carry no more than {@code greatestStep} bytes again and again,
   * for {@code time} to warm up and for {@code time} to measure.
   *
   * @throws TargetException if a trace gets another verdict than pass, which no figure may hide
   */
  public static ReplayRate measure(
      Target target, List<Trace> traces, long greatestStep, Duration time) {
    Replayer replayer = new Replayer(target);
    List<PreparedTrace> prepared =
        traces.stream()
            .filter(trace -> replayer.refusal(trace) == null)
            .filter(
                trace ->
                    trace.steps().stream().allMatch(step -> step.bytes().size() <= greatestStep))
            .map(PreparedTrace::of)
            .toList();
    if (prepared.isEmpty()) {
      throw new TargetException("There is no trace to measure with.");
    }
    rounds(replayer, prepared, time);
    return rounds(replayer, prepared, time);
  }

  private static ReplayRate rounds(Replayer replayer, List<PreparedTrace> traces, Duration time) {
    long stepsOfRound = traces.stream().mapToLong(one -> one.trace().steps().size()).sum();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long steps = 0;
    do {
      for (PreparedTrace trace : traces) {
        TraceResult result = replayer.replay(trace, Chunking.whole());
        if (result.verdict() != Verdict.PASS) {
          throw new TargetException(
              "The trace " + trace.trace().id() + " did not pass: " + result.message());
        }
      }
      steps += stepsOfRound;
    } while (System.nanoTime() - start < time.toNanos());
    return new ReplayRate(
        traces.size(),
        steps,
        (System.nanoTime() - start) / 1e9,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
  }

  /** Trace steps a second of processor time. */
  public double stepsPerCpuSecond() {
    return steps / cpuSeconds;
  }

  /** Trace steps a second of wall time. */
  public double stepsPerSecond() {
    return steps / seconds;
  }
}
