package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullSuiteTests {

  private final FullSuite full = Toys.generator().full();
  private final List<Trace> traces = new ArrayList<>();

  FullSuiteTests() {
    full.forEach(traces::add);
  }

  @Test
  void takesEveryTransition() {
    Coverage coverage = full.coverage();
    assertThat(coverage.transitions()).isEqualTo(Toys.graph().edges().size());
    assertThat(coverage.covered()).isEqualTo(coverage.transitions());
  }

  @Test
  void staysNearTheLowerBound() {
    Coverage coverage = full.coverage();
    assertThat(coverage.totalSteps()).isGreaterThanOrEqualTo(coverage.lowerBound());
    assertThat(coverage.ratio()).isLessThanOrEqualTo(1.10);
    assertThat(coverage.totalSteps())
        .isEqualTo(traces.stream().mapToLong(t -> t.steps().size()).sum());
    assertThat(coverage.traces()).isEqualTo(traces.size());
  }

  @Test
  void walksWhereTheModelLeads() {
    assertThat(traces).extracting(Trace::id).isSorted().doesNotHaveDuplicates();
    for (Trace trace : traces) {
      String conn = "OPEN";
      for (Step step : trace.steps()) {
        assertThat(step.from()).isEqualTo(conn);
        conn = step.path().to();
      }
      assertThat(trace.end().conn()).isEqualTo(conn);
    }
  }

  @Test
  void makesNoChoiceTwoWaysUnlessItSaysSo() {
    for (Trace trace : traces) {
      List<Step> before = trace.steps().subList(0, trace.goal());
      for (Step step : before) {
        Reaction path = step.path();
        if (path.choice() != null) {
          assertThat(trace.choices().get(path.choice().dimension()))
              .isIn(path.choice().value(), "mixed");
        }
      }
    }
    // Only an endpoint that answers some Pings at once and others later answers one while it owes
    // one.
    assertThat(full.coverage().mixed()).isPositive().isLessThan(full.coverage().transitions() / 10);
  }

  @Test
  void coversTheClassesOfALargeGraphOnly() {
    GraphIndex index = new GraphIndex(Toys.graph());
    Profiles profiles = Profiles.of(Toys.graph(), Toys.rules().choices());
    Coverage coverage =
        FullSuite.generate(
                index,
                new Tracer(index, Toys.rules()),
                new StateNames(index),
                Slices.of(index, profiles),
                false)
            .coverage();
    assertThat(coverage.exact()).isFalse();
    assertThat(coverage.covered()).isLessThan(coverage.transitions());
    assertThat(coverage.lowerBound()).isBetween(30L, (long) coverage.covered());
  }
}
