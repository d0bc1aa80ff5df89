package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import dev.framecheck.traces.TraceCodec;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoreSuiteTests {

  private final Corpus core = Toys.generator().core();

  private Trace trace(String id) {
    return core.find(id).orElseThrow(() -> new AssertionError("no " + id + " in\n" + ids()));
  }

  private String ids() {
    return core.traces().stream().map(Trace::id).collect(Collectors.joining("\n"));
  }

  @Test
  void showsEveryInputChoiceAndClauseOfTheGraph() {
    Set<Object> shown =
        core.traces().stream()
            .flatMap(trace -> trace.goalStep().allow().stream())
            .flatMap(r -> java.util.stream.Stream.of(String.valueOf(r.choice()), r.clauses()))
            .collect(Collectors.toSet());
    assertThat(
            core.traces().stream().map(trace -> trace.goalStep().in()).collect(Collectors.toSet()))
        .isEqualTo(
            Toys.graph().edges().stream().map(StateGraph.Edge::in).collect(Collectors.toSet()));
    for (StateGraph.Edge edge : Toys.graph().edges()) {
      assertThat(shown).contains(String.valueOf(edge.choice()), edge.clauses());
    }
  }

  @Test
  void hasTheGoalLast() {
    assertThat(core.traces()).allMatch(trace -> trace.goal() == trace.steps().size() - 1);
  }

  @Test
  void namesWhatIsTested() {
    Trace ping = trace("toy/server/OPEN.TEXT.buf-61/header.PING.len1/silent");
    assertThat(ping.steps()).hasSize(3);
    assertThat(ping.threats()).containsExactly("D11", "T09");
    assertThat(ping.choices()).isEmpty();
  }

  @Test
  void reliesOnAChoiceOnlyWhereItsPathDoes() {
    Trace quiet = trace("toy/server/OPEN.owed/quiet/pong");
    assertThat(quiet.choices()).containsExactly(java.util.Map.entry("pong", "latest"));
    Trace late = trace("toy/client/OPEN.inBAD.rem-1/payload.61/close1002+end");
    assertThat(late.choices()).containsExactly(java.util.Map.entry("headerFault", "late"));
  }

  @Test
  void permitsWhatAnyStatePermitsThatTheEndpointMayBeIn() {
    Step quiet = trace("toy/server/OPEN.owed/quiet/pong").goalStep();
    assertThat(quiet.allow()).hasSize(1);
    // A fault that is noticed late can't be told from a frame that is none, until the payload came.
    Step header = trace("toy/server/OPEN/header.TEXT.rsv4.len1/close1002+end").goalStep();
    assertThat(header.allow())
        .extracting(reaction -> reaction.out().size())
        .containsExactly(2, 0, 1);
    assertThat(header.allow())
        .extracting(Reaction::grade)
        .containsExactly(Grade.RECOMMENDED, Grade.RECOMMENDED, Grade.PERMITTED);
  }

  @Test
  void writesTheBytesOfTheFrame() {
    Trace server = trace("toy/server/OPEN/header.TEXT.len1.in16/silent");
    byte[] header = server.goalStep().bytes().toBytes();
    assertThat(header).hasSize(8).startsWith(0x81, 0x80 | 126, 0, 1);
    Trace client = trace("toy/client/OPEN/header.TEXT.len18446744073709551615/close1008or1009+end");
    assertThat(client.goalStep().bytes()).hasToString("817f" + "ff".repeat(8));
    Trace payload = trace("toy/server/OPEN.TEXT.inLAST.rem-1/payload.61/deliver");
    byte[] key = payload.steps().get(0).bytes().toBytes();
    assertThat(payload.goalStep().bytes().toBytes()[0]).isEqualTo((byte) ('a' ^ key[2]));
  }

  @Test
  void asksForALimitAndForCallsOnlyWhereTheyMatter() {
    assertThat(
            trace("toy/client/OPEN/header.TEXT.len18446744073709551615/close1008or1009+end")
                .needs())
        .containsExactly("limit");
    assertThat(trace("toy/client/OPEN/close.1000/close1000").needs()).containsExactly("call");
    assertThat(trace("toy/client/OPEN/quiet/silent").needs()).isEmpty();
  }

  @Test
  void usesAZeroMaskingKeyNowAndThen() {
    Set<String> keys =
        core.traces().stream()
            .map(trace -> trace.steps().get(0))
            .filter(
                step ->
                    step.in() instanceof Input.Header header
                        && header.masked()
                        && header.encoding() == 7)
            .map(step -> step.bytes().slice(2, 6).toString())
            .collect(Collectors.toSet());
    assertThat(keys).contains("00000000").hasSizeGreaterThan(5);
  }

  @Test
  void isTheSameEachTime() {
    assertThat(Toys.generator().core().traces().stream().map(TraceCodec::write))
        .containsExactlyElementsOf(core.traces().stream().map(TraceCodec::write).toList());
  }

  @Test
  void endsAMessageInWhichSomethingElseCame() {
    Trace ping =
        core.traces().stream()
            .filter(
                trace ->
                    trace.id().contains("OPEN.TEXT.buf-61/header.PING")
                        && trace.id().contains("/then."))
            .filter(trace -> trace.role() == Role.SERVER)
            .findFirst()
            .orElseThrow(() -> new AssertionError(ids()));
    assertThat(ping.goalStep().path().out())
        .containsExactly(new Observation.Deliver(MessageKind.TEXT, ByteRuns.parse("6161")));
  }
}
