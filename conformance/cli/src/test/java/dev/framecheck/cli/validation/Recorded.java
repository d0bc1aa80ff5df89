package dev.framecheck.cli.validation;

import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** What a target shows when a trace is played to it, as a log, as long as it follows the trace. */
final class Recorded {

  private Recorded() {}

  static Recording of(Trace trace, Target target) {
    List<Recording.Entry> entries = new ArrayList<>();
    try (TargetSession session = target.open(trace)) {
      for (Step step : trace.steps()) {
        add(entries, new RecordedEvent.In(OptionalLong.empty(), step.in()));
        List<Observation> seen = session.step(step.in(), step.bytes().toBytes());
        seen.forEach(one -> add(entries, new RecordedEvent.Out(OptionalLong.empty(), one)));
        if (!isOnPath(step, seen)) {
          break; // it chose otherwise, and what comes next in the trace may not be possible now
        }
      }
    }
    return new Recording(
        new RecordedConnection(
            trace.id(),
            trace.topic(),
            trace.role(),
            OptionalLong.of(trace.limit()),
            RecordedConnection.Order.STEP,
            new TreeSet<>()),
        entries);
  }

  private static boolean isOnPath(Step step, List<Observation> seen) {
    List<Observation> expected = step.path().out();
    boolean isSame = expected.size() == seen.size();
    for (int i = 0; i < expected.size() && isSame; i++) {
      isSame = isSame(expected.get(i), seen.get(i));
    }
    return isSame;
  }

  private static boolean isSame(Observation expected, Observation seen) {
    if (expected instanceof Observation.Close wanted && seen instanceof Observation.Close sent) {
      return wanted.permits(sent.codes().get(0));
    }
    return expected.equals(seen);
  }

  private static void add(List<Recording.Entry> entries, RecordedEvent event) {
    entries.add(new Recording.Entry("event " + (entries.size() + 1), event));
  }
}
