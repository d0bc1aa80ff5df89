package dev.framecheck.reference.opening;

import java.util.List;

/**
 * One side of an opening handshake (RFC 6455, 4), without I/O. It is told what happens, and each
 * call returns what is to be done about it.
 *
 * <p>The outcome is a function of the bytes, whatever chunks they come in, and comes at the first
 * byte that decides it. The one thing beside is what had been sent by then: bytes that come with a
 * proxy's answer, before the request, are none of the server's. No more than the limit of the head
 * is ever held. After the outcome nothing has an effect any more. Not safe for use by several
 * threads at once.
 */
public sealed interface OpeningHandshake permits ClientOpening, ServerOpening {

  /** A client's side, with a fresh key from the platform's strong random generator. */
  static OpeningHandshake client(ClientRequest request) {
    return client(request, KeySource.secure());
  }

  /** A client's side with one key of that source; for tests that need the same bytes each time. */
  static OpeningHandshake client(ClientRequest request, KeySource keys) {
    return new ClientOpening(request, keys.nextKey());
  }

  /** A server's side. */
  static OpeningHandshake server(ServerOffer offer) {
    return new ServerOpening(offer);
  }

  /**
   * TCP is open: to the proxy, if a client has one, else to the server. To be called first, and
   * once.
   *
   * @throws IllegalStateException when called again
   */
  List<OpeningStep> start();

  /**
   * The TLS handshake that was asked for has succeeded.
   *
   * @throws IllegalStateException if it was not asked for
   */
  List<OpeningStep> secured();

  /**
   * Takes {@code length} bytes of the peer from {@code bytes[offset]} on. Those behind the head are
   * handed on with {@link OpeningStep.Established}.
   *
   * @throws IndexOutOfBoundsException if the array has no such range
   * @throws IllegalStateException before {@link #start()}
   */
  List<OpeningStep> receive(byte[] bytes, int offset, int length);

  /** The peer's direction of TCP has ended, in order or by a reset. */
  List<OpeningStep> endOfStream();

  /** Something outside makes it fail, such as {@link OpeningFault#TIMED_OUT}. */
  List<OpeningStep> fail(OpeningFault fault);

  /** Whether the outcome was told. */
  boolean isOver();

  /** How many of the peer's bytes are held. */
  int heldBytes();
}
