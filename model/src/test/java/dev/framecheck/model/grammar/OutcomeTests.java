package dev.framecheck.model.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTests {

  private static final StateGraph.State BETWEEN = state("OPEN", "NONE");
  private static final StateGraph.State IN_TEXT = state("OPEN", "TEXT");
  private static final StateGraph.State FAILED = state("FAILED", "NONE");
  private static final StateGraph.State CLOSED = state("CLOSED_BOTH", "NONE");
  private static final StateGraph.State ENDED = state("ENDED", "NONE");

  private static final Observation TEXT = new Observation.Deliver(MessageKind.TEXT, ByteRuns.EMPTY);
  private static final Observation BINARY =
      new Observation.Deliver(MessageKind.BINARY, ByteRuns.EMPTY);
  private static final Observation REASON = new Observation.Close(List.of(1002));

  private static StateGraph.State state(String conn, String message) {
    return new StateGraph.State(Role.SERVER, conn, message, "NONE", false, conn + message);
  }

  @Test
  void tellsWhatADataFrameDoesToTheMessage() {
    assertThat(Outcome.of(BETWEEN, FrameKind.TEXT, List.of(TEXT), BETWEEN))
        .contains(Outcome.WHOLE_TEXT);
    assertThat(Outcome.of(IN_TEXT, FrameKind.CONTINUATION, List.of(TEXT), BETWEEN))
        .contains(Outcome.ENDS_TEXT);
    assertThat(Outcome.of(IN_TEXT, FrameKind.CONTINUATION, List.of(BINARY), BETWEEN))
        .contains(Outcome.ENDS_BINARY);
    assertThat(Outcome.of(BETWEEN, FrameKind.TEXT, List.of(), IN_TEXT)).contains(Outcome.OPENS);
    assertThat(Outcome.of(IN_TEXT, FrameKind.CONTINUATION, List.of(), IN_TEXT))
        .contains(Outcome.EXTENDS);
  }

  @Test
  void tellsATakenCloseFromARefusedOne() {
    Observation reply = Observation.Close.anyLegal();
    assertThat(Outcome.of(BETWEEN, FrameKind.CLOSE, List.of(reply), CLOSED))
        .contains(Outcome.TAKES_CLOSE);
    assertThat(Outcome.of(BETWEEN, FrameKind.CLOSE, List.of(reply), ENDED))
        .contains(Outcome.TAKES_CLOSE);
    assertThat(Outcome.of(BETWEEN, FrameKind.CLOSE, List.of(REASON), ENDED))
        .contains(Outcome.VIOLATES);
    assertThat(Outcome.of(BETWEEN, FrameKind.CLOSE, List.of(), FAILED)).contains(Outcome.VIOLATES);
    assertThat(Outcome.of(BETWEEN, FrameKind.CLOSE, List.of(), ENDED)).isEmpty();
  }

  @Test
  void hasNoNameForWhatTheGrammarHasNone() {
    assertThat(Outcome.of(BETWEEN, FrameKind.TEXT, List.of(), BETWEEN)).isEmpty();
    assertThat(Outcome.of(BETWEEN, FrameKind.TEXT, List.of(TEXT, TEXT), BETWEEN)).isEmpty();
    assertThat(Outcome.of(BETWEEN, FrameKind.TEXT, List.of(TEXT), ENDED)).isEmpty();
    assertThat(Outcome.of(BETWEEN, FrameKind.TEXT, List.of(), CLOSED)).isEmpty();
    assertThat(Outcome.of(IN_TEXT, FrameKind.PING, List.of(), BETWEEN)).isEmpty();
    assertThat(Outcome.of(ENDED, FrameKind.TEXT, List.of(TEXT), ENDED)).isEmpty();
    assertThat(Outcome.of(ENDED, FrameKind.TEXT, List.of(), BETWEEN)).isEmpty();
  }

  @Test
  void ignoresWhatComesAfterTheEndAndLetsControlFramesPass() {
    assertThat(Outcome.of(FAILED, FrameKind.TEXT, List.of(), FAILED)).contains(Outcome.IGNORED);
    assertThat(Outcome.of(IN_TEXT, FrameKind.PING, List.of(), IN_TEXT))
        .contains(Outcome.TAKES_CONTROL);
    assertThat(Outcome.of(IN_TEXT, FrameKind.PING, List.of(REASON), FAILED))
        .contains(Outcome.VIOLATES);
  }
}
