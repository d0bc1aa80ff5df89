package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateGraphCodecTests {

  @TempDir Path folder;

  private static StateGraph graph() {
    return new StateGraph(
        "framing",
        "Framing",
        65536,
        List.of(
            new StateGraph.State(Role.CLIENT, "OPEN", "NONE", "NONE", true, "[conn |-> \"OPEN\"]"),
            new StateGraph.State(
                Role.CLIENT, "ENDED", "NONE", "NONE", false, "[conn |-> \"ENDED\"]")),
        List.of(edge(0, 1, new Choice("failing", "end")), edge(1, 1, null)));
  }

  private static StateGraph.Edge edge(int from, int to, Choice choice) {
    return new StateGraph.Edge(
        from,
        to,
        new Input.EndOfStream(),
        List.of(new Observation.End()),
        Grade.RECOMMENDED,
        choice,
        List.of("7.1.1"),
        Source.RFC);
  }

  @Test
  void readsBackWhatItWrote() throws Exception {
    Path file = folder.resolve("graph.jsonl.gz");
    StateGraphCodec.write(graph(), file);
    assertThat(StateGraphCodec.read(file)).isEqualTo(graph());
  }

  @Test
  void noticesAMissingLine() throws Exception {
    Path file = folder.resolve("graph.jsonl");
    StateGraphCodec.write(graph(), file);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertThatThrownBy(() -> StateGraphCodec.read(file))
        .isInstanceOf(TraceFormatException.class)
        .hasMessage(file + ": it says 2 states and 2 edges, and holds 2 and 1");
    Files.writeString(file, "");
    assertThatThrownBy(() -> StateGraphCodec.read(file)).hasMessage(file + ": the file is empty");
  }

  @Test
  void refusesAnEdgeToNowhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StateGraph("t", "m", 0, graph().states(), List.of(edge(0, 2, null))))
        .withMessageContaining("from 0 to 2");
  }
}
