package dev.framecheck.reference.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.Peer;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.events.PageEvent.Message;
import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens, and in whatever order, a page sees what the standard lets it see. */
class EventSchedulesTests {
  private static final WebSocketUrl URL = WebSocketUrl.parse("ws://example.com/");

  /** One thing that happens to a socket. */
  enum Step {
    ESTABLISHED,
    TEXT,
    BINARY,
    CLOSING,
    CLOSED,
    FAILED,
    PAGE_CLOSES,
    TASK,
    OTHER_TYPE,
    UNLOAD
  }

  @Property(tries = 3000)
  void firesInOrderAndNothingTwice(@ForAll("steps") @Size(max = 20) List<Step> steps) {
    GlobalScope scope = new GlobalScope("null");
    EventDispatch socket = scope.newSocket(URL);
    List<PageEvent> seen = new ArrayList<>();
    List<ReadyState> states = new ArrayList<>();
    for (PageEvent.Type type : PageEvent.Type.values()) {
      socket.addListener(
          type,
          event -> {
            assertThat(scope.isUnloaded()).as("called after the document had gone").isFalse();
            seen.add(event);
            states.add(socket.readyState());
          });
    }
    ReadyState before = ReadyState.CONNECTING;
    byte number = 0;
    for (Step step : steps) {
      take(step, scope, socket, step == Step.TEXT || step == Step.BINARY ? ++number : number);
      assertThat(socket.readyState()).isGreaterThanOrEqualTo(before);
      before = socket.readyState();
    }
    check(seen, states);
    scope.runTasks();
    check(seen, states);
  }

  private static void check(List<PageEvent> seen, List<ReadyState> states) {
    List<PageEvent.Type> types = seen.stream().map(PageEvent::type).toList();
    int last = 0;
    for (int i = 0; i < seen.size(); i++) {
      PageEvent.Type type = types.get(i);
      switch (type) {
        case OPEN -> assertThat(i).as("an open event comes first").isZero();
        case MESSAGE -> {
          int number = ((Message) seen.get(i)).data().byteAt(0);
          assertThat(types.get(0)).isEqualTo(PageEvent.Type.OPEN);
          assertThat(number).as("in order, and once").isGreaterThan(last);
          assertThat(states.get(i)).isEqualTo(ReadyState.OPEN);
          last = number;
        }
        case ERROR -> assertThat(i).isEqualTo(types.indexOf(PageEvent.Type.CLOSE) - 1);
        case CLOSE -> {
          assertThat(i).as("a close event is the last").isEqualTo(seen.size() - 1);
          assertThat(states.get(i)).isEqualTo(ReadyState.CLOSED);
        }
      }
    }
  }

  private static void take(Step step, GlobalScope scope, EventDispatch socket, byte number) {
    Payload data = Payload.copyOf(new byte[] {number});
    switch (step) {
      case ESTABLISHED -> socket.established();
      case TEXT -> socket.textReceived(data);
      case BINARY -> socket.binaryReceived(data);
      case CLOSING -> socket.closingStarted();
      case CLOSED -> socket.closed(false, true, CloseStatus.NONE);
      case FAILED -> socket.closed(true, false, CloseStatus.ABNORMAL);
      case PAGE_CLOSES -> socket.close();
      case TASK -> scope.runTask();
      case OTHER_TYPE -> socket.binaryType(BinaryType.ARRAY_BUFFER);
      case UNLOAD -> scope.unload();
    }
  }

  /** What a page may do between any two bytes of a fragmented message. */
  @Property(tries = 500)
  void noPartOfAMessageIsEverSeen(
      @ForAll @IntRange(min = 0, max = 11) int cut,
      @ForAll @Size(max = 16) List<@IntRange(min = 0, max = 4) Integer> doings) {
    GlobalScope scope = new GlobalScope("null");
    EventDispatch socket = scope.newSocket(URL);
    Endpoint endpoint =
        new Endpoint(Role.CLIENT, EndpointSettings.DEFAULT, event -> pass(event, socket));
    List<PageEvent> seen = new ArrayList<>();
    PageListener listener = seen::add;
    socket.established();
    scope.runTasks();
    Peer peer = Peer.of(Role.CLIENT);
    byte[] bytes =
        Peer.join(
            peer.frame(Peer.BINARY_FIRST, "ab"),
            peer.frame(Peer.PING, "x"),
            peer.frame(Peer.LAST, "cd"));
    BinaryType typeAtDispatch = BinaryType.BLOB;
    boolean registered = false;
    for (int i = 0; i < bytes.length; i++) {
      endpoint.receive(bytes, i, 1);
      assertThat(i < bytes.length - 1 && scope.waiting() > 0).as("told before its end").isFalse();
      int doing = i < doings.size() ? doings.get((i + cut) % doings.size()) : 4;
      switch (doing) {
        case 0 -> {
          socket.addListener(PageEvent.Type.MESSAGE, listener);
          registered = true;
        }
        case 1 -> {
          socket.removeListener(PageEvent.Type.MESSAGE, listener);
          registered = false;
        }
        case 2 -> typeAtDispatch = set(socket, BinaryType.ARRAY_BUFFER);
        case 3 -> typeAtDispatch = set(socket, BinaryType.BLOB);
        default -> {}
      }
    }
    scope.runTasks();
    Message whole =
        new Message(
            "ws://example.com",
            Payload.copyOf(new byte[] {'a', 'b', 'c', 'd'}),
            Optional.of(typeAtDispatch));
    assertThat(seen).isEqualTo(registered ? List.of(whole) : List.of());
  }

  private static BinaryType set(EventDispatch socket, BinaryType type) {
    socket.binaryType(type);
    return type;
  }

  private static void pass(Event event, EventDispatch socket) {
    if (event instanceof TextReceived text) {
      socket.textReceived(text.payload());
    } else if (event instanceof BinaryReceived binary) {
      socket.binaryReceived(binary.payload());
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    Step.ESTABLISHED, Step.TEXT, Step.BINARY, Step.TASK, Step.OTHER_TYPE)),
            Tuple.of(1, Arbitraries.of(Step.values())))
        .list();
  }
}
