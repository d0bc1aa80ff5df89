package dev.framecheck.kit.html;

import dev.framecheck.kit.Wording;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Lays out what was recorded of a connection as a sequence diagram. */
final class LogLayout {

  private static final int PEER = 150;
  private static final int ENDPOINT = 540;
  private static final int APPLICATION = 880;
  private static final int WIDTH = 960;
  private static final int TOP = 44;
  private static final int ROW = 30;
  private static final int GREATEST_TEXT = 56;
  private static final int GREATEST_CHOICE = 4;

  private final List<SequenceDiagram.Row> rows = new ArrayList<>();
  private int y = TOP;

  SequenceDiagram diagram(
      Role role,
      List<String> margins,
      List<RecordedEvent> events,
      int explained,
      List<List<Observation>> expected) {
    for (int i = 0; i < explained; i++) {
      event(margins.get(i), events.get(i), "shown");
    }
    int expectedTop = y + 8;
    expected(expected);
    int observedTop = y + 8;
    for (int i = explained; i < events.size(); i++) {
      event(margins.get(i), events.get(i), "observed");
    }
    if (explained == events.size()) {
      add("", PEER, PEER, "observed", "the log ends");
    }
    return new SequenceDiagram(
        WIDTH,
        y + 16,
        expectedTop,
        observedTop,
        List.of(
            new SequenceDiagram.Lifeline(
                "peer (" + (role == Role.SERVER ? "client" : "server") + ")", PEER),
            new SequenceDiagram.Lifeline("endpoint (" + role.text() + ")", ENDPOINT),
            new SequenceDiagram.Lifeline("its application", APPLICATION)),
        rows);
  }

  private void expected(List<List<Observation>> reactions) {
    int shown = 0;
    for (List<Observation> reaction : new LinkedHashSet<>(reactions)) {
      if (shown == GREATEST_CHOICE) {
        add("", PEER, PEER, "expected", "or other reactions");
        return;
      }
      String beside = shown++ == 0 ? "permitted" : "or";
      if (reaction.isEmpty()) {
        add(beside, PEER, PEER, "expected", "nothing: the endpoint stays quiet");
      }
      for (Observation observation : reaction) {
        observation(beside, observation, "expected");
        beside = "";
      }
    }
  }

  private void event(String margin, RecordedEvent event, String tone) {
    if (event instanceof RecordedEvent.In in) {
      boolean isQuiet = in.input() instanceof Input.Quiet;
      int from = in.input().isCall() ? APPLICATION : PEER;
      String inputTone = tone.equals("shown") ? "input" : tone;
      add(margin, from, isQuiet ? from : ENDPOINT, inputTone, Wording.of(in.input()));
    } else if (event instanceof RecordedEvent.Out out) {
      observation(margin, out.observation(), tone);
    } else if (event instanceof RecordedEvent.Gap gap) {
      add(margin, PEER, PEER, tone, gap.what());
    }
  }

  private void observation(String margin, Observation observation, String tone) {
    boolean isInside =
        observation instanceof Observation.Deliver
            || observation instanceof Observation.Rejected
            || observation instanceof Observation.Closed
            || observation instanceof Observation.Effect;
    add(margin, ENDPOINT, isInside ? APPLICATION : PEER, tone, Wording.of(observation));
  }

  private void add(String margin, int from, int to, String tone, String text) {
    y += ROW;
    String fits =
        text.length() <= GREATEST_TEXT ? text : text.substring(0, GREATEST_TEXT - 1) + "…";
    rows.add(new SequenceDiagram.Row(margin, from, to, y, tone, fits, text));
  }
}
