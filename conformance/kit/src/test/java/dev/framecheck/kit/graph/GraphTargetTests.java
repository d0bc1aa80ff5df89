package dev.framecheck.kit.graph;

import static dev.framecheck.kit.TraceBuilder.close;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.pong;
import static dev.framecheck.kit.TraceBuilder.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.CorpusReplay;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A state graph played as a target. */
class GraphTargetTests {

  private static final Input PING = new Input.Header(true, 0, 9, true, 7, 0);
  private static final Input PONG = new Input.Header(true, 0, 10, true, 7, 0);

  private static final Trace ANSWERS =
      server("ping", "5.5.2").header(true, 0, 9, 0, path(pong(""))).build();

  private static StateGraph graph(StateGraph.Edge... edges) {
    return new StateGraph(
        "test",
        "Mutant",
        65536,
        List.of(
            new StateGraph.State(Role.SERVER, "OPEN", "NONE", "NONE", true, "open"),
            new StateGraph.State(Role.SERVER, "ENDED", "NONE", "NONE", false, "ended")),
        List.of(edges));
  }

  private static StateGraph.Edge edge(
      int to, Input in, Grade grade, @Nullable String choice, Observation... out) {
    return new StateGraph.Edge(
        0,
        to,
        in,
        List.of(out),
        grade,
        choice == null ? null : Choice.parse(choice),
        List.of("5.5.2"),
        Source.RFC);
  }

  private static TraceResult judge(StateGraph graph, ChoiceProfile choices, Trace trace) {
    return new CorpusReplay(new GraphTarget(graph, choices))
        .in(Chunking.all())
        .replay(List.of(trace), ReplayListener.NONE)
        .results()
        .get(0);
  }

  @Test
  void passesAsTheModelDoes() {
    StateGraph correct = graph(edge(0, PING, Grade.RECOMMENDED, null, pong("")));
    assertThat(judge(correct, ChoiceProfile.UNKNOWN, ANSWERS).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void failsWhereTheMutantIsFaulty() {
    StateGraph mutant = graph(edge(1, PING, Grade.RECOMMENDED, null, close(1000), end()));
    TraceResult result = judge(mutant, ChoiceProfile.UNKNOWN, ANSWERS);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.clause()).isEqualTo("5.5.2");
  }

  @Test
  void prefersDeclaredChoicesThenRecommendedReactions() {
    StateGraph free =
        graph(
            edge(0, PING, Grade.PERMITTED, null, pong("b")),
            edge(0, PING, Grade.RECOMMENDED, "pong=latest"),
            edge(0, PING, Grade.RECOMMENDED, "pong=each", pong("")));
    assertThat(judge(free, ChoiceProfile.parse("pong=each"), ANSWERS).verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(judge(free, ChoiceProfile.parse("pong=never"), ANSWERS).actual())
        .isEqualTo("a Pong [62]");
  }

  @Test
  void saysWhichInputTheGraphDoesNotHave() {
    StateGraph other = graph(edge(0, PONG, Grade.RECOMMENDED, null));
    TraceResult result = judge(other, ChoiceProfile.UNKNOWN, ANSWERS);
    assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(result.message()).contains("header of a Ping frame");
  }

  @Test
  void aStrangerChoosesAlikeAndSaysNothingOfIt() {
    ChoiceProfile latest = ChoiceProfile.parse("pong=latest");
    StateGraph either =
        graph(
            edge(0, PING, Grade.RECOMMENDED, "pong=each", pong("")),
            edge(0, PING, Grade.RECOMMENDED, "pong=latest"));
    GraphTarget stranger = new GraphTarget(either, latest).undeclared();
    assertThat(stranger.choices()).isEqualTo(ChoiceProfile.UNKNOWN);
    assertThat(stranger.open(Role.SERVER, 1).step(PING, new byte[0])).isEmpty();
  }

  @Test
  void showsItsWorstAgainstATrace() {
    StateGraph careless =
        graph(
            edge(0, PING, Grade.RECOMMENDED, null, pong("")),
            edge(0, PING, Grade.RECOMMENDED, null));
    GraphTarget target = new GraphTarget(careless, ChoiceProfile.UNKNOWN);
    assertThat(target.open(Role.SERVER, 1).step(PING, new byte[0])).containsExactly(pong(""));
    assertThat(target.against(ANSWERS).open(Role.SERVER, 1).step(PING, new byte[0])).isEmpty();
  }

  @Test
  void staysQuietOnceItHasEnded() {
    StateGraph ending = graph(edge(1, PING, Grade.RECOMMENDED, null, end()));
    Trace more =
        server("ended", "7.1.7")
            .header(true, 0, 9, 0, path(end()))
            .header(true, 0, 9, 0, path())
            .build();
    assertThat(judge(ending, ChoiceProfile.UNKNOWN, more).verdict()).isEqualTo(Verdict.PASS);
  }
}
