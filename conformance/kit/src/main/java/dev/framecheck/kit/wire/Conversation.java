package dev.framecheck.kit.wire;

import dev.framecheck.kit.PreparedObservation;
import dev.framecheck.kit.fence.Completion;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.kit.fence.Utf8Ending;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plays one trace on one connection: proof of life, the units of the trace, then the fence. */
final class Conversation {

  /** How the judge decides that no more will come. */
  enum Manner {
    /** It may complete a frame or a message that the trace leaves unfinished. */
    COMPLETING,
    /** It sends the bytes of the trace and nothing else before a fence, and waits if it must. */
    EXACT,
    /**
     * It sends the rest of a frame whose header is a violation, though it is long: nothing says
     * that a header is to be judged before the payload came.
     */
    PATIENT
  }

  /** How much a judge of patience sends for nothing, in bytes. */
  static final int GREATEST_REST = 1 << 20;

  private final Link link;
  private final WireTrace trace;
  private final Manner manner;
  private final WireOptions options;
  private final SentStream sent = new SentStream();
  private final List<Observation> observations = new ArrayList<>();
  private final List<ByteRuns> awaitedPongs = new ArrayList<>(1);

  /** What shows that a frame was accepted whose header is a violation, and that was completed. */
  private List<Observation> acceptance = List.of();

  private Matcher matcher;
  private int steps;
  private boolean completed;
  private boolean timed;
  private boolean endTaken;
  private boolean probed;
  private boolean reset;
  private String fenceFailure = "";
  private boolean goesOn;

  Conversation(Link link, WireTrace trace, Manner manner, WireOptions options) {
    this.link = link;
    this.trace = trace;
    this.manner = manner;
    this.options = options;
    this.matcher = new Matcher(trace, List.of(), false);
  }

  /** Plays the trace after the proof of life. */
  Played play() {
    boolean onPath = true;
    for (int i = 0; onPath && !reset && i < trace.units.size(); i++) {
      Unit unit = trace.units.get(i);
      send(unit, i == trace.units.size() - 1);
      onPath = reset || collect(patience(unit));
      if (onPath && isOrder(unit)) {
        onPath = staysAfterItsClose();
      }
    }
    if (reset) {
      // What comes after it can be neither sent nor seen.
      steps = trace.steps.size();
    } else {
      if (onPath) {
        fence();
      }
      takeEnd();
      findLife();
    }
    Match match = matcher.match(seen(), steps);
    return new Played(
        seen(),
        match,
        steps == trace.steps.size(),
        completed,
        timed,
        fenceFailure,
        link.breach(),
        !reset && link.endedInsideFrame(),
        reset,
        goesOn,
        match.failedAt() < observations.size()
            && acceptance.contains(observations.get(match.failedAt())));
  }

  private boolean isOrder(Unit unit) {
    return trace.steps.get(unit.steps() - 1).step.in() instanceof Input.Close;
  }

  /** One that ends TCP along with its Close does so at once, and must not be met by chance. */
  private boolean staysAfterItsClose() {
    PeerEvent event = link.next(in(options.quiet().toNanos()));
    if (event != null) {
      take(event);
    }
    takeEnd();
    return matcher.match(seen(), steps).pathDone();
  }

  /**
   * Plays a trace that ends in a header, and goes on as if that had declared a payload of this
   * length.
   *
   * @return whether the target takes what follows so much payload as a frame
   */
  boolean endsFrameAfter(int length) {
    for (int i = 0; i < trace.units.size(); i++) {
      send(trace.units.get(i), false);
      if (i < trace.units.size() - 1 && !collect(options.answer().toNanos())) {
        return false;
      }
    }
    byte[] payload = new byte[length];
    Arrays.fill(payload, (byte) 'a');
    link.write(sent.maskNext(payload));
    byte[] marker = Marker.next();
    link.writeFrame(Frames.PING, marker);
    return Marker.isAnswered(link, marker, options.quiet());
  }

  private long patience(Unit unit) {
    return unit.then() == Unit.Then.SILENCE
        ? options.silence().toNanos()
        : options.answer().toNanos();
  }

  private void send(Unit unit, boolean last) {
    if (sent.betweenFrames()) {
      link.answerPings();
    }
    byte[] bytes = unit.bytes().toBytes();
    sent.sent(bytes);
    boolean mayGoOn = last && unit.then() == Unit.Then.LISTEN && manner != Manner.EXACT;
    byte[] rest = mayGoOn ? completion() : new byte[0];
    if (bytes.length + rest.length > 0) {
      byte[] all = Arrays.copyOf(bytes, bytes.length + rest.length);
      System.arraycopy(rest, 0, all, bytes.length, rest.length);
      link.write(all);
    }
    if (unit.then() == Unit.Then.END) {
      link.shutdownOutput();
    } else if (unit.then() == Unit.Then.RESET) {
      link.reset();
      reset = true;
    }
    steps = unit.steps();
  }

  private byte[] completion() {
    int greatest = manner == Manner.PATIENT ? GREATEST_REST : Unit.GREATEST_MERGED;
    Completion completion = Completion.of(sent, greatest, !trace.endsConnection());
    if (completion == null) {
      return new byte[0];
    }
    completed = true;
    List<Observation> owed = completion.owed(sent);
    matcher = new Matcher(trace, owed.stream().map(PreparedObservation::new).toList(), true);
    List<Observation> shown = completion.ifAccepted(sent);
    if (trace.mustFailFrame()) {
      acceptance = shown;
    }
    for (Observation one : shown) {
      if (one instanceof Observation.Pong pong) {
        awaitedPongs.add(pong.payload());
      }
    }
    sent.sent(completion.bytes());
    return completion.bytes();
  }

  /**
   * Waits for what the steps so far owe.
   *
   * @return whether the target is on the path, and the trace goes on
   */
  private boolean collect(long patience) {
    long deadline = in(patience);
    while (true) {
      takeEnd();
      Match match = matcher.match(seen(), steps);
      if (match.pathDone()) {
        return true;
      }
      endAfterClose();
      if (!match.extendable()) {
        return false;
      }
      if (endTaken) {
        probe(deadline);
        continue;
      }
      PeerEvent event = link.next(deadline);
      if (event != null) {
        take(event);
      } else if (link.ending() == Ending.OPEN) {
        timed |= link.breach() == null;
        return false;
      }
    }
  }

  /** After the end of TCP only one thing is left to see: whether the target lets go of it. */
  private void probe(long deadline) {
    if (link.isReleased(deadline)) {
      observations.add(new Observation.Release());
    } else {
      timed = true;
    }
    probed = true;
  }

  /** As a server, the judge ends TCP first once it has a Close: a client may wait for that. */
  private void endAfterClose() {
    if (trace.trace.role() == Role.CLIENT && !trace.waitsForTimers() && hasSentClose()) {
      link.shutdownOutput();
    }
  }

  /** After its Close the target echoes nothing any more. */
  private boolean hasSentClose() {
    return observations.stream().anyMatch(Observation.Close.class::isInstance);
  }

  private void take(PeerEvent event) {
    if (event instanceof PeerEvent.Message message) {
      observations.add(new Observation.Deliver(message.kind(), message.payload()));
    } else if (event instanceof PeerEvent.Close close) {
      observations.add(new Observation.Close(List.of(close.code())));
    } else if (event instanceof PeerEvent.Pong pong
        && (trace.mayExpectPong(pong.payload()) || awaitedPongs.contains(pong.payload()))) {
      observations.add(new Observation.Pong(pong.payload()));
    }
    // Pings, and Pongs that nobody asked for, are always lawful.
  }

  private void takeEnd() {
    if (link.ending() != Ending.OPEN && !endTaken) {
      for (PeerEvent event = link.next(0); event != null; event = link.next(0)) {
        take(event);
      }
      observations.add(new Observation.End());
      endTaken = true;
    }
  }

  /** A target that has failed the connection without a word does not process what comes then. */
  private void findLife() {
    Match match = matcher.match(seen(), steps);
    boolean over =
        trace.endsConnection()
            && steps == trace.steps.size()
            && match.offPath().stream().noneMatch(Match.OffPath::open);
    if (over
        && !match.offPath().isEmpty()
        && link.ending() == Ending.OPEN
        && link.breach() == null
        && !hasSentClose()
        && sent.betweenFrames()
        && !sent.sentClose()) {
      byte[] marker = Marker.next();
      link.writeFrame(Frames.PING, marker);
      goesOn = Marker.isAnswered(link, marker, options.quiet());
      takeEnd();
    }
  }

  private Seen seen() {
    return new Seen(observations, endTaken ? link.ending() : Ending.OPEN, probed);
  }

  private void fence() {
    if (link.ending() != Ending.OPEN || trace.endsConnection() || sent.sentClose()) {
      return;
    }
    boolean ended = trace.units.get(trace.units.size() - 1).then() == Unit.Then.END;
    if (ended || !sent.betweenFrames() || hasSentClose()) {
      stayQuiet();
    } else if (sent.betweenMessages()) {
      if (manner == Manner.EXACT
          && trace.last().others.stream().anyMatch(WireStep.Permitted::terminal)) {
        stayQuiet();
      }
      fenceBetweenMessages();
    } else {
      fenceInsideMessage();
    }
  }

  private void stayQuiet() {
    timed = true;
    long deadline = in(options.quiet().toNanos());
    PeerEvent event = link.next(deadline);
    while (event != null) {
      take(event);
      event = isLost() ? null : link.next(deadline);
    }
  }

  /** Whether nothing that may still come could make it right. */
  private boolean isLost() {
    Match match = matcher.match(seen(), steps);
    return !match.pathDone() && !match.extendable();
  }

  private void fenceBetweenMessages() {
    byte[] marker = Marker.next();
    link.answerPings();
    link.writeFrame(Frames.TEXT, marker);
    awaitFence(
        new PeerEvent.Message(MessageKind.TEXT, ByteRuns.of(marker)),
        "the echo of a marker message");
  }

  private void fenceInsideMessage() {
    byte[] marker = Marker.next();
    link.answerPings();
    link.writeFrame(Frames.PING, marker);
    ByteRuns payload = ByteRuns.of(marker);
    awaitedPongs.add(payload);
    boolean came = awaitFence(new PeerEvent.Pong(payload), "the Pong to a marker Ping");
    if (came && manner == Manner.COMPLETING) {
      completed = true;
      byte[] start = sent.messagePayload();
      byte[] rest = sent.messageIsText() ? Utf8Ending.of(start) : new byte[0];
      link.writeFrame(Frames.CONTINUATION, rest);
      ByteRuns whole = ByteRuns.of(start).concat(ByteRuns.of(rest));
      MessageKind kind = sent.messageIsText() ? MessageKind.TEXT : MessageKind.BINARY;
      awaitFence(new PeerEvent.Message(kind, whole), "the echo of the finished message");
    }
  }

  /** Waits for the answer to a fence; whatever comes before it belongs to the trace. */
  private boolean awaitFence(PeerEvent answer, String what) {
    long deadline = in(options.answer().toNanos());
    while (true) {
      PeerEvent event = link.next(deadline);
      if (event == null) {
        if (link.ending() == Ending.OPEN && link.breach() == null) {
          timed = true;
          fenceFailure = "it owed " + what + " and did not send it";
        }
        return false;
      }
      if (event.equals(answer)) {
        return true;
      }
      take(event);
      if (isLost()) {
        return false;
      }
    }
  }

  private static long in(long nanos) {
    return System.nanoTime() + nanos;
  }
}
