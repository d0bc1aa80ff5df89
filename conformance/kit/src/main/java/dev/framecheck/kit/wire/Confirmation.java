package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.oracle.Ends;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Plays again what failed or could not be played: a failure counts only when it repeats on a fresh
 * connection to a target that works. As long as the target stays whole that goes on at full
 * concurrency; once a breakdown was seen, traces are confirmed one at a time, so that one trace's
 * damage is not blamed on another.
 */
final class Confirmation {

  /** How often a trace has to fail, the first time included. */
  private static final int FAILURES = 3;

  private final TracePlayer player;
  private final Health health;
  private final Ends ends;
  private final BooleanSupplier late;
  private final Consumer<TraceResult> keep;

  /**
   * A trace that has to be played again.
   *
   * @param before what it gave
   * @param again what it gave on further connections, as far as it was played beforehand
   */
  record Suspect(WireTrace trace, TracePlayer.Outcome before, Queue<TracePlayer.Outcome> again) {

    Suspect(WireTrace trace, TracePlayer.Outcome before) {
      this(trace, before, new ConcurrentLinkedQueue<>());
    }
  }

  private record Checked(Suspect suspect, TraceResult result) {}

  /**
   * A confirmation.
   *
   * @param ends how the target died, where that is known
   * @param late whether there is no time left
   * @param keep takes each final result
   */
  Confirmation(
      TracePlayer player,
      Health health,
      Ends ends,
      BooleanSupplier late,
      Consumer<TraceResult> keep) {
    this.ends = ends;
    this.player = player;
    this.health = health;
    this.late = late;
    this.keep = keep;
  }

  /**
   * Gives each trace its final result.
   *
   * @param suspects what failed or could not be played
   * @param tentative what was less than a pass; it stands unless the target broke down meanwhile,
   *     since a server that dies ends connections that have done nothing to it
   */
  void confirm(List<Suspect> suspects, List<Suspect> tentative, int concurrency) {
    health.examine();
    List<Suspect> serial = new ArrayList<>(suspects);
    if (health.breakdowns() > 0) {
      tentative.forEach(one -> serial.add(new Suspect(one.trace(), one.before().unplayed())));
    } else {
      tentative.forEach(one -> keep.accept(one.before().result()));
      serial.clear();
      playSideBySide(suspects, concurrency);
      List<Checked> checked = Collections.synchronizedList(new ArrayList<>());
      Workers.run(
          "framecheck-wire",
          concurrency,
          suspects,
          suspect -> {
            if (!overdue(suspect)) {
              checked.add(new Checked(suspect, playAgain(suspect)));
            }
          });
      health.examine();
      for (Checked one : checked) {
        if (health.breakdowns() > 0 && one.result().verdict() != Verdict.PASS) {
          one.suspect().again().clear();
          serial.add(one.suspect());
        } else {
          keep.accept(one.result());
        }
      }
    }
    for (Suspect suspect : serial) {
      if (!overdue(suspect)) {
        keep.accept(playAlone(suspect));
      }
    }
  }

  /** A trace that fails may have to wait for a timer each time. */
  private void playSideBySide(List<Suspect> suspects, int concurrency) {
    List<Suspect> plays = new ArrayList<>();
    for (Suspect suspect : suspects) {
      if (suspect.before().failed()) {
        plays.addAll(Collections.nCopies(FAILURES - 1, suspect));
      }
    }
    Workers.run(
        "framecheck-wire",
        concurrency,
        plays,
        suspect -> {
          if (!late.getAsBoolean()) {
            suspect.again().add(player.play(suspect.trace()));
          }
        });
  }

  private boolean overdue(Suspect suspect) {
    boolean over = late.getAsBoolean();
    if (over) {
      keep.accept(WireReplay.overdue(suspect.trace()));
    }
    return over;
  }

  private TraceResult playAlone(Suspect suspect) {
    if (!health.examine()) {
      TraceResult before = suspect.before().result();
      return suspect.before().failed()
          ? before.withMessage(before.message() + " (Not confirmed: the target no longer answers.)")
          : before;
    }
    int breakdowns = health.breakdowns();
    TraceResult result = playAgain(suspect);
    boolean alive = health.examine();
    return health.breakdowns() == breakdowns ? result : broken(suspect, result, alive);
  }

  /** What the trace did to the target counts, whatever it was answered before. */
  private TraceResult broken(Suspect suspect, TraceResult result, boolean alive) {
    String how = ends.last();
    String message =
        "Afterwards the target answered no connection any more"
            + (alive ? " and was started anew" : "")
            + (how.isEmpty() ? "." : ": " + how + ".");
    if (result.verdict() != Verdict.FAIL) {
      return Judgement.fail(
          suspect.trace().trace,
          suspect.trace().trace.goal(),
          List.of("10.7"),
          "the end of the target",
          message);
    }
    return result.withMessage((result.message() + " " + message).strip());
  }

  /**
   * A failure counts when it repeats each time: one that comes and goes hangs on the timing of this
   * run, and is no proof that a rule is broken.
   */
  private TraceResult playAgain(Suspect suspect) {
    TracePlayer.Outcome before = suspect.before();
    int failures = before.failed() ? 1 : 0;
    while (true) {
      TracePlayer.Outcome played = suspect.again().poll();
      TracePlayer.Outcome again = played == null ? player.play(suspect.trace()) : played;
      if (again.trouble() && !before.trouble()) {
        return before.result();
      }
      if (!again.failed()) {
        return failures == 0 ? again.result() : again.result().with(Mark.FLAKY);
      }
      failures++;
      if (failures == FAILURES) {
        return again.result();
      }
      before = again;
    }
  }
}
