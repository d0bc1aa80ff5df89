package dev.framecheck.kit.wire;

import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.HttpHead;
import dev.framecheck.kit.opening.RequestWords;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays a trace of the opening handshake on one connection of a client under test: reads its
 * request, and answers as the trace says. Whether the connection is open then shows by frames.
 */
final class ClientOpening {

  private static final String GET = "GET ";

  /** An answer to a request that is all of a trace: without one it may rightly be sent again. */
  private static final byte[] DECLINE =
      "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final TcpStream stream;
  private final WireTrace trace;
  private final WireOptions options;
  private final OptionalInt port;
  private final List<Observation> observations = new ArrayList<>();
  private final Matcher matcher;
  private String key = "";
  private String unsupported = "";
  private boolean timed;
  private boolean silent;
  private int steps;
  private @Nullable ClientOutcome outcome;

  /**
   * A conversation that has not begun.
   *
   * @param port the port that the client was told, where that is known
   */
  ClientOpening(TcpStream stream, WireTrace trace, WireOptions options, OptionalInt port) {
    this.stream = stream;
    this.trace = trace;
    this.options = options;
    this.port = port;
    this.matcher = new Matcher(trace, List.of(), false);
  }

  /** Why this client can't be judged by the trace; empty where it can. */
  String unsupported() {
    return unsupported;
  }

  /** Whether what it was answered opened nothing, and TCP is still there. */
  boolean lingers() {
    return outcome != null && outcome.lingers();
  }

  /** Whether nothing at all came, so that whoever connected need not have been the client. */
  boolean silent() {
    return silent;
  }

  Played play() {
    boolean onPath = true;
    for (int i = 0; onPath && unsupported.isEmpty() && i < trace.steps.size(); i++) {
      take(i);
      steps = i + 1;
      onPath = matcher.match(seen(), steps).pathDone();
    }
    Link frames = outcome == null ? null : outcome.frames();
    return Played.opening(
        seen(), matcher.match(seen(), steps), steps == trace.steps.size(), timed, "", frames);
  }

  private Seen seen() {
    return new Seen(observations, outcome == null ? stream.ending() : outcome.ending(), false);
  }

  private void take(int index) {
    Step step = trace.steps.get(index).step;
    Input in = step.in();
    if (in instanceof Input.Act act) {
      if (act.name().equals("open")) {
        // It has connected, wherever to.
        observations.addAll(step.path().out());
      } else {
        receiveRequest(step, index);
      }
      return;
    }
    if (in instanceof Input.Head head) {
      String text = new String(head.bytes().toBytes(), StandardCharsets.ISO_8859_1);
      stream.write(HandshakeKeys.answering(text, key).getBytes(StandardCharsets.ISO_8859_1));
    } else if (in instanceof Input.EndOfStream) {
      stream.shutdownOutput();
    }
    if (decides(step) || index == trace.steps.size() - 1) {
      look(step);
    } else {
      pause();
    }
  }

  /**
   * Whether anything but staying quiet is expected; one that rightly waits on is not to be asked
   * anything, and not to be told that TCP ends.
   */
  private static boolean decides(Step step) {
    return !step.path().out().isEmpty();
  }

  private void look(Step step) {
    ClientOutcome seen = new ClientOutcome(stream, step, options);
    outcome = seen;
    if (step.in() instanceof Input.Timeout) {
      seen.awaitEnd(options.silence());
    } else if (!decides(step)) {
      seen.awaitEnd(options.quiet());
    } else if (step.in() instanceof Input.EndOfStream) {
      seen.awaitEnd(options.answer());
    } else {
      seen.probe();
    }
    observations.addAll(seen.observations());
    timed |= seen.timed();
  }

  /** Lets a part of an answer arrive by itself. */
  private void pause() {
    stream.await(System.nanoTime() + options.quiet().toNanos());
  }

  private void receiveRequest(Step step, int index) {
    long deadline = System.nanoTime() + options.connect().toNanos();
    HttpHead head = stream.head();
    while (head == null && stream.mayBecomeHead(GET) && stream.await(deadline)) {
      head = stream.head();
    }
    if (head == null) {
      silent = stream.available() == 0;
      observations.add(
          new Observation.Effect("noRequest", new TreeMap<>(Map.of("begins", stream.beginning()))));
      return;
    }
    stream.skip(head.size());
    key = RequestWords.key(head);
    unsupported = unfit(head);
    Observation.Effect expected = request(step);
    Observation.Effect shown = RequestWords.of(head, expected, !stream.isFresh(key), port);
    boolean early = stream.available() > 0;
    // What is wrong with the request is said where the request is the goal; the rest goes on.
    boolean goesOn = index < trace.trace.goal() && !key.isEmpty();
    observations.add(goesOn ? expected : shown);
    if (index == trace.steps.size() - 1) {
      stream.write(DECLINE);
    }
    if (early && !goesOn) {
      observations.add(
          new Observation.Effect(
              "dataBeforeAnswer", new TreeMap<>(Map.of("begins", stream.beginning()))));
    }
  }

  private static Observation.Effect request(Step step) {
    for (Reaction reaction : step.allow()) {
      for (Observation one : reaction.out()) {
        if (one instanceof Observation.Effect effect && effect.name().equals("request")) {
          return effect;
        }
      }
    }
    throw new IllegalArgumentException("a trace of a client's opening without its request");
  }

  /** Whether what the client asks for makes something else of the trace. */
  private String unfit(HttpHead head) {
    Input.Act open = (Input.Act) trace.steps.get(0).step.in();
    String asked = Objects.requireNonNull(open.arguments().get("protocols")).replace("none", "");
    String offered = RequestWords.protocols(head);
    String answers = answers().toLowerCase(Locale.ROOT);
    boolean matters = !asked.isEmpty() || answers.contains("sec-websocket-protocol:");
    if (matters && !offered.equals(asked)) {
      return "The trace is for a client that asks for "
          + (asked.isEmpty() ? "no subprotocol" : "the subprotocols " + asked)
          + ", and this one asks for "
          + (offered.isEmpty() ? "none." : offered + ".");
    }
    for (String extension : RequestWords.extensions(head)) {
      if (answers.matches("(?s).*sec-websocket-extensions: *" + quoted(extension) + "\\b.*")) {
        return "The trace accepts an extension that was not offered, and this client offers "
            + extension
            + ".";
      }
    }
    return "";
  }

  private static String quoted(String text) {
    return Pattern.quote(text.toLowerCase(Locale.ROOT));
  }

  private String answers() {
    StringBuilder all = new StringBuilder();
    for (WireStep step : trace.steps) {
      if (step.step.in() instanceof Input.Head head) {
        all.append(head.text());
      }
    }
    return all.toString();
  }
}
