package dev.framecheck.cli.reference;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.events.BinaryType;
import dev.framecheck.reference.events.Disappearance;
import dev.framecheck.reference.events.EventDispatch;
import dev.framecheck.reference.events.GlobalScope;
import dev.framecheck.reference.events.PageEvent;
import dev.framecheck.reference.events.PageListener;
import dev.framecheck.reference.events.ReadyState;
import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Two documents of the reference with a socket each. The first listener of socket one that is
 * called in a dispatch does what the trace says.
 */
final class EventsSession extends ActSession {

  private static final WebSocketUrl URL = WebSocketUrl.parse("wss://site.test/");

  /** A binary message of two fragments, and a text message. */
  private static final byte[] PART = {0x02, 1, 'h'};

  private static final byte[] REST = {(byte) 0x80, 1, 'i'};
  private static final byte[] TEXT = {(byte) 0x81, 1, 'a'};

  private final GlobalScope own = new GlobalScope("https://own.test");
  private final GlobalScope other = new GlobalScope("https://other.test");
  private final EventDispatch one = own.newSocket(URL);
  private final EventDispatch two = other.newSocket(URL);

  /** Puts the messages of socket one together. */
  private final Endpoint bytes =
      new Endpoint(Role.CLIENT, EndpointSettings.DEFAULT, this::received);

  private final Map<String, PageListener> listeners =
      Map.of(
          "a", event -> called("a", event),
          "b", event -> called("b", event),
          "f", event -> called("f", event));

  private String does = "nothing";
  private boolean connected;
  private ReadyState shownState = ReadyState.CONNECTING;

  @Override
  void act(String name, Arguments with) {
    switch (name) {
      case "construct" -> construct();
      case "established" -> {
        connected = true;
        one.established();
      }
      case "part" -> bytes.receive(PART, 0, PART.length);
      case "rest" -> bytes.receive(REST, 0, REST.length);
      case "text" -> bytes.receive(TEXT, 0, TEXT.length);
      case "textTwo" -> two.textReceived(Payload.copyOf(new byte[] {'a'}));
      case "fail" -> one.closed(true, false, CloseStatus.ABNORMAL);
      case "clean" -> one.closed(false, true, CloseStatus.NONE);
      case "dispatch" -> {
        does = with.text("does");
        own.runTask();
      }
      case "dispatchTwo" -> other.runTask();
      default -> pageActs(name, with);
    }
    look();
  }

  private void pageActs(String name, Arguments with) {
    switch (name) {
      case "add" -> add(with.text("listener"));
      case "remove" -> remove(with.text("listener"));
      case "setType" -> one.binaryType(typeOf(with.text("type")));
      case "close" -> closeOne();
      case "unload" -> unload(with.text("global").equals("own") ? own : other);
      default -> throw unknown(name);
    }
  }

  private void construct() {
    show("request", "socket", "one", "origin", globalOf(own.origin()));
    show("request", "socket", "two", "origin", globalOf(other.origin()));
    add("a");
    two.established();
    other.runTasks();
    two.addListener(
        PageEvent.Type.MESSAGE, event -> showCall("t", event, globalOf(other.origin())));
  }

  private static String globalOf(String origin) {
    return origin.replace("https://", "").replace(".test", "");
  }

  private void received(Event event) {
    if (event instanceof Event.TextReceived text) {
      one.textReceived(text.payload());
    } else if (event instanceof Event.BinaryReceived binary) {
      one.binaryReceived(binary.payload());
    }
  }

  private void called(String listener, PageEvent event) {
    // The reference has no realms; an event is of the scope whose task fires it.
    showCall(listener, event, globalOf(own.origin()));
    String now = does;
    does = "nothing";
    doAsTold(now);
  }

  private void doAsTold(String now) {
    switch (now) {
      case "nothing" -> {}
      case "removeA" -> remove("a");
      case "removeB" -> remove("b");
      case "addB" -> add("b");
      case "againB" -> {
        remove("b");
        add("b");
      }
      case "setType" ->
          one.binaryType(
              one.binaryType() == BinaryType.BLOB ? BinaryType.ARRAY_BUFFER : BinaryType.BLOB);
      case "close" -> closeOne();
      case "unloadOwn" -> unload(own);
      case "unloadOther" -> unload(other);
      default -> throw unknown("dispatch " + now);
    }
  }

  private void add(String name) {
    PageListener listener = Objects.requireNonNull(listeners.get(name));
    for (PageEvent.Type type : PageEvent.Type.values()) {
      one.addListener(type, listener, name.equals("f") ? other : own);
    }
  }

  private void remove(String name) {
    PageListener listener = Objects.requireNonNull(listeners.get(name));
    for (PageEvent.Type type : PageEvent.Type.values()) {
      one.removeListener(type, listener);
    }
  }

  private void closeOne() {
    if (!one.close()) {
      return;
    }
    if (connected) {
      show("closeFrame", "socket", "one", "code", 0);
    } else {
      show("endTcp", "socket", "one");
      one.closed(true, false, CloseStatus.ABNORMAL);
    }
  }

  private void unload(GlobalScope scope) {
    for (Map.Entry<EventDispatch, Disappearance> left : scope.unload().entrySet()) {
      String socket = left.getKey() == one ? "one" : "two";
      switch (left.getValue()) {
        case FAIL -> show("endTcp", "socket", socket);
        case CLOSE_GOING_AWAY -> show("closeFrame", "socket", socket, "code", 1001);
        case NOTHING -> {}
      }
    }
  }

  private void look() {
    if (!own.isUnloaded() && one.readyState() != shownState) {
      shownState = one.readyState();
      show("ready", "state", shownState);
    }
  }

  /** The effect has the name of the event, of a message that of its form. */
  private void showCall(String listener, PageEvent event, String realm) {
    if (event instanceof PageEvent.Close close) {
      show("close", "listener", listener, "realm", realm, "clean", close.clean());
    } else if (event instanceof PageEvent.Message message) {
      String form = message.binary().map(EventsSession::nameOf).orElse("text");
      show(form, "listener", listener, "realm", realm);
    } else {
      show(event.type().name().toLowerCase(Locale.ROOT), "listener", listener, "realm", realm);
    }
  }

  private static BinaryType typeOf(String name) {
    return name.equals("blob") ? BinaryType.BLOB : BinaryType.ARRAY_BUFFER;
  }

  private static String nameOf(BinaryType type) {
    return type == BinaryType.BLOB ? "blob" : "arraybuffer";
  }
}
