package dev.framecheck.kit.html;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Wording;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a trace out as a sequence diagram: the steps that led there, what was permitted at the step
 * that decided, and, where it failed, what was observed instead.
 */
final class SequenceLayout {

  private static final int PEER = 90;
  private static final int ENDPOINT = 520;
  private static final int APPLICATION = 860;
  private static final int WIDTH = 940;
  private static final int TOP = 44;
  private static final int ROW = 30;
  private static final int GREATEST_TEXT = 66;
  private static final int GREATEST_CHOICE = 4;

  /** How many steps before the one that decided are drawn. */
  static final int EARLIER_STEPS = 10;

  private final Trace trace;
  private final @Nullable TraceResult result;
  private final int deciding;
  private final List<SequenceDiagram.Row> rows = new ArrayList<>();
  private int y = TOP;

  private SequenceLayout(Trace trace, @Nullable TraceResult result) {
    this.trace = trace;
    this.result = result;
    this.deciding = result == null ? trace.goal() : decidingStep(trace, result);
  }

  /** A trace up to its goal, and what is permitted there. */
  static SequenceDiagram of(Trace trace) {
    return new SequenceLayout(trace, null).diagram();
  }

  static SequenceDiagram of(Trace trace, TraceResult result) {
    return new SequenceLayout(trace, result).diagram();
  }

  /** The step that decided; the goal where no step did. */
  static int decidingStep(Trace trace, TraceResult result) {
    return result.step() < 0 || result.step() >= trace.steps().size()
        ? trace.goal()
        : result.step();
  }

  private SequenceDiagram diagram() {
    int first = Math.max(0, deciding - EARLIER_STEPS);
    if (first > 0) {
      note("", PEER, "shown", first + " earlier steps are left out");
    }
    for (int i = first; i < deciding; i++) {
      input(i);
      reaction("", trace.steps().get(i).path().out(), "shown");
    }
    input(deciding);
    int expectedTop = y + 8;
    expected(trace.steps().get(deciding));
    int observedTop = y + 8;
    if (result != null) {
      observed(result);
    }
    String peer = "peer (" + (trace.role().peerMasks() ? "client" : "server") + ")";
    String endpoint = "endpoint under test (" + trace.role().text() + ")";
    return new SequenceDiagram(
        WIDTH,
        y + 16,
        expectedTop,
        result == null ? y + 16 : observedTop,
        List.of(
            new SequenceDiagram.Lifeline(peer, PEER),
            new SequenceDiagram.Lifeline(endpoint, ENDPOINT),
            new SequenceDiagram.Lifeline("its application", APPLICATION)),
        rows);
  }

  private void input(int step) {
    Input in = trace.steps().get(step).in();
    String text = Wording.of(in);
    if (in instanceof Input.Quiet) {
      note("step " + step, PEER, "input", "nothing is sent");
    } else {
      add("step " + step, in.isCall() ? APPLICATION : PEER, ENDPOINT, "input", text);
    }
  }

  private void expected(Step step) {
    Set<List<Observation>> choices = new LinkedHashSet<>();
    for (Grade grade : Grade.values()) {
      for (Reaction reaction : step.allow()) {
        if (reaction.grade() == grade) {
          choices.add(reaction.out());
        }
      }
    }
    int shown = 0;
    for (List<Observation> choice : choices) {
      if (shown == GREATEST_CHOICE) {
        note("", PEER, "expected", "or " + (choices.size() - shown) + " further reactions");
        break;
      }
      reaction(shown++ == 0 ? "expected" : "or", choice, "expected");
    }
  }

  private void reaction(String margin, List<Observation> observations, String tone) {
    if (observations.isEmpty() && tone.equals("expected")) {
      note(margin, PEER, tone, "nothing: the endpoint stays quiet");
    }
    String beside = margin;
    for (Observation observation : observations) {
      boolean inside =
          observation instanceof Observation.Deliver || observation instanceof Observation.Rejected;
      add(beside, ENDPOINT, inside ? APPLICATION : PEER, tone, Wording.of(observation));
      beside = "";
    }
  }

  /** A result holds in words what was observed, one phrase for each observation. */
  private void observed(TraceResult result) {
    String actual = result.actual().isEmpty() ? "see the message" : result.actual();
    String beside = "observed";
    for (String phrase : actual.split(", (then|and) ", -1)) {
      if (result.actual().isEmpty() || phrase.equals("nothing") || phrase.startsWith("TCP")) {
        note(beside, PEER, "observed", phrase);
      } else {
        boolean inside = phrase.startsWith("delivery of") || phrase.startsWith("refusal of");
        add(beside, ENDPOINT, inside ? APPLICATION : PEER, "observed", phrase);
      }
      beside = "";
    }
  }

  private void note(String margin, int x, String tone, String text) {
    add(margin, x, x, tone, text);
  }

  private void add(String margin, int from, int to, String tone, String text) {
    y += ROW;
    int greatest = Math.min(from, to) == ENDPOINT ? 50 : GREATEST_TEXT;
    String fits = text.length() <= greatest ? text : text.substring(0, greatest - 1) + "…";
    rows.add(new SequenceDiagram.Row(margin, from, to, y, tone, fits, text));
  }
}
