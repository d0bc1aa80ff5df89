package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleteSuiteTests {

  private final CompleteSuite complete = Toys.generator().complete(Role.SERVER);

  @Test
  void minimisesTheMachine() {
    assertThat(complete.states()).isBetween(4, Toys.graph().states().size() / 2);
    assertThat(complete.inputs()).isBetween(8, 20);
  }

  @Test
  void givesEachTestOnceAndAlwaysInTheSameOrder() {
    List<Trace> once = new ArrayList<>();
    complete.forEach(once::add);
    List<Trace> again = new ArrayList<>();
    complete.forEach(again::add);
    assertThat(once).isEqualTo(again).hasSizeGreaterThan(50);
    assertThat(once).extracting(Trace::id).doesNotHaveDuplicates();
  }

  @Test
  void reliesOnTheDefaultChoicesAlone() {
    for (Trace trace : complete) {
      assertThat(trace.choices()).doesNotContainValue("late").doesNotContainKey("should");
    }
  }
}
