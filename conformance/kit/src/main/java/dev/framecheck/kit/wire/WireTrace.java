package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.MisreadLengths;
import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A trace, ready to be played over a wire. */
final class WireTrace {

  final Trace trace;
  final List<WireStep> steps;
  final List<Unit> units;

  /** The payloads of the Pongs that some reaction permits; any other Pong is unsolicited. */
  private final Set<ByteRuns> pongs = new HashSet<>();

  private final boolean endsInLongFrame;
  private final boolean endsInEndlessFrame;

  WireTrace(Trace trace) {
    this.trace = trace;
    this.steps = WireStep.of(trace);
    this.units = OpeningScope.has(trace) ? List.of() : Unit.of(trace, steps);
    for (Step step : trace.steps()) {
      for (Reaction reaction : step.allow()) {
        for (Observation observation : reaction.out()) {
          if (observation instanceof Observation.Pong pong) {
            pongs.add(pong.payload());
          }
        }
      }
    }
    SentStream sent = new SentStream();
    for (Unit unit : units) {
      sent.sent(unit.bytes().toBytes());
    }
    long rest = endsConnection() && sent.insidePayload() ? sent.remaining() : 0;
    this.endsInLongFrame = rest > Unit.GREATEST_MERGED && rest <= Conversation.GREATEST_REST;
    this.endsInEndlessFrame = rest > Conversation.GREATEST_REST;
  }

  /** Whether a timer of the target's decides a step, so that nothing may come to its help. */
  boolean waitsForTimers() {
    return units.stream().anyMatch(unit -> unit.then() == Unit.Then.SILENCE);
  }

  boolean mayExpectPong(ByteRuns payload) {
    return pongs.contains(payload);
  }

  WireStep last() {
    return steps.get(steps.size() - 1);
  }

  /**
   * Whether the trace stops inside a frame that must fail the connection, and whose rest is too
   * long to be sent along with its header, but not too long to be sent at all.
   */
  boolean endsInLongFrame() {
    return endsInLongFrame;
  }

  /**
   * Whether the trace stops behind a header that must fail the connection, and that declares more
   * than fits in most numbers.
   */
  boolean endsInHugeFrame() {
    return endsConnection()
        && last().step.in() instanceof Input.Header header
        && MisreadLengths.isHuge(header.length());
  }

  /**
   * Whether what it tells does not depend on the receive limit that it needs: nobody can hold what
   * its last header declares, so that a target without a limit fails, or waits.
   */
  boolean tellsWithoutLimit() {
    return endsInHugeFrame() && trace.needs().contains(Trace.NEEDS_LIMIT);
  }

  /**
   * Whether the trace stops inside a frame that must fail the connection, and whose rest is too
   * long to be sent at all, so that a target which judges whole frames never gets to judge it. A
   * length with its most significant bit set (§5.2) is none, and not meant.
   */
  boolean endsInEndlessFrame() {
    return endsInEndlessFrame;
  }

  /**
   * Whether the trace ends in a header that must fail the connection, at once or, as the only other
   * way, when the rest of the frame has come.
   */
  boolean mustFailFrame() {
    return endsConnection()
        && last().step.in() instanceof Input.Header
        && last().others.stream()
            .filter(other -> !other.terminal())
            .allMatch(WireStep.Permitted::waitsForRest);
  }

  /** Whether the path leaves a connection on which nothing more is to come. */
  boolean endsConnection() {
    return steps.stream().anyMatch(step -> step.path.terminal());
  }
}
