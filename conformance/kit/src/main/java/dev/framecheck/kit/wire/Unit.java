package dev.framecheck.kit.wire;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What the judge sends at once: the steps of one frame, in one write where the frame is short, so
 * that a target which fails on the header and one which fails on the payload read alike. What
 * follows a violation goes into the same write too: later it would meet a closed connection.
 *
 * @param steps how many steps of the trace have been taken after this unit
 * @param bytes what is sent
 * @param then what the judge does next
 */
record Unit(int steps, ByteRuns bytes, Then then) {

  /** What the judge does when the bytes are sent. */
  enum Then {
    /** It waits for what is owed. */
    LISTEN,
    /** It ends its side of TCP, and waits for what is owed. */
    END,
    /** It resets TCP; nothing can be seen from then on. */
    RESET,
    /** It stays silent until a timer of the target has run out. */
    SILENCE;

    static Then after(Input in) {
      if (in instanceof Input.EndOfStream) {
        return END;
      }
      if (in instanceof Input.Reset) {
        return RESET;
      }
      return in instanceof Input.Timeout ? SILENCE : LISTEN;
    }
  }

  /** A write up to this size reaches a peer in one piece, as far as loopback and Ethernet go. */
  static final int GREATEST_MERGED = 4096;

  static List<Unit> of(Trace trace, List<WireStep> steps) {
    List<Unit> units = new ArrayList<>();
    FrameProgress frame = new FrameProgress();
    boolean over = false;
    for (int i = 0; i < steps.size(); i++) {
      Step step = trace.steps().get(i);
      boolean joins = !step.bytes().isEmpty() && (frame.inside() || over);
      Unit last = units.isEmpty() ? null : units.get(units.size() - 1);
      if (joins
          && last != null
          && last.then() == Then.LISTEN
          && last.bytes().size() + step.bytes().size() <= GREATEST_MERGED) {
        units.set(
            units.size() - 1, new Unit(i + 1, last.bytes().concat(step.bytes()), Then.LISTEN));
      } else {
        units.add(new Unit(i + 1, step.bytes(), Then.after(step.in())));
      }
      frame.take(step);
      over |= steps.get(i).path.terminal();
    }
    return units;
  }

  /** Follows headers and payloads. */
  private static final class FrameProgress {

    private long missing;

    void take(Step step) {
      if (step.in() instanceof Input.Header header) {
        missing = header.length();
      } else if (step.in() instanceof Input.Payload payload) {
        missing -= payload.payload().size();
      }
    }

    boolean inside() {
      return missing != 0;
    }
  }
}
