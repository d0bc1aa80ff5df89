package dev.framecheck.model.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection.Order;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FramingLogTests {

  private static WorkerPool pool;
  private static LogValidator validator;

  @BeforeAll
  static void start() {
    pool = new WorkerPool(1);
    validator = new LogValidator(new TlcEngine(pool), TlcOptions.DEFAULT, Path.of("..", "specs"));
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  private static Validation validate(Logs log) throws IOException {
    return validator.validate(List.of(log.done()), 1).get(0);
  }

  private static List<Verdict> verdicts(Logs... logs) throws IOException {
    return validator.validate(Arrays.stream(logs).map(Logs::done).toList(), 0).stream()
        .map(Validation::verdict)
        .toList();
  }

  private static Logs step(String... unlogged) {
    return Logs.server("framing", Order.STEP, unlogged);
  }

  private static Logs causal(String... unlogged) {
    return Logs.server("framing", Order.CAUSAL, unlogged);
  }

  @Test
  void acceptsWhatTheModelDoes() throws IOException {
    Validation valid =
        validate(
            step()
                .text("hé")
                .delivered("hé")
                .ping("p")
                .pong("p")
                .frame(true, 8, "")
                .closed(1000)
                .out(new Observation.End()));
    assertThat(valid.verdict()).isEqualTo(Verdict.VALID);
    assertThat(valid.events()).isEqualTo(9);
  }

  @Test
  void saysWhatWouldHaveBeenPermitted() throws IOException {
    Validation wrong = validate(step().ping("p").pong("q").text("a").delivered("a"));
    assertThat(wrong.verdict()).isEqualTo(Verdict.INVALID);
    Diagnosis diagnosis = wrong.diagnosis().orElseThrow();
    assertThat(diagnosis.place()).isEqualTo("log:4");
    assertThat(diagnosis.event()).isEqualTo(3);
    assertThat(diagnosis.seen())
        .contains(
            new RecordedEvent.Out(OptionalLong.empty(), new Observation.Pong(Logs.bytes("q"))));
    assertThat(diagnosis.before()).hasSize(2);
    assertThat(diagnosis.offers())
        .anySatisfy(
            offer -> {
              assertThat(offer.out()).containsExactly(new Observation.Pong(Logs.bytes("p")));
              assertThat(offer.clauses()).contains("5.5.3");
              assertThat(offer.failed())
                  .containsExactly(new Diagnosis.Condition("the payload is the Ping's", "5.5.3"));
            });
  }

  @Test
  void endsTooEarly() throws IOException {
    assertThat(verdicts(step().frame(true, 8, "").closed(1000), step().ping("p"), step()))
        .containsOnly(Verdict.INCOMPLETE);
    assertThat(
            validate(step().ping("p").add(new RecordedEvent.Gap(OptionalLong.empty(), "lost")))
                .note())
        .isEqualTo("log:4: lost");
  }

  @Test
  void quietMeansThatAllThatIsOwedHasCome() throws IOException {
    Logs putOff = causal().ping("p").in(new Input.Quiet()).pong("p");
    Logs answered = causal().ping("p").pong("p").in(new Input.Quiet());
    assertThat(verdicts(putOff, answered)).containsOnly(Verdict.VALID);
    Logs forgotten = causal().ping("p").in(new Input.Quiet()).in(new Input.Quiet()).pong("p");
    Logs unanswered = causal().frame(true, 8, "").in(new Input.Quiet()).closed(1000);
    assertThat(verdicts(forgotten, unanswered)).containsOnly(Verdict.INVALID);
  }

  @Test
  void anObservationMayBeLateButNotBeforeItsCause() throws IOException {
    Logs late = causal().ping("p").text("a").ping("q").pong("p").delivered("a").pong("q");
    Logs early = causal().pong("p").ping("p").text("a").delivered("a");
    Logs notInItsStep = step().ping("p").text("a").pong("p").delivered("a");
    assertThat(verdicts(late, early, notInItsStep))
        .containsExactly(Verdict.VALID, Verdict.INVALID, Verdict.INVALID);
  }

  @Test
  void aPongForTheLatestPingAnswersThoseBefore() throws IOException {
    Logs latest = causal().ping("p").ping("q").pong("q");
    Logs backwards = causal().ping("p").ping("q").pong("q").pong("p");
    assertThat(verdicts(latest, backwards)).containsExactly(Verdict.VALID, Verdict.INVALID);
  }

  @Test
  void callsThatAreNotLoggedShowByTheirFrames() throws IOException {
    Logs echo = causal("calls", "deliver").text("a").sent("a").text("b").sent("b");
    Logs unasked = causal("deliver").text("a").sent("a");
    Logs afterClose = causal("calls", "deliver").closed(1000).text("a").sent("a");
    Logs closes =
        causal("calls", "deliver")
            .text("a")
            .sent("a")
            .text("b")
            .closed(1001)
            .frame(true, 8, "")
            .out(new Observation.End());
    assertThat(verdicts(echo, unasked, afterClose, closes))
        .containsExactly(Verdict.VALID, Verdict.INVALID, Verdict.INVALID, Verdict.VALID);
  }

  @Test
  void fragmentsOfASentMessageAreOne() throws IOException {
    Observation.Frame first = new Observation.Frame(1, Logs.bytes("a"));
    Observation.Frame last = new Observation.Frame(0, Logs.bytes("b"));
    Logs fragmented =
        causal("deliver")
            .in(new Input.Send(MessageKind.TEXT, Logs.bytes("ab")))
            .ping("p")
            .add(new RecordedEvent.Out(OptionalLong.empty(), first, true, false))
            .pong("p")
            .out(last);
    assertThat(validate(fragmented).verdict()).isEqualTo(Verdict.VALID);
    Validation stray = validate(causal("calls").out(last));
    assertThat(stray.diagnosis().orElseThrow().seen().orElseThrow().toString())
        .contains("continues no message");
  }

  @Test
  void aViolationIsAnsweredInOneOfTheWaysThatAreThere() throws IOException {
    Logs told = step().frame(true, 3, "").closed(1002).out(new Observation.End());
    Logs untold = step().frame(true, 3, "").out(new Observation.End());
    assertThat(verdicts(told, untold)).containsOnly(Verdict.VALID);
    Validation ignored = validate(step().frame(true, 3, "").text("a").delivered("a"));
    assertThat(ignored.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(ignored.diagnosis().orElseThrow().event()).isEqualTo(2);
    assertThat(ignored.diagnosis().orElseThrow().offers())
        .allSatisfy(offer -> assertThat(offer.clauses()).containsExactly("5.2"));
  }

  @Test
  void aMessageOfManyBytesIsComparedByteForByte() throws IOException {
    String much = "aä".repeat(20_000);
    assertThat(verdicts(step().text(much).delivered(much), step().text(much).delivered(much + "a")))
        .containsExactly(Verdict.VALID, Verdict.INVALID);
  }

  @Test
  void eachConnectionHasItsOwnVerdict() throws IOException {
    List<Recording> all =
        List.of(
            step().ping("p").pong("p").done(),
            step().ping("p").pong("q").done(),
            step().text("a").done());
    assertThat(validator.validate(all, 1))
        .extracting(Validation::verdict)
        .containsExactly(Verdict.VALID, Verdict.INVALID, Verdict.INCOMPLETE);
  }
}
