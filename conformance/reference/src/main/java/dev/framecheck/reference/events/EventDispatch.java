package dev.framecheck.reference.events;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.events.PageEvent.Close;
import dev.framecheck.reference.events.PageEvent.Message;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One socket as its page sees it (WHATWG WebSockets, "feedback from the protocol").
 *
 * <p>The connection tells it what happened, upon which a task is queued at its {@link GlobalScope};
 * the page sees each thing only when that task runs. So a message goes to the listeners that are
 * there when it is dispatched, as the {@code binaryType} that is set then. At most one open and one
 * close event are ever fired, and nothing after the close event; once the scope is unloaded,
 * nothing at all. Not safe for use by several threads at once.
 */
public final class EventDispatch {
  private final GlobalScope scope;
  private final String origin;
  private final ListenerList listeners = new ListenerList();

  private ReadyState readyState = ReadyState.CONNECTING;
  private BinaryType binaryType = BinaryType.BLOB;

  /** How far the connection is, which the page gets to know later. */
  private ReadyState connection = ReadyState.CONNECTING;

  EventDispatch(GlobalScope scope, String origin) {
    this.scope = scope;
    this.origin = origin;
  }

  /** The ready state as the page sees it. */
  public ReadyState readyState() {
    return readyState;
  }

  /** What binary messages are shown as. */
  public BinaryType binaryType() {
    return binaryType;
  }

  /** The page's choice of what binary messages are shown as, from the next dispatch on. */
  public void binaryType(BinaryType binaryType) {
    this.binaryType = Objects.requireNonNull(binaryType, "binaryType");
  }

  /** Adds a listener; the same one for the same type a second time changes nothing. */
  public void addListener(PageEvent.Type type, PageListener listener) {
    addListener(type, listener, scope, false);
  }

  /** Adds a listener that is removed before it is called. */
  public void addListenerOnce(PageEvent.Type type, PageListener listener) {
    addListener(type, listener, scope, true);
  }

  /**
   * Adds a listener of another scope, which is called only as long as that one is there too.
   *
   * @param owner the scope whose code it is
   */
  public void addListener(PageEvent.Type type, PageListener listener, GlobalScope owner) {
    addListener(type, listener, owner, false);
  }

  /** Removes a listener, also from a dispatch under way; one that isn't there changes nothing. */
  public void removeListener(PageEvent.Type type, PageListener listener) {
    listeners.remove(type, listener);
  }

  /**
   * Sets or clears the event handler of that type, such as {@code onmessage} (HTML, "event
   * handlers"). It keeps the place among the listeners that it got when it was first set.
   */
  public void setHandler(PageEvent.Type type, @Nullable PageListener listener) {
    if (!scope.isUnloaded()) {
      listeners.setHandler(type, listener, scope);
    }
  }

  /**
   * The page calls {@code close}; the connection has to start its closing handshake, or to fail if
   * it isn't established.
   *
   * @return false if closing has begun already, and nothing is to be done
   */
  public boolean close() {
    if (readyState == ReadyState.CLOSING || readyState == ReadyState.CLOSED) {
      return false;
    }
    readyState = ReadyState.CLOSING;
    boolean first = connection == ReadyState.CONNECTING || connection == ReadyState.OPEN;
    if (connection == ReadyState.OPEN) {
      connection = ReadyState.CLOSING;
    }
    return first;
  }

  /** The connection is established (RFC 6455, 4.1). Changes nothing unless it was connecting. */
  public void established() {
    if (connection == ReadyState.CONNECTING && readyState == ReadyState.CONNECTING) {
      connection = ReadyState.OPEN;
      scope.queue(
          () -> {
            // Where the page has called close since, the text of the standard would put the state
            // back to OPEN, and let messages through again. Here it never goes back.
            if (readyState == ReadyState.CONNECTING) {
              readyState = ReadyState.OPEN;
              fire(new PageEvent.Open());
            }
          });
    }
  }

  /** A whole text message came (RFC 6455, 6.2). */
  public void textReceived(Payload data) {
    received(data, true);
  }

  /** A whole binary message came (RFC 6455, 6.2). */
  public void binaryReceived(Payload data) {
    received(data, false);
  }

  /** The closing handshake has started, on either side (RFC 6455, 7.1.3). */
  public void closingStarted() {
    if (connection == ReadyState.OPEN || connection == ReadyState.CLOSING) {
      connection = ReadyState.CLOSING;
      scope.queue(
          () -> {
            if (readyState == ReadyState.OPEN) {
              readyState = ReadyState.CLOSING;
            }
          });
    }
  }

  /**
   * The connection is closed, or there will be none (RFC 6455, 7.1.4). Later calls change nothing.
   *
   * @param failed whether it was failed, or its send buffer was full: an error event comes first
   * @param clean whether both Closes were exchanged
   * @param status of the peer's Close
   */
  public void closed(boolean failed, boolean clean, CloseStatus status) {
    Objects.requireNonNull(status, "status");
    if (connection == ReadyState.CLOSED) {
      return;
    }
    connection = ReadyState.CLOSED;
    scope.queue(
        () -> {
          readyState = ReadyState.CLOSED;
          if (failed) {
            fire(new PageEvent.Failure());
          }
          fire(new Close(clean, status));
          listeners.clear();
        });
  }

  /** Whether any listener is registered. */
  public boolean hasListeners() {
    return !listeners.isEmpty();
  }

  /** The document goes away: the listeners are let go of, and the connection is to follow. */
  Disappearance disappear() {
    listeners.clear();
    ReadyState was = connection;
    connection = ReadyState.CLOSED;
    return switch (was) {
      case CONNECTING -> Disappearance.FAIL;
      case OPEN -> Disappearance.CLOSE_GOING_AWAY;
      case CLOSING, CLOSED -> Disappearance.NOTHING;
    };
  }

  private void received(Payload data, boolean text) {
    Objects.requireNonNull(data, "data");
    if (connection != ReadyState.OPEN && connection != ReadyState.CLOSING) {
      return;
    }
    scope.queue(
        () -> {
          if (readyState == ReadyState.OPEN) {
            fire(new Message(origin, data, text ? Optional.empty() : Optional.of(binaryType)));
          }
        });
  }

  private void fire(PageEvent event) {
    listeners.dispatch(event);
  }

  private void addListener(
      PageEvent.Type type, PageListener listener, GlobalScope owner, boolean once) {
    Objects.requireNonNull(listener, "listener");
    if (!scope.isUnloaded()) {
      listeners.add(type, listener, owner, once);
    }
  }
}
