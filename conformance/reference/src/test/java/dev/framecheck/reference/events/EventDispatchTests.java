package dev.framecheck.reference.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.events.PageEvent.Close;
import dev.framecheck.reference.events.PageEvent.Message;
import dev.framecheck.reference.opening.WebSocketUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page sees of its sockets, and when (WHATWG WebSockets; DOM, "dispatching events"). */
class EventDispatchTests {
  private static final WebSocketUrl URL = WebSocketUrl.parse("ws://example.com:81/a");
  private static final CloseStatus NORMAL = new CloseStatus(1000, "bye");

  private final List<String> log = new ArrayList<>();
  private GlobalScope scope;
  private EventDispatch socket;

  @BeforeEach
  void open() {
    scope = new GlobalScope("http://page.example");
    socket = scope.newSocket(URL);
    for (PageEvent.Type type : PageEvent.Type.values()) {
      socket.addListener(type, event -> log.add("page " + show(event)));
    }
    socket.established();
    scope.runTasks();
    log.clear();
  }

  @Test
  void showsNothingBeforeItsTask() {
    EventDispatch other = scope.newSocket(URL);
    other.addListener(PageEvent.Type.OPEN, event -> log.add(show(event)));
    other.established();
    assertThat(log).isEmpty();
    assertThat(other.readyState()).isEqualTo(ReadyState.CONNECTING);
    assertThat(scope.runTask()).isTrue();
    assertThat(log).containsExactly("open");
    assertThat(other.readyState()).isEqualTo(ReadyState.OPEN);
    assertThat(scope.runTask()).isFalse();
  }

  @Test
  void firesAtListenersThatWereAddedBeforeTheTask() {
    EventDispatch other = scope.newSocket(URL);
    other.established();
    other.addListener(PageEvent.Type.OPEN, event -> log.add(show(event)));
    scope.runTasks();
    assertThat(log).containsExactly("open");
  }

  @Test
  void deliversMessagesInOrderWithTheOriginOfTheUrl() {
    List<PageEvent> events = new ArrayList<>();
    socket.addListener(PageEvent.Type.MESSAGE, events::add);
    socket.textReceived(payload("a"));
    socket.binaryReceived(payload("b"));
    scope.runTasks();
    assertThat(events)
        .containsExactly(
            new Message("ws://example.com:81", payload("a"), Optional.empty()),
            new Message("ws://example.com:81", payload("b"), Optional.of(BinaryType.BLOB)));
  }

  @Test
  void showsBinaryMessagesAsTheTypeThatIsSetWhenTheyAreDispatched() {
    socket.binaryReceived(payload("a"));
    socket.binaryReceived(payload("b"));
    socket.binaryType(BinaryType.ARRAY_BUFFER);
    scope.runTask();
    socket.binaryType(BinaryType.BLOB);
    scope.runTask();
    assertThat(log).containsExactly("page a as ARRAY_BUFFER", "page b as BLOB");
  }

  @Test
  void theTypeThatAListenerSetsIsForTheNextMessage() {
    socket.addListener(PageEvent.Type.MESSAGE, event -> socket.binaryType(BinaryType.ARRAY_BUFFER));
    socket.addListener(PageEvent.Type.MESSAGE, event -> log.add("last " + show(event)));
    socket.binaryReceived(payload("a"));
    scope.runTasks();
    socket.binaryReceived(payload("b"));
    scope.runTasks();
    assertThat(log)
        .containsExactly(
            "page a as BLOB", "last a as BLOB", "page b as ARRAY_BUFFER", "last b as ARRAY_BUFFER");
  }

  @Test
  void aListenerThatIsAddedDuringADispatchMissesIt() {
    socket.addListener(
        PageEvent.Type.MESSAGE,
        event ->
            socket.addListener(PageEvent.Type.MESSAGE, later -> log.add("added " + show(later))));
    socket.textReceived(payload("a"));
    scope.runTasks();
    assertThat(log).containsExactly("page a");
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).containsExactly("page a", "page b", "added b");
  }

  @Test
  void aListenerThatIsRemovedDuringADispatchIsNotCalled() {
    PageListener removed = event -> log.add("removed " + show(event));
    socket.addListener(
        PageEvent.Type.MESSAGE, event -> socket.removeListener(PageEvent.Type.MESSAGE, removed));
    socket.addListener(PageEvent.Type.MESSAGE, removed);
    socket.addListener(PageEvent.Type.MESSAGE, event -> log.add("last " + show(event)));
    socket.textReceived(payload("a"));
    scope.runTasks();
    assertThat(log).containsExactly("page a", "last a");
  }

  @Test
  void aListenerThatIsRemovedAndAddedAgainDuringADispatchMissesIt() {
    PageListener again = event -> log.add("again " + show(event));
    socket.addListener(
        PageEvent.Type.MESSAGE,
        event -> {
          socket.removeListener(PageEvent.Type.MESSAGE, again);
          socket.addListener(PageEvent.Type.MESSAGE, again);
        });
    socket.addListener(PageEvent.Type.MESSAGE, again);
    socket.textReceived(payload("a"));
    scope.runTasks();
    assertThat(log).containsExactly("page a");
  }

  @Test
  void theSameListenerCountsOnceForAType() {
    PageListener same = event -> log.add("same " + show(event));
    socket.addListener(PageEvent.Type.MESSAGE, same);
    socket.addListener(PageEvent.Type.MESSAGE, same);
    socket.addListener(PageEvent.Type.CLOSE, same);
    socket.textReceived(payload("a"));
    socket.closed(false, true, NORMAL);
    scope.runTasks();
    assertThat(log)
        .containsExactly("page a", "same a", "page close 1000 clean", "same close 1000 clean");
  }

  @Test
  void aListenerForOneDispatchIsGoneBeforeItIsCalled() {
    PageListener once =
        event -> {
          log.add("once " + show(event));
          // Were it still there, this would change nothing.
          socket.addListener(PageEvent.Type.MESSAGE, later -> log.add("new " + show(later)));
        };
    socket.addListenerOnce(PageEvent.Type.MESSAGE, once);
    socket.textReceived(payload("a"));
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).containsExactly("page a", "once a", "page b", "new b");
  }

  @Test
  void anEventHandlerKeepsItsPlaceWhenItIsReplaced() {
    socket.setHandler(PageEvent.Type.MESSAGE, event -> log.add("first " + show(event)));
    socket.addListener(PageEvent.Type.MESSAGE, event -> log.add("last " + show(event)));
    socket.setHandler(PageEvent.Type.MESSAGE, event -> log.add("second " + show(event)));
    socket.textReceived(payload("a"));
    scope.runTasks();
    assertThat(log).containsExactly("page a", "second a", "last a");
    log.clear();
    socket.setHandler(PageEvent.Type.MESSAGE, null);
    socket.setHandler(PageEvent.Type.MESSAGE, null);
    socket.setHandler(PageEvent.Type.MESSAGE, event -> log.add("third " + show(event)));
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).containsExactly("page b", "last b", "third b");
  }

  @Test
  void whatAListenerThrowsKeepsNoOtherFromTheEvent() {
    RuntimeException thrown = new IllegalArgumentException("page's");
    socket.addListener(
        PageEvent.Type.MESSAGE,
        event -> {
          throw thrown;
        });
    socket.addListener(PageEvent.Type.MESSAGE, event -> log.add("last " + show(event)));
    socket.textReceived(payload("a"));
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).containsExactly("page a", "last a", "page b", "last b");
    assertThat(scope.reported()).containsExactly(thrown, thrown);
  }

  @Test
  void dropsMessagesOnceThePageHasCalledClose() {
    socket.textReceived(payload("a"));
    assertThat(socket.close()).isTrue();
    assertThat(socket.close()).isFalse();
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).isEmpty();
    assertThat(socket.readyState()).isEqualTo(ReadyState.CLOSING);
    socket.closed(false, true, NORMAL);
    scope.runTasks();
    assertThat(log).containsExactly("page close 1000 clean");
  }

  @Test
  void deliversWhatCameBeforeThePeersClose() {
    socket.textReceived(payload("a"));
    socket.closingStarted();
    assertThat(socket.readyState()).isEqualTo(ReadyState.OPEN);
    socket.textReceived(payload("late"));
    scope.runTasks();
    assertThat(log).containsExactly("page a");
    assertThat(socket.readyState()).isEqualTo(ReadyState.CLOSING);
  }

  @Test
  void firesErrorBeforeCloseOnFailureWithClosedStateInBoth() {
    socket.addListener(PageEvent.Type.ERROR, event -> log.add("state " + socket.readyState()));
    socket.closed(true, false, CloseStatus.ABNORMAL);
    socket.closed(false, true, NORMAL);
    socket.textReceived(payload("late"));
    socket.closingStarted();
    scope.runTasks();
    assertThat(log).containsExactly("page error", "state CLOSED", "page close 1006 unclean");
    assertThat(socket.readyState()).isEqualTo(ReadyState.CLOSED);
    assertThat(socket.hasListeners()).isFalse();
  }

  @Test
  void failsWithoutEverHavingOpened() {
    EventDispatch other = scope.newSocket(URL);
    for (PageEvent.Type type : PageEvent.Type.values()) {
      other.addListener(type, event -> log.add(show(event)));
    }
    other.textReceived(payload("early"));
    other.closed(true, false, CloseStatus.ABNORMAL);
    other.established();
    scope.runTasks();
    assertThat(log).containsExactly("error", "close 1006 unclean");
  }

  @Test
  void doesNotOpenWhatThePageHasClosed() {
    EventDispatch other = scope.newSocket(URL);
    other.addListener(PageEvent.Type.OPEN, event -> log.add(show(event)));
    other.addListener(PageEvent.Type.MESSAGE, event -> log.add(show(event)));
    other.established();
    assertThat(other.close()).isTrue();
    other.textReceived(payload("a"));
    scope.runTasks();
    assertThat(log).isEmpty();
    assertThat(other.readyState()).isEqualTo(ReadyState.CLOSING);
  }

  @Test
  void firesNoOpenEventAfterCloseWasCalledWhileConnecting() {
    EventDispatch other = scope.newSocket(URL);
    other.addListener(PageEvent.Type.OPEN, event -> log.add(show(event)));
    assertThat(other.close()).isTrue();
    other.established();
    scope.runTasks();
    assertThat(log).isEmpty();
    assertThat(other.close()).isFalse();
  }

  @Test
  void callsNobodyOnceTheDocumentIsGone() {
    socket.textReceived(payload("a"));
    assertThat(scope.unload()).containsEntry(socket, Disappearance.CLOSE_GOING_AWAY);
    socket.textReceived(payload("b"));
    socket.closingStarted();
    socket.closed(true, false, CloseStatus.ABNORMAL);
    socket.addListener(PageEvent.Type.CLOSE, event -> log.add("late"));
    socket.setHandler(PageEvent.Type.CLOSE, event -> log.add("late"));
    scope.runTasks();
    assertThat(log).isEmpty();
    assertThat(scope.waiting()).isZero();
    assertThat(socket.hasListeners()).isFalse();
    assertThat(scope.unload()).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> scope.newSocket(URL));
  }

  @Test
  void aListenerThatUnloadsTheDocumentIsTheLastToBeCalled() {
    socket.addListener(PageEvent.Type.MESSAGE, event -> scope.unload());
    socket.addListener(PageEvent.Type.MESSAGE, event -> log.add("after"));
    socket.textReceived(payload("a"));
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).containsExactly("page a");
  }

  @ParameterizedTest
  @EnumSource(Disappearance.class)
  void aDocumentThatGoesAwayEndsEachConnectionAsFarAsItHasCome(Disappearance expected) {
    EventDispatch other = scope.newSocket(URL);
    if (expected != Disappearance.FAIL) {
      other.established();
    }
    if (expected == Disappearance.NOTHING) {
      other.closingStarted();
    }
    assertThat(scope.unload()).containsEntry(other, expected).containsKey(socket);
  }

  @Test
  void twoScopesShareNothing() {
    GlobalScope inner = new GlobalScope("https://inner.example");
    EventDispatch inners = inner.newSocket(URL);
    inners.addListener(PageEvent.Type.MESSAGE, event -> log.add("inner " + show(event)));
    inners.established();
    inners.textReceived(payload("i"));
    socket.textReceived(payload("o"));
    inners.binaryType(BinaryType.ARRAY_BUFFER);
    assertThat(scope.waiting()).isEqualTo(1);
    scope.runTasks();
    assertThat(log).containsExactly("page o");
    inner.runTasks();
    assertThat(log).containsExactly("page o", "inner i");
    assertThat(socket.binaryType()).isEqualTo(BinaryType.BLOB);
    inner.unload();
    socket.textReceived(payload("p"));
    scope.runTasks();
    assertThat(log).endsWith("page p");
    assertThat(List.of(scope.origin(), inner.origin()))
        .containsExactly("http://page.example", "https://inner.example");
  }

  @Test
  void aListenerOfAnotherScopeIsCalledAsLongAsThatOneIsThere() {
    GlobalScope other = new GlobalScope("http://page.example");
    socket.addListener(PageEvent.Type.MESSAGE, event -> log.add("other " + show(event)), other);
    socket.textReceived(payload("a"));
    scope.runTasks();
    other.unload();
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(log).containsExactly("page a", "other a", "page b");
  }

  @Test
  void runsEachTaskToItsEndFirst() {
    List<Throwable> thrown = new ArrayList<>();
    socket.addListener(
        PageEvent.Type.MESSAGE,
        event -> {
          try {
            scope.runTask();
          } catch (IllegalStateException e) {
            thrown.add(e);
          }
        });
    socket.textReceived(payload("a"));
    socket.textReceived(payload("b"));
    scope.runTasks();
    assertThat(thrown).hasSize(2);
    assertThat(log).containsExactly("page a", "page b");
  }

  static String show(PageEvent event) {
    if (event instanceof Message message) {
      return message.data().utf8() + message.binary().map(type -> " as " + type).orElse("");
    }
    if (event instanceof Close close) {
      return "close " + close.status().code() + (close.clean() ? " clean" : " unclean");
    }
    return event instanceof PageEvent.Open ? "open" : "error";
  }

  private static Payload payload(String text) {
    return Payload.copyOf(text.getBytes(StandardCharsets.US_ASCII));
  }
}
