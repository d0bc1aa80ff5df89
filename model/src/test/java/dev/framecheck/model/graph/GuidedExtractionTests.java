package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidedExtractionTests {

  @Test
  void takesWhatTheTracesLeadToAndNoMore() throws Exception {
    Trace trace =
        Toys.generator()
            .core()
            .find("toy/server/OPEN.TEXT.buf-61/header.PING.len1/silent")
            .orElseThrow();
    StateGraph part =
        new StateGraphExtractor(TlcJar.bundled())
            .extractAlong(
                StateGraphExtractor.withoutObservers(Toys.spec()), "toy", "Toy", List.of(trace));
    assertThat(part.edges())
        .extracting(StateGraph.Edge::in)
        .containsOnly(
            trace.steps().get(0).in(), trace.steps().get(1).in(), trace.steps().get(2).in());
    assertThat(part.states().size()).isLessThan(Toys.graph().states().size() / 2);
  }

  @Test
  void isTheWholeGraphAlongTheFullSuite() throws Exception {
    List<Trace> all = new java.util.ArrayList<>();
    Toys.generator().full().forEach(all::add);
    StateGraph whole =
        new StateGraphExtractor(TlcJar.bundled()).extractAlong(Toys.spec(), "toy", "Toy", all);
    assertThat(whole.states()).containsExactlyInAnyOrderElementsOf(Toys.graph().states());
    assertThat(whole.edges()).hasSameSizeAs(Toys.graph().edges());
  }
}
