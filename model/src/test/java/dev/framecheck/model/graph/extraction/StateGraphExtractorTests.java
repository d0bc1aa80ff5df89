package dev.framecheck.model.graph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.graph.Toys;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.StateGraphCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateGraphExtractorTests {

  @TempDir Path folder;

  @Test
  void findsExactlyTheStatesThatTlcFinds() {
    try (WorkerPool pool = new WorkerPool(1)) {
      long states = new TlcEngine(pool).run(Toys.spec(), TlcOptions.DEFAULT).distinctStates();
      assertThat(Toys.graph().states()).hasSize((int) states);
    }
  }

  @Test
  void givesTheSameBytesAgain() throws Exception {
    Path one = folder.resolve("one.jsonl");
    Path other = folder.resolve("other.jsonl");
    StateGraphCodec.write(Toys.graph(), one);
    StateGraphCodec.write(extract(Toys.spec()), other);
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
  }

  @Test
  void readsLabelsWithAllTheirValues() {
    StateGraph graph = Toys.graph();
    assertThat(graph.limit()).isEqualTo(65536);
    assertThat(graph.states().get(0).initial()).isTrue();
    assertThat(graph.states().stream().filter(StateGraph.State::initial)).hasSize(2);
    assertThat(graph.edges())
        .anySatisfy(
            edge -> {
              assertThat(edge.in()).isEqualTo(new Input.Header(true, 0, 1, true, 16, 1));
              assertThat(edge.out())
                  .containsExactly(new Observation.Close(List.of(1002)), new Observation.End());
              assertThat(edge.choice()).isEqualTo(Choice.parse("nonMinimalLength=refuse"));
              assertThat(edge.clauses()).containsExactly("5.2");
              assertThat(edge.grade()).isEqualTo(Grade.RECOMMENDED);
              assertThat(graph.states().get(edge.to()).conn()).isEqualTo("ENDED");
            })
        .anySatisfy(
            edge -> assertThat(edge.in()).isEqualTo(new Input.Header(true, 0, 1, false, 64, -1L)));
  }

  @Test
  void readsAnEndpointInsideAnotherStateAndTheLabelsOfWholeConnections() throws Exception {
    String text =
        """
        ---- MODULE Wrapped ----
        EXTENDS Integers, Sequences
        VARIABLES ep, io
        Label(in, out) == [in |-> in, out |-> out, grade |-> "recommended", choice |-> "",
                           clauses |-> {"7.1.4"}, source |-> "rfc"]
        Init == /\\ ep = [ep |-> [role |-> "client", conn |-> "OPEN"], timer |-> "NONE"]
                /\\ io = Label([t |-> "none"], <<>>)
        Step(in, out) == /\\ ep.ep.conn = "OPEN"
                         /\\ ep' = [ep EXCEPT !.ep.conn = "ENDED"]
                         /\\ io' = Label(in, out)
        Closed == [t |-> "closed", code |-> 1006, reason |-> << <<98, 2>> >>, clean |-> FALSE, lost |-> 1]
        Effect == [t |-> "effect", name |-> "freed", args |-> [socket |-> 2, all |-> TRUE]]
        Next == \\/ Step([t |-> "timeout", timer |-> "tcp"], <<[t |-> "release"], Closed>>)
                \\/ Step([t |-> "act", name |-> "crash", args |-> [none |-> 0]], <<Effect>>)
                \\/ \\E t \\in {"reset", "stall", "drain"} : Step([t |-> t], <<>>)
        Spec == Init /\\ [][Next]_<<ep, io>>
        State == ep
        ====
        """;
    StateGraph graph =
        extract(
            new TlcSpec(
                "Wrapped",
                List.of(folder),
                TlcConfig.parse("SPECIFICATION Spec\nVIEW State\nCHECK_DEADLOCK FALSE\n"),
                Map.of("Wrapped", text)));
    assertThat(graph.states().get(0).conn()).isEqualTo("OPEN");
    assertThat(graph.states().get(0).message()).isEqualTo("NONE");
    assertThat(graph.edges())
        .extracting(StateGraph.Edge::in)
        .containsExactlyInAnyOrder(
            new Input.Timeout("tcp"),
            new Input.Act("crash", new TreeMap<>()),
            new Input.Reset(),
            new Input.Stall(),
            new Input.Drain());
    assertThat(graph.edges())
        .extracting(StateGraph.Edge::out)
        .contains(
            List.of(
                new Observation.Release(),
                new Observation.Closed(1006, ByteRuns.of(new byte[] {98, 98}), false, 1)),
            List.of(
                new Observation.Effect(
                    "freed", new TreeMap<>(Map.of("socket", "2", "all", "true")))));
  }

  /** TLC applies EXCEPT to a function of sequences only when somebody looks. */
  @Test
  void seesWhatAnExceptHasChangedInAFunction() throws Exception {
    String text =
        """
        ---- MODULE Windows ----
        EXTENDS Integers
        VARIABLES ep, io
        Label(name) == [in |-> [t |-> "act", name |-> name, args |-> [none |-> 0]], out |-> <<>>,
                        grade |-> "recommended", choice |-> "", clauses |-> {}, source |-> "rfc"]
        Init == /\\ ep = [role |-> "client", conn |-> "ON", open |-> [w \\in 1..2 |-> FALSE]]
                /\\ io = Label("none")
        Next == \\E w \\in 1..2 : /\\ ep' = [ep EXCEPT !.open = [@ EXCEPT ![w] = ~@]]
                               /\\ io' = Label(IF w = 1 THEN "first" ELSE "second")
        Spec == Init /\\ [][Next]_<<ep, io>>
        State == ep
        ====
        """;
    StateGraph graph =
        extract(
            new TlcSpec(
                "Windows",
                List.of(folder),
                TlcConfig.parse("SPECIFICATION Spec\nVIEW State\nCHECK_DEADLOCK FALSE\n"),
                Map.of("Windows", text)));
    assertThat(graph.states()).hasSize(4);
    assertThat(graph.edges()).hasSize(8).noneMatch(edge -> edge.from() == edge.to());
  }

  @Test
  void saysWhatTlcSaysOfABrokenModule() throws Exception {
    TlcSpec broken =
        new TlcSpec(
            "Broken",
            List.of(folder),
            TlcConfig.parse("SPECIFICATION Spec\n"),
            Map.of("Broken", "---- MODULE Broken ----\nSpec == Nothing\n====\n"));
    assertThatThrownBy(() -> extract(broken))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("Broken")
        .hasMessageContaining("Nothing");
  }

  @Test
  void refusesASpecificationWithoutLabels() {
    String module =
        "---- MODULE Plain ----\nVARIABLE x\nInit == x = 0\nNext == x' = 0\nSpec == Init /\\ [][Next]_x\n====\n";
    TlcSpec plain =
        new TlcSpec(
            "Plain",
            List.of(folder),
            TlcConfig.parse("SPECIFICATION Spec\n"),
            Map.of("Plain", module));
    assertThatThrownBy(() -> extract(plain))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("no variable ep");
  }

  private static StateGraph extract(TlcSpec spec) throws java.io.IOException {
    return new StateGraphExtractor(TlcJar.bundled()).extract(spec, "toy", "Toy");
  }
}
