package dev.framecheck.reference.browser;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Payload;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What a {@link BrowserSession} does: on screen, on disk, on the wire, and to its pages. */
public sealed interface Effect {

  /**
   * A page is loaded.
   *
   * @param secure whether over TLS, because its host is known to want it
   * @param cached whether from the HTTP cache
   * @param resolved whether the host's address was known
   */
  record Load(int window, boolean secure, boolean cached, boolean resolved) implements Effect {}

  /** A context remembers something that it did not have. */
  record Stored(ContextKind context, Remembered what, String host) implements Effect {

    /** Whether it is on disk; otherwise it is in memory only. */
    public boolean onDisk() {
      return what.isOnDisk(context);
    }
  }

  /** All that the private session remembered is gone. */
  record Wiped() implements Effect {}

  /** The session file was rewritten, with these windows. */
  record SessionSaved(SortedSet<Integer> windows) implements Effect {}

  /** A window was closed. */
  record WindowClosed(int window) implements Effect {}

  /** A window of the session file was opened again; its {@link Load} follows. */
  record WindowRestored(int window) implements Effect {}

  /** Something on disk could not be read; one sentence for the user. */
  record Problem(String sentence) implements Effect {}

  /**
   * A handshake request leaves.
   *
   * @param secure whether over TLS
   * @param cookies that it carries
   * @param credentials that it carries, if any
   */
  record Request(
      int socket, int window, boolean secure, List<Cookie> cookies, Optional<String> credentials)
      implements Effect {}

  /** A message frame is wholly on the wire. */
  record Sent(int socket, Payload frame) implements Effect {}

  /** A Pong is on the wire. */
  record PongSent(int socket, Payload frame) implements Effect {}

  /**
   * A Close is on the wire.
   *
   * @param code 1005 if it carries none
   */
  record CloseFrame(int socket, int code) implements Effect {}

  /** The browser ends TCP, by its own FIN or by letting go of the socket. */
  record EndTcp(int socket) implements Effect {}

  /** The page's {@code open} event. */
  record Opened(int socket, int window) implements Effect {}

  /**
   * The page's {@code message} event.
   *
   * @param message a {@link Event.TextReceived} or {@link Event.BinaryReceived}
   */
  record Delivered(int socket, int window, Event message) implements Effect {}

  /** The page's {@code error} event, after a failure and directly before {@link CloseEvent}. */
  record ErrorEvent(int socket, int window) implements Effect {}

  /** The page's {@code close} event. */
  record CloseEvent(int socket, int window, CloseStatus status, boolean clean) implements Effect {}

  /** The connection's buffers, queued events and callbacks are dropped. */
  record Freed(int socket) implements Effect {}

  /** Nothing of the connection is left, and its number is free. */
  record Gone(int socket) implements Effect {}
}
