package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcState;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinguisherTests {

  private final Distinguisher distinguisher = Toys.generator().distinguisher();

  @Test
  void findsTheShortestWayToAFault() {
    StateGraph mutant = Toys.mutant("ToyPongForgotten", "Reactions", "ReactionsPongForgotten");
    Trace trace = distinguisher.search(mutant).orElseThrow();
    assertThat(trace.id()).endsWith("/counterexample/ToyPongForgotten");
    assertThat(trace.steps()).hasSize(3);
    assertThat(trace.goalStep().in()).isEqualTo(new Input.Quiet());
    assertThat(trace.goalStep().path().out()).hasOnlyElementsOfType(Observation.Pong.class);
    assertThat(trace.choices()).containsEntry("pong", "latest");
  }

  /** The correct machine without what it does as time passes. */
  private static StateGraph idle() {
    StateGraph correct = Toys.graph();
    return new StateGraph(
        correct.topic(),
        "ToyIdle",
        correct.limit(),
        correct.states(),
        correct.edges().stream().filter(edge -> !(edge.in() instanceof Input.Quiet)).toList());
  }

  @Test
  void findsThatAMachineWithNothingToDoInTimeStaysSilent() {
    Trace trace = distinguisher.search(idle()).orElseThrow();
    assertThat(trace.goalStep().in()).isEqualTo(new Input.Quiet());
    assertThat(trace.goalStep().path().out()).hasOnlyElementsOfType(Observation.Pong.class);
  }

  @Test
  void confirmsATraceAlongItsOwnInputsOnly() {
    StateGraph forgetful = Toys.mutant("ToyPongForgotten", "Reactions", "ReactionsPongForgotten");
    Trace trace = distinguisher.search(forgetful).orElseThrow();
    assertThat(distinguisher.confirm(forgetful, trace)).contains(trace);
    assertThat(distinguisher.confirm(Toys.graph(), trace)).isEmpty();
  }

  @Test
  void takesNoInputForAnsweredBySilenceThatATraceDoesNotHave() {
    StateGraph masked = Toys.mutant("ToyMasked", "Hdr", "HdrMasked");
    Trace trace = distinguisher.search(masked).orElseThrow();
    assertThat(distinguisher.confirm(idle(), trace)).isEmpty();
  }

  @Test
  void noticesAFrameThatNoEndpointMaySend() {
    StateGraph mutant = Toys.mutant("ToyMasked", "Hdr", "HdrMasked");
    assertThat(mutant.edges().stream().flatMap(edge -> edge.out().stream()))
        .contains(new Observation.Malformed("5.1 a server does not mask"));
    assertThat(distinguisher.search(mutant)).map(Trace::role).contains(Role.SERVER);
  }

  @Test
  void findsNothingInTheCorrectModel() {
    assertThat(distinguisher.search(Toys.graph())).isEmpty();
  }

  private static final String START =
      "[role |-> \"server\", conn |-> \"OPEN\", msg |-> \"NONE\", frame |-> [op |-> \"NONE\", rem |-> 0]]";

  private static Counterexample counterexample(String... labels) {
    List<String> all =
        Stream.concat(Stream.of("[in |-> [t |-> \"none\"], out |-> <<>>]"), Stream.of(labels))
            .toList();
    return new Counterexample(
        all.stream().map(io -> new TlcState(1, "Next", Map.of("ep", START, "io", io))).toList(), 0);
  }

  @Test
  void followsACounterexampleToTheFirstReactionThatIsWrong() {
    String ping =
        "[in |-> [t |-> \"header\", fin |-> TRUE, rsv |-> 0, op |-> 9, masked |-> TRUE, enc |-> 7,"
            + " len |-> 1, big |-> \"\"], out |-> <<>>]";
    String silent = "[in |-> [t |-> \"payload\", runs |-> << <<97, 1>> >>], out |-> <<>>]";
    String forgotten = "[in |-> [t |-> \"quiet\"], out |-> <<>>]";
    Trace trace =
        distinguisher
            .along("Fault", counterexample(ping, silent, forgotten, forgotten))
            .orElseThrow();
    assertThat(trace.id()).isEqualTo("toy/server/counterexample/Fault");
    assertThat(trace.steps()).hasSize(3);
    assertThat(trace.goalStep().path().out()).hasOnlyElementsOfType(Observation.Pong.class);
    assertThat(distinguisher.along("Fault", counterexample(ping, silent))).isEmpty();
  }

  @Test
  void playsARoleThatTheMachineForgetsOnTheWay() {
    String ping =
        "[in |-> [t |-> \"header\", fin |-> TRUE, rsv |-> 0, op |-> 9, masked |-> TRUE, enc |-> 7,"
            + " len |-> 1, big |-> \"\"], out |-> <<[t |-> \"end\"]>>]";
    TlcState before = counterexample().states().get(0);
    TlcState after =
        new TlcState(2, "Next", Map.of("ep", START.replace("server", "client"), "io", ping));
    assertThat(distinguisher.along("Fault", new Counterexample(List.of(before, after), 0)))
        .map(Trace::role)
        .contains(Role.SERVER);
  }

  @Test
  void saysWhichVariableACounterexampleLacks() {
    Counterexample other =
        new Counterexample(List.of(new TlcState(1, "Init", Map.of("x", "1"))), 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distinguisher.along("Fault", other))
        .withMessageContaining("state 1")
        .withMessageContaining("ep");
  }
}
