package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Traces in which the application starts the closing handshake, for a target whose application does
 * so when a text message tells it to: {@code framecheck: close CODE REASON}. That message takes the
 * place of the call. It can't come inside another message or a frame. Which body a Close without a
 * code has is up to the API, as is what becomes of a code that not every API takes. One that ends
 * TCP along with its Close, as many do, does not wait for the peer's; what it does with that can't
 * be seen then.
 */
final class Orders {

  private static final String CLOSE = "framecheck: close ";
  private static final int NORMAL = 1000;
  private static final int FIRST_OF_APPLICATIONS = 3000;

  private final Trace trace;
  private boolean fits = true;
  private boolean insideMessage;
  private long missing;
  private boolean given;

  private Orders(Trace trace) {
    this.trace = trace;
  }

  /** The same trace with an order for each call; empty where it can't be had. */
  static Optional<Trace> of(Trace trace) {
    Orders orders = new Orders(trace);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < trace.steps().size(); i++) {
      steps.add(orders.step(trace.steps().get(i), i == trace.goal()));
    }
    return orders.fits ? Optional.of(orders.with(steps)) : Optional.empty();
  }

  private Trace with(List<Step> steps) {
    return new Trace(
        trace.id(),
        trace.topic(),
        trace.model(),
        trace.role(),
        trace.suite(),
        trace.goal(),
        trace.choices(),
        trace.clauses(),
        trace.threats(),
        trace.limit(),
        trace.needs().stream().filter(need -> !need.equals(Trace.NEEDS_CALL)).toList(),
        steps,
        trace.end());
  }

  private Step step(Step step, boolean goal) {
    if (step.in() instanceof Input.Close close) {
      return order(step, close, goal);
    }
    if (given) {
      fits &= step.in() instanceof Input.EndOfStream || isEmptyClose(step.in());
      return step;
    }
    fits &= !(step.in() instanceof Input.Send || step.in() instanceof Input.Ping);
    if (step.in() instanceof Input.Header header) {
      missing = header.length();
      insideMessage = header.opcode() < Frames.CLOSE ? !header.fin() : insideMessage;
    } else if (step.in() instanceof Input.Payload payload) {
      missing -= payload.payload().size();
    }
    // Nothing may have begun to end before the order comes.
    fits &= step.path().to().equals("OPEN");
    return step;
  }

  /** The peer's Close in one piece; what it discards behind its own is seen by no fence. */
  private static boolean isEmptyClose(Input in) {
    return in instanceof Input.Header header
        && header.opcode() == Frames.CLOSE
        && header.fin()
        && header.rsv() == 0
        && header.length() == 0;
  }

  private Step order(Step step, Input.Close close, boolean goal) {
    boolean empty = close.code() == CloseCode.EMPTY_BODY;
    fits &= !given && missing == 0 && !insideMessage && !(empty && goal);
    fits &= empty || close.code() == NORMAL || close.code() >= FIRST_OF_APPLICATIONS;
    fits &= step.allow().stream().flatMap(one -> one.out().stream()).noneMatch(Orders::isRejection);
    given = true;
    if (!fits) {
      return step;
    }
    Input.Close ordered = empty ? new Input.Close(NORMAL, ByteRuns.EMPTY) : close;
    List<Reaction> allow = new ArrayList<>();
    step.allow().forEach(one -> allow.add(empty ? withCode(one) : one));
    allow.add(endingAtOnce(step.path(), ordered.code()));
    return new Step(step.from(), ordered, ByteRuns.of(message(ordered)), allow);
  }

  private static Reaction endingAtOnce(Reaction path, int code) {
    return new Reaction(
        List.of(new Observation.Close(List.of(code)), new Observation.End()),
        Grade.PERMITTED,
        "ENDED",
        false,
        null,
        path.clauses(),
        path.source());
  }

  private byte[] message(Input.Close close) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes((CLOSE + close.code() + " ").getBytes(StandardCharsets.US_ASCII));
    text.writeBytes(close.reason().toBytes());
    return new Frames(trace.role().peerMasks(), () -> 0).frame(Frames.TEXT, text.toByteArray());
  }

  private static boolean isRejection(Observation one) {
    return one instanceof Observation.Rejected;
  }

  private static Reaction withCode(Reaction old) {
    return new Reaction(
        old.out().stream().map(Orders::withCode).toList(),
        old.grade(),
        old.to(),
        old.path(),
        old.choice(),
        old.clauses(),
        old.source());
  }

  private static Observation withCode(Observation one) {
    return one instanceof Observation.Close ? new Observation.Close(List.of(NORMAL)) : one;
  }
}
