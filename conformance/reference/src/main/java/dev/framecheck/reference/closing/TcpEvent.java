package dev.framecheck.reference.closing;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Payload;

/**
 * What a {@link TcpEndpoint} tells the code around it. {@link Told} and {@link Closed} are for the
 * application; the others are for the transport, to be obeyed in the order in which they come.
 */
public sealed interface TcpEvent {

  /**
   * Something for the application: a message, Ping, Pong or Close that arrived, or a violation.
   *
   * @param event never one of {@link Event.Outgoing}, {@link Event.CloseTransport} and {@link
   *     Event.Ended}
   */
  record Told(Event event) implements TcpEvent {}

  /** Write these bytes, which are one whole frame. */
  record Write(Payload bytes) implements TcpEvent {}

  /** End the own direction of TCP (FIN); nothing is written from now on. Comes at most once. */
  record EndOutput() implements TcpEvent {}

  /**
   * Let go of the socket without waiting any longer: nothing is read or written from now on, and
   * the kernel may reset the connection. Comes at most once, directly before {@link Closed}.
   */
  record Release() implements TcpEvent {}

  /**
   * The connection is closed; the socket can be closed too, and no event follows. Comes once.
   *
   * @param status the code and reason of the first Close received: {@link CloseStatus#NONE} (1005)
   *     if it had none, {@link CloseStatus#ABNORMAL} (1006) if no Close came (RFC 6455, 7.1.5 and
   *     7.1.6)
   * @param clean whether TCP was closed after both Closes had been exchanged (RFC 6455, 7.1.4)
   * @param lost how many messages {@code send} took and never wrote
   */
  record Closed(CloseStatus status, boolean clean, int lost) implements TcpEvent {}
}
