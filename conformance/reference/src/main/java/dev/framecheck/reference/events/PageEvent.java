package dev.framecheck.reference.events;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Payload;
import java.util.Optional;

/** An event that is fired at a socket (WHATWG WebSockets, "feedback from the protocol"). */
public sealed interface PageEvent {

  /** The types of events, by which listeners register. */
  enum Type {
    /** The connection is established. */
    OPEN,
    /** A message came. */
    MESSAGE,
    /** The connection failed; comes directly before the close event, and says nothing of why. */
    ERROR,
    /** The connection is closed, or there never was one. */
    CLOSE
  }

  /** The type of this event. */
  Type type();

  /** The connection is established. */
  record Open() implements PageEvent {
    @Override
    public Type type() {
      return Type.OPEN;
    }
  }

  /**
   * A message came, and here it is whole.
   *
   * @param origin of the socket's URL, serialised
   * @param data its content
   * @param binary what the data is shown as: empty for text, which is a string
   */
  record Message(String origin, Payload data, Optional<BinaryType> binary) implements PageEvent {
    @Override
    public Type type() {
      return Type.MESSAGE;
    }
  }

  /** The connection failed. All failures look the same to a page. */
  record Failure() implements PageEvent {
    @Override
    public Type type() {
      return Type.ERROR;
    }
  }

  /**
   * The connection is closed.
   *
   * @param clean whether both Closes were exchanged before the end of TCP (RFC 6455, 7.1.4)
   * @param status the code and reason of the peer's Close; {@link CloseStatus#ABNORMAL} (1006) if
   *     none came (RFC 6455, 7.1.5)
   */
  record Close(boolean clean, CloseStatus status) implements PageEvent {
    @Override
    public Type type() {
      return Type.CLOSE;
    }
  }
}
