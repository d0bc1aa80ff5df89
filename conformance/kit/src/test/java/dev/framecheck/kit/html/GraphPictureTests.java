package dev.framecheck.kit.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceBuilder;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphPictureTests {

  private static final Input.Header EMPTY = new Input.Header(true, 0, 9, true, 7, 0);
  private static final Input.Header LONG = new Input.Header(true, 0, 9, true, 7, 2);

  private static final StateGraph GRAPH =
      new StateGraph(
          "framing",
          "Framing",
          65536,
          List.of(
              state("OPEN", "NONE", true),
              state("OPEN", "PING", false),
              state("ENDED", "NONE", false)),
          List.of(
              edge(0, 0, EMPTY, new Observation.Pong(ByteRuns.EMPTY)),
              edge(0, 1, LONG),
              edge(0, 2, new Input.EndOfStream(), new Observation.End()),
              edge(1, 2, new Input.EndOfStream(), new Observation.End())));

  private static StateGraph.State state(String conn, String frame, boolean initial) {
    return new StateGraph.State(Role.SERVER, conn, "NONE", frame, initial, conn + frame);
  }

  private static StateGraph.Edge edge(int from, int to, Input in, Observation... out) {
    return new StateGraph.Edge(
        from, to, in, List.of(out), Grade.RECOMMENDED, null, List.of(), Source.RFC);
  }

  private static Trace trace() {
    return TraceBuilder.server("framing/one", "5.5.2")
        .header(true, 0, 9, 0, TraceBuilder.path(TraceBuilder.pong("")))
        .header(true, 0, 9, 2, TraceBuilder.path())
        .step(new Input.EndOfStream(), ByteRuns.EMPTY, TraceBuilder.last(TraceBuilder.end()))
        .build();
  }

  private static GraphSummary summary(TraceResult result) {
    return GraphSummary.of(
        GRAPH, GraphCoverage.of(GRAPH, List.of(trace()), Map.of(result.trace(), result)));
  }

  private static TraceResult failed(int step) {
    return new TraceResult(
        "framing/one",
        Verdict.FAIL,
        List.of("5.5.2"),
        step,
        "",
        "nothing",
        "no",
        Set.of(),
        Set.of());
  }

  @Test
  void followsATraceThatPassedToItsEnd() {
    GraphSummary summary = summary(TraceResult.pass(trace(), Set.of()));
    assertThat(summary.all()).isEqualTo(new GraphSummary.Tally(4, 3, 0));
    assertThat(summary.between("OPEN", "ENDED")).isEqualTo(new GraphSummary.Tally(2, 1, 0));
  }

  @Test
  void followsATraceThatFailedToTheStepThatDecided() {
    GraphSummary summary = summary(failed(1));
    assertThat(summary.all()).isEqualTo(new GraphSummary.Tally(4, 1, 1));
  }

  @Test
  void countsNothingForATraceThatWasNotRun() {
    GraphSummary summary =
        summary(TraceResult.without(trace(), Verdict.UNSUPPORTED, "It needs a call."));
    assertThat(summary.all()).isEqualTo(new GraphSummary.Tally(4, 0, 0));
  }

  @Test
  void drawsPlacesAndFlows() {
    GraphPicture picture = GraphLayout.of(summary(failed(1)));
    assertThat(picture.areas())
        .extracting(GraphPicture.Area::name, GraphPicture.Area::small)
        .containsExactly(tuple("OPEN", false), tuple("ENDED", true));
    assertThat(picture.nodes())
        .extracting(GraphPicture.Node::name, GraphPicture.Node::tone)
        .containsExactly(tuple("no frame", "fail"), tuple("Ping", "none"));
    assertThat(picture.curves())
        .extracting(GraphPicture.Curve::tip)
        .containsExactly(
            "no message, no frame → no message, Ping: 1 transition, 0 run, 1 failed",
            "OPEN → ENDED: 2 transitions, 0 run");
  }

  @Test
  void keepsEverythingInsideThePicture() {
    GraphPicture picture = GraphLayout.of(summary(failed(1)));
    assertThat(picture.areas())
        .allSatisfy(
            area -> {
              assertThat(area.x()).isNotNegative();
              assertThat(area.y()).isNotNegative();
              assertThat(area.x() + area.width()).isLessThanOrEqualTo(picture.width());
              assertThat(area.y() + area.height()).isLessThanOrEqualTo(picture.height());
            });
  }

  @Test
  void pageShowsThePicture() {
    ReplayReport report =
        new ReplayReport("a target", List.of(failed(1)), ChoiceProfile.UNKNOWN, 3, 0.5, 1);
    assertThat(HtmlReport.of(List.of(trace())).with(GRAPH).text(report))
        .contains("class=\"graph\"", "3 states in 3 places");
  }
}
