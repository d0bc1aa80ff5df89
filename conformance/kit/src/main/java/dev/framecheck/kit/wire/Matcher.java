package dev.framecheck.kit.wire;

import dev.framecheck.kit.PreparedObservation;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches the whole sequence of observations with a trace. Over a wire nothing tells to which step
 * an observation belongs, so all attributions that the trace permits are followed at once: the
 * path, and each reaction that leaves it. After one that ends the connection nothing more may come;
 * after another one the rest of the trace says nothing any more.
 */
final class Matcher {

  private final WireTrace trace;

  /** What must follow the path because the judge completed a frame; empty otherwise. */
  private final List<PreparedObservation> tail;

  /** Whether the judge sent bytes beyond the last step, so that staying quiet proves nothing. */
  private final boolean completed;

  Matcher(WireTrace trace, List<PreparedObservation> tail, boolean completed) {
    this.trace = trace;
    this.tail = List.copyOf(tail);
    this.completed = completed;
  }

  /** Compares; {@code sent} steps have been taken. */
  Match match(Seen seen, int sent) {
    return new Comparison(seen, sent).run();
  }

  /** How far an expected sequence goes. */
  private enum Fit {
    WHOLE,
    /** All that was seen fits, and more is owed. */
    SHORT,
    DIFFERENT
  }

  private final class Comparison {

    private final Seen seen;
    private final int sent;
    private final List<Match.OffPath> offPath = new ArrayList<>();
    private boolean extendable;

    /** Set by {@link #fit}: where it stopped, and whether it assumed a destroyed Close. */
    private int next;

    private boolean lost;

    Comparison(Seen seen, int sent) {
      this.seen = seen;
      this.sent = sent;
    }

    Match run() {
      int at = 0;
      boolean lostOnPath = false;
      for (int i = 0; i < sent; i++) {
        WireStep step = trace.steps.get(i);
        for (WireStep.Permitted other : step.others) {
          tryOffPath(i, other, at);
        }
        Fit fit = fit(step.path.out(), at, leaf(i) && step.path.terminal());
        if (fit != Fit.WHOLE) {
          return new Match(false, false, extendable, offPath, i, at);
        }
        at = next;
        lostOnPath |= lost;
      }
      if (sent == trace.steps.size()) {
        Fit fit = fit(tail, at, trace.endsConnection());
        if (fit != Fit.WHOLE) {
          return new Match(false, false, extendable, offPath, sent, at);
        }
        at = next;
        lostOnPath |= lost;
      }
      boolean done = at == seen.size();
      return new Match(done, lostOnPath, extendable, offPath, done ? sent : sent - 1, at);
    }

    private boolean leaf(int step) {
      return step == trace.steps.size() - 1;
    }

    private void tryOffPath(int step, WireStep.Permitted other, int at) {
      Fit fit = fit(other.out(), at, other.terminal());
      if (fit != Fit.WHOLE) {
        return;
      }
      boolean judgesTheRest = other.terminal() || leaf(step);
      boolean explains = !judgesTheRest || next == seen.size();
      boolean proven = other.terminal() || !leaf(step) || !completed;
      if (explains && proven) {
        offPath.add(new Match.OffPath(step, other.reaction(), lost, !other.terminal()));
      }
    }

    private Fit fit(List<PreparedObservation> expected, int from, boolean over) {
      next = from;
      lost = false;
      for (PreparedObservation one : expected) {
        if (next == seen.size()) {
          boolean open =
              one.expected() instanceof Observation.Release
                  ? !seen.probed()
                  : seen.ending() == Ending.OPEN;
          extendable |= open;
          return open ? Fit.SHORT : Fit.DIFFERENT;
        }
        if (one.matches(seen.observations().get(next))) {
          next++;
        } else if (closeDestroyed(one)) {
          lost = true;
        } else {
          return Fit.DIFFERENT;
        }
      }
      skipEndOfClient(over);
      return Fit.WHOLE;
    }

    private boolean closeDestroyed(PreparedObservation expected) {
      return seen.ending() == Ending.RESET
          && expected.expected() instanceof Observation.Close
          && seen.observations().get(next) instanceof Observation.End;
    }

    /**
     * A client may wait for the server's end of TCP or not, and the judge ends TCP once the
     * connection is over; so the client's end may follow either way.
     */
    private void skipEndOfClient(boolean over) {
      if (over
          && trace.trace.role() == Role.CLIENT
          && next == seen.size() - 1
          && seen.observations().get(next) instanceof Observation.End) {
        next++;
      }
    }
  }
}
