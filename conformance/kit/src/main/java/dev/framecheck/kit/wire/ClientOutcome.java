package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a client under test when it was answered, as far as that shows from outside: one
 * whose connection is open answers a Ping or echoes; one that has failed ends TCP, perhaps behind a
 * Close frame (RFC 6455 §7.4.1 has a code for that, 1010); a library may also go on speaking HTTP.
 */
final class ClientOutcome {

  /** A Ping that was lost on the way into an opening connection is sent again. */
  private static final int PINGS = 3;

  /** Codes of one that was open and goes; any other says that the handshake was wrong. */
  private static final Set<Integer> ORDINARY = Set.of(1000, 1001, CloseCode.EMPTY_BODY);

  private final TcpStream stream;
  private final Step step;
  private final WireOptions options;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Observation> delivered = new ArrayList<>();
  private @Nullable Link frames;
  private boolean open;
  private boolean closed;
  private boolean failed;
  private boolean http;
  private boolean timed;

  ClientOutcome(TcpStream stream, Step step, WireOptions options) {
    this.stream = stream;
    this.step = step;
    this.options = options;
  }

  List<Observation> observations() {
    return observations;
  }

  /** Its frames, if any came. */
  @Nullable Link frames() {
    return http ? null : frames;
  }

  boolean timed() {
    return timed;
  }

  Ending ending() {
    return frames == null ? stream.ending() : frames.ending();
  }

  /**
   * Whether it has opened nothing, and not ended TCP either, behind the judge's own end. It has
   * failed then, as far as the handshake goes, and TCP it may still end: the RFC has no timer.
   */
  boolean lingers() {
    return observations.isEmpty() && permits("failed") && ending() == Ending.OPEN && !http;
  }

  /** Nothing is asked of it: only the end of TCP shows, or frames that nobody asked for. */
  void awaitEnd(Duration patience) {
    listen(in(patience));
    timed |= ending() == Ending.OPEN;
    conclude();
  }

  /** Finds out whether its connection is open. */
  void probe() {
    byte[] ping = new Frames(false, () -> 0).frame(Frames.PING, Marker.next());
    boolean opens = permits("open");
    Duration wait = opens ? options.answer().dividedBy(PINGS) : options.quiet();
    for (int i = 0; i < (opens ? PINGS : 1) && undecided(); i++) {
      stream.write(ping);
      listen(in(wait));
    }
    timed |= undecided();
    if (open && !hasAll()) {
      listen(in(options.answer()));
    } else if (open && !opens) {
      awaitClose(in(options.quiet()));
    }
    if (!open && ending() == Ending.OPEN) {
      // A client that fails waits for the server's end of TCP, perhaps.
      stream.shutdownOutput();
      listen(in(options.answer()));
    }
    conclude();
  }

  /** One that has answered the Ping before it looked at the handshake may fail a moment later. */
  private void awaitClose(long deadline) {
    Link link = frames;
    PeerEvent event = link == null ? null : link.next(deadline);
    while (link != null && event != null) {
      take(event);
      event = failed ? null : link.next(deadline);
    }
  }

  private boolean undecided() {
    return !open && !closed && !failed && !http && ending() == Ending.OPEN && breach() == null;
  }

  private @Nullable Breach breach() {
    return frames == null ? null : frames.breach();
  }

  /** Takes what comes until the deadline, the end of TCP, or all that the step may show. */
  private void listen(long deadline) {
    while (frames == null) {
      if (stream.available() > 0) {
        http |= isHttp();
        frames = stream.frames(false);
      } else if (!stream.await(deadline)) {
        return;
      }
    }
    while (!http && !hasAll()) {
      PeerEvent event = frames.next(deadline);
      if (event == null) {
        return;
      }
      take(event);
    }
  }

  private boolean hasAll() {
    return open && delivered.size() >= owed();
  }

  private long owed() {
    return step.path().out().stream().filter(Observation.Deliver.class::isInstance).count();
  }

  private void take(PeerEvent event) {
    if (event instanceof PeerEvent.Close close) {
      closed = ORDINARY.contains(close.code());
      failed = !closed;
      open &= closed;
    } else {
      open = true;
      if (event instanceof PeerEvent.Message message) {
        delivered.add(new Observation.Deliver(message.kind(), message.payload()));
      }
    }
  }

  /** A request of HTTP: no frame of a client begins with a capital letter, which sets bits. */
  private boolean isHttp() {
    return stream.beginning().matches("[A-Z]{2,}.*");
  }

  private void conclude() {
    if (open || (closed && permits("open"))) {
      // One that is open may close at any time.
      observations.add(effect("open", protocol()));
      observations.addAll(delivered);
    } else if (ending() != Ending.OPEN || (http && !isSwitch())) {
      // Behind an answer of HTTP the connection may serve another request of HTTP.
      observations.add(effect("failed", new TreeMap<>()));
    } else if (permits("handled")) {
      observations.add(effect("handled", new TreeMap<>()));
    } else if (http) {
      observations.add(effect("otherRequest", new TreeMap<>()));
    }
  }

  private boolean isSwitch() {
    return step.in() instanceof Input.Head head && head.text().matches("(?s)\\S+ 101 .*");
  }

  private static Observation.Effect effect(String name, SortedMap<String, String> arguments) {
    return new Observation.Effect(name, arguments);
  }

  /** Which subprotocol it took doesn't show, so it is taken for the right one. */
  private SortedMap<String, String> protocol() {
    for (Reaction reaction : step.allow()) {
      for (Observation one : reaction.out()) {
        if (one instanceof Observation.Effect effect && effect.name().equals("open")) {
          return effect.arguments();
        }
      }
    }
    return new TreeMap<>();
  }

  private boolean permits(String name) {
    return step.allow().stream()
        .flatMap(reaction -> reaction.out().stream())
        .anyMatch(one -> one instanceof Observation.Effect effect && effect.name().equals(name));
  }

  private static long in(Duration wait) {
    return System.nanoTime() + wait.toNanos();
  }
}
