package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.graph.WordJudge.Judged;
import dev.framecheck.model.graph.WordJudge.Owed;
import dev.framecheck.model.graph.WordJudge.Standing;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordJudgeTests {

  private static final Input.Header PING = new Input.Header(true, 0, 9, true, 7, 1);
  private static final Input.Payload PAYLOAD = new Input.Payload(ByteRuns.of((byte) 'p'));
  private static final Input.Header RESERVED = new Input.Header(true, 4, 1, true, 7, 0);
  private static final Input.Header LONGER = new Input.Header(true, 4, 1, true, 7, 1);
  private static final Input QUIET = new Input.Quiet();
  private static final Observation PONG = new Observation.Pong(ByteRuns.of((byte) 'p'));
  private static final Observation END = new Observation.End();

  private static final int OPEN = 0;
  private static final int IN_PING = 1;
  private static final int OWING = 2;
  private static final int ENDED = 3;
  private static final int IN_BAD = 4;

  /**
   * A Ping is answered at once, or when it is quiet; a reserved bit ends the connection, at once or
   * after the payload.
   */
  private final StateGraph graph =
      new StateGraph(
          "tiny",
          "Tiny",
          100,
          List.of(
              state("OPEN", "NONE", true),
              state("OPEN", "PING", false),
              state("OPEN", "NONE", false),
              state("ENDED", "NONE", false),
              state("OPEN", "TEXT", false)),
          List.of(
              edge(OPEN, IN_PING, PING, Grade.RECOMMENDED, "5.2"),
              edge(OPEN, ENDED, RESERVED, Grade.RECOMMENDED, "5.2", close(1002), END),
              edge(OPEN, ENDED, RESERVED, Grade.PERMITTED, "7.1.7", END),
              edge(OPEN, IN_BAD, LONGER, Grade.RECOMMENDED, "5.2"),
              edge(IN_PING, OPEN, PAYLOAD, Grade.RECOMMENDED, "5.5.2", PONG),
              edge(IN_PING, OWING, PAYLOAD, Grade.RECOMMENDED, "5.5.3"),
              edge(OWING, OPEN, QUIET, Grade.RECOMMENDED, "5.5.2", PONG),
              edge(IN_BAD, ENDED, PAYLOAD, Grade.RECOMMENDED, "5.2", close(1002), END)));

  private final WordJudge judge = new WordJudge(graph, Role.SERVER);
  private final Letter ping = new Letter("ping", List.of(PING, PAYLOAD), ByteRuns.EMPTY);
  private final Letter reserved = new Letter("reserved", List.of(RESERVED), ByteRuns.EMPTY);
  private final Letter unknown =
      new Letter("end", List.of(new Input.EndOfStream()), ByteRuns.EMPTY);

  private static StateGraph.State state(String conn, String frame, boolean initial) {
    return new StateGraph.State(Role.SERVER, conn, "NONE", frame, initial, conn + frame + initial);
  }

  private static StateGraph.Edge edge(
      int from, int to, Input in, Grade grade, String clause, Observation... out) {
    return new StateGraph.Edge(
        from, to, in, List.of(out), grade, null, List.of(clause), Source.RFC);
  }

  private static Observation close(int code) {
    return new Observation.Close(List.of(code));
  }

  @Test
  void whatIsOwedWhenItIsQuietBelongsToTheLetter() {
    assertThat(judge.owed(judge.start(), ping)).isEqualTo(Owed.SOMETHING);
    Judged answered = judge.judge(judge.start(), ping, List.of(PONG.contentless()));
    assertThat(answered.standing()).isEqualTo(Standing.RECOMMENDED);
    assertThat(answered.next()).contains(judge.start());
  }

  @Test
  void silenceWhereSomethingIsOwedIsForbidden() {
    Judged silent = judge.judge(judge.start(), ping, List.of());
    assertThat(silent.standing()).isEqualTo(Standing.FORBIDDEN);
    assertThat(silent.next()).isEmpty();
    assertThat(silent.expected()).containsExactly(List.of(PONG.contentless()));
    // That the header is taken is no reason for what comes after the payload.
    assertThat(silent.clauses()).containsExactly("5.5.2", "5.5.3");
    assertThat(silent.binding()).isTrue();
  }

  @Test
  void theBestExplanationCounts() {
    assertThat(judge.judge(judge.start(), reserved, List.of(close(1002), END)).standing())
        .isEqualTo(Standing.RECOMMENDED);
    assertThat(judge.judge(judge.start(), reserved, List.of(END)).standing())
        .isEqualTo(Standing.PERMITTED);
    assertThat(judge.judge(judge.start(), reserved, List.of(close(1000), END)).standing())
        .isEqualTo(Standing.FORBIDDEN);
  }

  @Test
  void nothingIsSaidOfALetterThatTheBoundsLeaveOut() {
    assertThat(judge.owed(judge.start(), unknown)).isEqualTo(Owed.PERHAPS);
    assertThat(judge.judge(judge.start(), unknown, List.of()).standing())
        .isEqualTo(Standing.LEFT_OUT);
  }

  @Test
  void onePayloadStandsForAllWhereTheFrameMustFail() {
    Input.Payload other = new Input.Payload(ByteRuns.of((byte) 'x'));
    Letter bad = new Letter("bad", List.of(LONGER, other), ByteRuns.EMPTY);
    assertThat(judge.judge(judge.start(), bad, List.of(close(1002), END)).standing())
        .isEqualTo(Standing.RECOMMENDED);
    Input.Payload noText = new Input.Payload(ByteRuns.of((byte) 0xff));
    Letter worse = new Letter("worse", List.of(LONGER, noText), ByteRuns.EMPTY);
    assertThat(judge.judge(judge.start(), worse, List.of(close(1007), END)).standing())
        .isEqualTo(Standing.LEFT_OUT);
    Letter good = new Letter("good", List.of(PING, other), ByteRuns.EMPTY);
    assertThat(judge.judge(judge.start(), good, List.of(PONG.contentless())).standing())
        .isEqualTo(Standing.LEFT_OUT);
  }

  @Test
  void lettersAreWholeFrames() {
    assertThat(FrameAlphabet.of(graph, Role.SERVER))
        .extracting(Letter::inputs)
        .containsExactlyInAnyOrder(
            List.of(PING, PAYLOAD),
            List.of(RESERVED),
            List.of(LONGER, PAYLOAD),
            List.of(new Input.EndOfStream()));
  }
}
