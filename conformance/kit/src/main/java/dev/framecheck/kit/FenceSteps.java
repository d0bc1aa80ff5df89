package dev.framecheck.kit;

import dev.framecheck.kit.fence.Completion;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.kit.fence.Utf8Ending;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fence of a trace in process: the frame in progress is finished, then the message, or a
 * message follows where none is in progress. An endpoint whose hidden state was spoilt shows it
 * there.
 */
final class FenceSteps {

  private static final String OPEN = "OPEN";
  private static final int GREATEST_REST = 4096;
  private static final int KEY = 0x66656e63;
  private static final byte[] MARKER = "fence".getBytes(StandardCharsets.US_ASCII);

  private final Trace trace;
  private final SentStream sent = new SentStream();
  private final List<PreparedStep> steps = new ArrayList<>();

  private FenceSteps(Trace trace) {
    this.trace = trace;
  }

  /** The steps; none where the trace doesn't leave the connection open, or owing something. */
  static List<PreparedStep> of(Trace trace) {
    if (!trace.end().conn().equals(OPEN) || hasActs(trace) || isLate(trace)) {
      return List.of();
    }
    FenceSteps fence = new FenceSteps(trace);
    for (Step step : trace.steps()) {
      // Behind a head come whole frames only.
      if (!(step.in() instanceof Input.Head)) {
        fence.sent.sent(step.bytes().toBytes());
      }
    }
    return fence.finish() ? List.copyOf(fence.steps) : List.of();
  }

  /** Whether the trace drives a part of an endpoint, or a browser, to which no frames come. */
  private static boolean hasActs(Trace trace) {
    return trace.steps().stream().anyMatch(step -> step.in() instanceof Input.Act);
  }

  /** Whether the endpoint may owe a Pong, or a failure for what it has received. */
  private static boolean isLate(Trace trace) {
    for (Step step : trace.steps()) {
      Choice choice = step.path().choice();
      if (choice != null
          && (choice.toString().equals("pong=latest")
              || choice.toString().equals("headerFault=late"))) {
        return true;
      }
      if (step.in() instanceof Input.EndOfStream || step.in() instanceof Input.Reset) {
        return true;
      }
    }
    return false;
  }

  private boolean finish() {
    return finishFrame() && finishMessage() && fits();
  }

  private boolean finishFrame() {
    if (sent.betweenFrames()) {
      return true;
    }
    Completion rest = Completion.of(sent, GREATEST_REST, true);
    if (rest == null || sent.frameOpcode() == Frames.CLOSE) {
      return false;
    }
    List<Observation> owed = rest.owed(sent);
    if (!owed.stream().allMatch(FenceSteps::isLawful)) {
      return false;
    }
    ByteRuns plain = ByteRuns.of(sent.maskNext(rest.bytes()));
    steps.add(step(new Input.Payload(plain), rest.bytes(), owed));
    sent.sent(rest.bytes());
    return true;
  }

  private boolean finishMessage() {
    Frames frames = new Frames(trace.role().peerMasks(), () -> KEY);
    if (sent.betweenMessages()) {
      add(frames.frame(Frames.TEXT, MARKER), Frames.TEXT, MARKER, MessageKind.TEXT, MARKER);
      return true;
    }
    byte[] start = sent.messagePayload();
    byte[] rest = sent.messageIsText() ? Utf8Ending.of(start) : new byte[0];
    byte[] whole = ByteBuffer.allocate(start.length + rest.length).put(start).put(rest).array();
    MessageKind kind = sent.messageIsText() ? MessageKind.TEXT : MessageKind.BINARY;
    add(frames.frame(Frames.CONTINUATION, rest), Frames.CONTINUATION, rest, kind, whole);
    return true;
  }

  /** A frame comes as a header and a payload, like those of the trace. */
  private void add(byte[] frame, int opcode, byte[] payload, MessageKind kind, byte[] message) {
    Observation delivery = new Observation.Deliver(kind, ByteRuns.of(message));
    boolean masked = trace.role().peerMasks();
    int header = frame.length - payload.length;
    Input head = new Input.Header(true, 0, opcode, masked, 7, payload.length);
    List<Observation> owed = List.of(delivery);
    steps.add(step(head, Arrays.copyOf(frame, header), payload.length == 0 ? owed : List.of()));
    if (payload.length > 0) {
      steps.add(
          step(
              new Input.Payload(ByteRuns.of(payload)),
              Arrays.copyOfRange(frame, header, frame.length),
              owed));
    }
  }

  private boolean fits() {
    return steps.stream()
        .flatMap(step -> step.path.reaction.out().stream())
        .allMatch(owed -> isLawful(owed) && isWithin(owed, trace.limit()));
  }

  private static boolean isWithin(Observation owed, long limit) {
    return !(owed instanceof Observation.Deliver deliver) || deliver.payload().size() <= limit;
  }

  private static boolean isLawful(Observation owed) {
    if (!(owed instanceof Observation.Deliver deliver) || deliver.kind() != MessageKind.TEXT) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(deliver.payload().toBytes()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private PreparedStep step(Input in, byte[] bytes, List<Observation> owed) {
    Reaction reaction =
        new Reaction(owed, Grade.RECOMMENDED, OPEN, true, null, trace.clauses(), Source.RFC);
    return new PreparedStep(in, bytes, new PreparedReaction(reaction), List.of());
  }
}
