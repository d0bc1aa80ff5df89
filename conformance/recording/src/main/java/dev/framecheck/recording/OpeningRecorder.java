package dev.framecheck.recording;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Records the opening handshake of a connection of which both directions are overheard: the heads,
 * by their classes, and what the other side makes of them. A head that belongs to no class of the
 * model, and whatever else can't be told from the wire, is a gap. Safe for use by many threads.
 *
 * <p>Where a client was sent, and by whom, is not overheard. It counts as a library that was asked
 * for the model's plain address, and what it says of target and host as right where it may be.
 */
final class OpeningRecorder implements Overhearing {

  static final String TOPIC = "opening";

  private static final String URL = "ws://host.test/chat";
  private static final String AUTHORITY = "host.test:80";
  private static final String PATH = "/chat";
  private static final String NONE = "none";
  private static final String OFFERED = "chat, superchat";
  private static final String KEY = "sec-websocket-key";
  private static final String VERSIONS = "sec-websocket-version";
  private static final String PROTOCOL = "sec-websocket-protocol";
  private static final String EXTENSIONS = "sec-websocket-extensions";
  private static final String SPOKEN = "13";

  /** Classes of a 101 that opens a connection. */
  private static final Set<String> GOOD = Set.of("good", "protocolChat", "protocolSecond");

  private final EventSink log;
  private final String id;
  private final Role role;
  private final LongSupplier clock;
  private final HeadReader request = new HeadReader();
  private final HeadReader answer = new HeadReader();
  private String key = "";
  private String answered = "";
  private boolean isDeclared;
  private boolean isOver;

  OpeningRecorder(EventSink log, String id, Role role, LongSupplier clock) {
    this.log = log;
    this.id = id;
    this.role = role;
    this.clock = clock;
  }

  @Override
  public synchronized void fromClient(byte[] bytes, int from, int count) {
    if (isOver || count == 0) {
      return;
    }
    if (!request.isDone()) {
      int taken = request.take(bytes, from, count);
      if (request.isDone()) {
        asked();
      }
      isOver |= request.isTooLong();
      fromClient(bytes, from + taken, count - taken);
    } else if (role == Role.CLIENT && !answered.isEmpty()) {
      // A frame shows that the connection is open for the client.
      String protocol = HttpWords.of(answer.text()).text(PROTOCOL);
      over(effect("open", Map.of("protocol", protocol)));
    } else if (answered.isEmpty()) {
      gap("the client sends more before it has an answer");
    }
  }

  @Override
  public synchronized void fromServer(byte[] bytes, int from, int count) {
    if (isOver || count == 0 || answer.isDone()) {
      return;
    }
    if (!isDeclared) {
      isOver = true; // It speaks first: no HTTP.
      return;
    }
    int taken = answer.take(bytes, from, count);
    if (answer.isTooLong()) {
      gap("the server's answer is no HTTP, or very long");
    } else if (answer.isInterim()) {
      answer.clear();
      fromServer(bytes, from + taken, count - taken);
    } else if (answer.isDone()) {
      answered(count > taken);
    }
  }

  private void asked() {
    HttpWords head = HttpWords.of(request.text());
    if (!head.lists("upgrade", "websocket") && !head.has(KEY) && !head.has(VERSIONS)) {
      isOver = true; // It asks for something else.
      return;
    }
    key = head.elements(KEY).stream().findFirst().orElse("");
    log.declared(
        new RecordedConnection(
            id,
            TOPIC,
            role,
            OptionalLong.empty(),
            RecordedConnection.Order.CAUSAL,
            new TreeSet<>(List.of("deliver", "rejected", "timeout"))));
    isDeclared = true;
    if (role == Role.SERVER) {
      in(HeadClasses.ofRequest(request.text()), request.text());
    } else {
      askedByClient(head);
    }
  }

  private void askedByClient(HttpWords head) {
    String protocols = head.text(PROTOCOL);
    if (!protocols.isEmpty() && !protocols.equals(OFFERED)) {
      gap("the subprotocols \"" + protocols + "\" are none that the model knows");
      return;
    }
    if (head.has(EXTENSIONS)) {
      gap("extensions are offered, and in the model they are switched off");
      return;
    }
    in(
        act(
            "open",
            Map.of(
                "client",
                "library",
                "url",
                URL,
                "protocols",
                protocols.isEmpty() ? NONE : protocols,
                "proxy",
                NONE)));
    out(effect("connect", Map.of("to", AUTHORITY)));
    in(act("connected", Map.of()));
    boolean isWellFormed =
        (head.word(0) + " " + head.word(2)).matches("GET HTTP/1\\.[1-9]")
            && !head.isMalformed()
            && head.lists("upgrade", "websocket")
            && head.lists("connection", "upgrade");
    out(
        effect(
            isWellFormed ? "request" : "otherRequest",
            Map.of(
                "target",
                head.word(1).matches("(/|https?://)[^#\\s]*") ? PATH : head.word(1),
                "host",
                head.text("host").matches("(\\[[0-9A-Fa-f:.]+]|[^:/@,\\s]+)(:[0-9]+)?")
                    ? AUTHORITY
                    : head.text("host"),
                "protocols",
                protocols,
                "extensions",
                "",
                "version",
                head.text(VERSIONS),
                "key",
                HeadClasses.isKey(head.text(KEY)) ? "fresh" : "malformed")));
  }

  private void answered(boolean more) {
    if (role == Role.SERVER) {
      over(answerEffect(HttpWords.of(answer.text())));
      return;
    }
    Optional<Input.Head> head = HeadClasses.ofAnswer(answer.text(), key);
    answered = head.map(Input.Head::name).orElse("");
    if (more && GOOD.contains(answered)) {
      gap("bytes come right behind the answer");
    } else {
      in(head, answer.text());
    }
  }

  /** What a server's answer is, in the words of the traces. */
  private Observation answerEffect(HttpWords head) {
    String status = head.word(1);
    String line = head.word(0) + " " + status;
    if (!line.matches("HTTP/1\\.[0-9] [1-5][0-9]{2}") || head.isMalformed()) {
      return effect("malformedAnswer", Map.of("line", String.join(" ", head.start())));
    }
    if (status.equals("101")) {
      boolean fits =
          head.elements("sec-websocket-accept").equals(List.of(HeadClasses.acceptFor(key)));
      boolean isWebsocket = head.text("upgrade").equalsIgnoreCase("websocket");
      return effect(
          "answer",
          Map.of(
              "status",
              status,
              "upgrade",
              isWebsocket ? "websocket" : head.text("upgrade"),
              "connection",
              head.lists("connection", "upgrade") ? "Upgrade" : head.text("connection"),
              "accept",
              fits ? "right" : "wrong",
              "protocol",
              list(head, PROTOCOL, head.elements(PROTOCOL)),
              "extensions",
              list(head, EXTENSIONS, head.names(EXTENSIONS))));
    }
    if (status.charAt(0) < '4') {
      return effect("other", Map.of());
    }
    return head.has(VERSIONS)
        ? effect(
            "refuseWithVersions",
            Map.of(
                "versions",
                head.elements(VERSIONS).contains(SPOKEN) ? SPOKEN : head.text(VERSIONS)))
        : effect("refuse", Map.of());
  }

  /** A field that is there and empty is not the same as none (4.2.2). */
  private static String list(HttpWords head, String name, List<String> elements) {
    String joined = String.join(", ", elements);
    return head.has(name) && joined.isEmpty() ? "an empty field" : joined;
  }

  @Override
  public synchronized void ended(Role side, boolean reset) {
    if (isOver || !isDeclared) {
      return;
    }
    if (side != role) {
      in(new Input.EndOfStream());
    } else if (role == Role.SERVER) {
      over(new Observation.End());
    } else if (GOOD.contains(answered)) {
      gap("TCP ends before a frame shows whether the connection was open");
    } else {
      over(effect("failed", Map.of()));
    }
  }

  @Override
  public synchronized void gap(String what) {
    if (isDeclared && !isOver) {
      isOver = true;
      log.event(id, new RecordedEvent.Gap(now(), what));
    }
  }

  private void in(Optional<Input.Head> head, String text) {
    head.ifPresentOrElse(
        this::in,
        () -> gap("the model has no class for the head that begins \"" + firstLine(text) + "\""));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private void in(Input input) {
    log.event(id, new RecordedEvent.In(now(), input));
  }

  private void out(Observation seen) {
    log.event(id, new RecordedEvent.Out(now(), seen));
  }

  private void over(Observation seen) {
    out(seen);
    isOver = true;
  }

  private static Input act(String name, Map<String, String> arguments) {
    return new Input.Act(name, new TreeMap<>(arguments));
  }

  private static Observation effect(String name, Map<String, String> arguments) {
    return new Observation.Effect(name, new TreeMap<>(arguments));
  }

  private OptionalLong now() {
    return OptionalLong.of(clock.getAsLong());
  }
}
