package dev.framecheck.reference.closing;

import dev.framecheck.reference.CloseCode;
import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointState;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.CloseReceived;
import dev.framecheck.reference.Event.CloseTransport;
import dev.framecheck.reference.Event.Ended;
import dev.framecheck.reference.Event.Outgoing;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Event.Violated;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import dev.framecheck.reference.closing.Deadline.Timer;
import dev.framecheck.reference.closing.TcpEvent.Closed;
import dev.framecheck.reference.closing.TcpEvent.EndOutput;
import dev.framecheck.reference.closing.TcpEvent.Release;
import dev.framecheck.reference.closing.TcpEvent.Told;
import dev.framecheck.reference.closing.TcpEvent.Write;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One side of an established connection, from its opening handshake to the end of TCP (RFC 6455, 5
 * to 8, and 7 above all), without I/O.
 *
 * <p>Events are told during the call that causes them. The sink may call back, but not {@link
 * #receive}. Once {@link Closed} was told, whatever still comes is read as nothing, and all buffers
 * are free. Not safe for use by several threads at once.
 */
public final class TcpEndpoint {
  private final Endpoint endpoint;
  private final TcpSettings settings;
  private final LongSupplier clock;
  private final Consumer<TcpEvent> sink;
  private final WriteQueue queue;

  /** The endpoint's state as last seen, and since when; waits are counted from there. */
  private EndpointState seen = EndpointState.OPEN;

  private long since;

  /** How many bytes of messages had been received when a message last moved. */
  private long received;

  private boolean writable = true;
  private boolean draining;
  private boolean closeAccepted;
  private boolean closeWritten;
  private boolean endWanted;
  private boolean outputEnded;
  private boolean inputEnded;

  private boolean reset;
  private boolean released;

  /** Nothing is read or written any more. */
  private boolean over;

  /** What was accepted and will never be written: messages, and their bytes. */
  private int lost;

  private long lostBytes;

  /**
   * An endpoint whose opening handshake has just succeeded.
   *
   * @param clock the time in nanoseconds, such as {@link System#nanoTime()}
   * @param sink takes the events; what it throws passes through to the caller
   */
  public TcpEndpoint(Role role, TcpSettings settings, LongSupplier clock, Consumer<TcpEvent> sink) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.sink = Objects.requireNonNull(sink, "sink");
    this.queue = new WriteQueue(settings.maxQueuedBytes(), role == Role.CLIENT);
    this.endpoint = new Endpoint(role, settings.endpoint(), this::obey);
    this.since = clock.getAsLong();
  }

  /** How far the connection has come. */
  public EndpointState state() {
    return endpoint.state();
  }

  /** Whether the close event was told. */
  public boolean isClosed() {
    return over;
  }

  /**
   * The bytes of messages that were given to {@code send} and not written, without framing. They
   * fall as frames are written, also while closing; once the connection is closed they only grow,
   * with each message that is refused.
   */
  public long bufferedAmount() {
    return queue.messageBytes() + lostBytes;
  }

  /** How many of the peer's bytes are held. */
  public int bufferedBytes() {
    return endpoint.bufferedBytes();
  }

  /** Takes bytes of the peer; they are ignored after its Close, a violation or the end. */
  public void receive(byte[] bytes, int offset, int length) {
    if (over || inputEnded) {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      return;
    }
    endpoint.receive(bytes, offset, length);
    if (endpoint.copiedBytes() != received) {
      received = endpoint.copiedBytes();
      active();
    }
    settle();
  }

  /** The peer has ended its direction of TCP (FIN). Later calls change nothing. */
  public void endOfStream() {
    if (over || inputEnded) {
      return;
    }
    inputEnded = true;
    if (endpoint.state().canReceive()) {
      // No Close came and none can come: the connection is lost (7.2.1). Nothing is worth waiting
      // for.
      loseQueue();
      endpoint.endOfStream();
    } else {
      settle();
    }
  }

  /** TCP was reset, or found dead. Later calls change nothing. */
  public void reset() {
    if (!over) {
      over = true;
      reset = true;
      endpoint.endOfStream();
    }
  }

  /** Lets go of the connection at once, whatever is still to be written or to come. */
  public void abandon() {
    if (!over) {
      over = true;
      released = true;
      endpoint.giveUp();
    }
  }

  /**
   * The application has gone, as when a page does: drops its messages that wait, which count as
   * lost, and starts the closing handshake with code 1001 unless closing has begun. The peer's part
   * is waited for as ever.
   */
  public void goAway() {
    if (over) {
      return;
    }
    lost += queue.messages();
    lostBytes += queue.messageBytes();
    queue.dropMessages();
    if (endpoint.state().canSend()) {
      endpoint.sendClose(CloseCode.GOING_AWAY);
    }
    settle();
  }

  /**
   * Whether the transport takes frames at present; it does at first. What is accepted in the
   * meantime waits, and is written in the order of acceptance.
   */
  public void writable(boolean writable) {
    this.writable = writable;
    settle();
  }

  /** The end of the wait under way, if there is one. */
  public Optional<Deadline> nextDeadline() {
    if (over) {
      return Optional.empty();
    }
    return switch (endpoint.state()) {
      case OPEN -> settings.idle().map(idle -> deadline(Timer.IDLE, idle));
      case CLOSE_SENT -> Optional.of(deadline(Timer.CLOSING, settings.closing()));
      case CLOSED_BOTH, FAILED -> Optional.of(deadline(Timer.TCP, settings.tcp()));
      case ENDED -> Optional.empty();
    };
  }

  /** Time has passed: acts upon the deadline if the clock has reached it. */
  public void tick() {
    Optional<Deadline> next = nextDeadline();
    if (next.isEmpty() || !next.get().isReached(clock.getAsLong())) {
      return;
    }
    if (next.get().timer() == Timer.IDLE) {
      close(CloseCode.GOING_AWAY, "");
    } else {
      abandon();
    }
  }

  /**
   * Sends a text message. A surrogate without its other half becomes U+FFFD.
   *
   * @throws SendRefusedException unless the state is {@link EndpointState#OPEN}, as in all methods
   *     that send; the message then counts in {@link #bufferedAmount()} for ever
   */
  public void sendText(String text) {
    send(utf8Length(text), () -> endpoint.sendText(text));
  }

  /**
   * Sends a text message of all that {@code utf8} has left.
   *
   * @throws IllegalArgumentException if that is not valid UTF-8
   */
  public void sendText(ByteBuffer utf8) {
    send(utf8.remaining(), () -> endpoint.sendText(utf8));
  }

  /** Sends a binary message of all that {@code payload} has left. */
  public void sendBinary(ByteBuffer payload) {
    send(payload.remaining(), () -> endpoint.sendBinary(payload));
  }

  /**
   * Sends a Ping.
   *
   * @throws IllegalArgumentException if there are more than 125 bytes
   */
  public void sendPing(ByteBuffer payload) {
    endpoint.sendPing(payload);
    settle();
  }

  /** Starts the closing handshake without a code, behind all that was accepted before. */
  public void close() {
    endpoint.sendClose();
    settle();
  }

  /**
   * Starts the closing handshake, behind all that was accepted before.
   *
   * @throws IllegalArgumentException if the code may not be sent, or the reason is too long
   */
  public void close(int code, String reason) {
    endpoint.sendClose(code, reason);
    settle();
  }

  private void send(long length, Runnable message) {
    try {
      message.run();
    } catch (SendRefusedException e) {
      lostBytes += length;
      throw e;
    }
    active();
    settle();
  }

  private void obey(Event event) {
    if (endpoint.state() != seen) {
      seen = endpoint.state();
      since = clock.getAsLong();
    }
    if (event instanceof Outgoing frame) {
      accept(frame.bytes());
    } else if (event instanceof CloseTransport) {
      endWanted = true;
      settle();
    } else if (event instanceof Ended ended) {
      finish(ended);
    } else {
      if (event instanceof TextReceived || event instanceof BinaryReceived) {
        active();
      } else if (closeAccepted && (event instanceof CloseReceived || event instanceof Violated)) {
        // No Pong follows both Closes, nor a failure.
        queue.dropLastPongs();
      }
      tell(new Told(event));
    }
  }

  private void accept(Payload frame) {
    if (!queue.add(frame, writable)) {
      // As in the browsers' standard: a full buffer ends the connection, with an event.
      if (WriteQueue.isMessage(frame)) {
        lost++;
        lostBytes += queue.dataIn(frame);
      }
      abandon();
      return;
    }
    closeAccepted |= WriteQueue.isClose(frame);
    drain();
  }

  private void drain() {
    if (draining) {
      return;
    }
    draining = true;
    try {
      while (writable && !over && !queue.isEmpty()) {
        Payload frame = Objects.requireNonNull(queue.poll());
        closeWritten |= WriteQueue.isClose(frame);
        tell(new Write(frame));
      }
    } finally {
      draining = false;
    }
  }

  /** Writes what can be written, and then ends what is due to end. */
  private void settle() {
    drain();
    if (over || draining || !queue.isEmpty()) {
      return;
    }
    if (endWanted || inputEnded) {
      endOutput();
    }
    if (outputEnded && inputEnded && !over) {
      endpoint.endOfStream();
    }
  }

  private void finish(Ended ended) {
    over = true;
    loseQueue();
    if (released) {
      tell(new Release());
    } else if (!reset) {
      endOutput();
    }
    tell(new Closed(ended.status(), ended.clean() && closeWritten, lost));
  }

  private void endOutput() {
    if (!outputEnded) {
      outputEnded = true;
      tell(new EndOutput());
    }
  }

  private void loseQueue() {
    lost += queue.messages();
    lostBytes += queue.messageBytes();
    queue.clear();
  }

  private void active() {
    if (endpoint.state() == EndpointState.OPEN) {
      since = clock.getAsLong();
    }
  }

  private Deadline deadline(Timer timer, Duration wait) {
    return new Deadline(timer, since + wait.toNanos());
  }

  private void tell(TcpEvent event) {
    sink.accept(event);
  }

  /** In which a surrogate without its other half counts as U+FFFD does. */
  private static long utf8Length(String text) {
    return text.codePoints()
        .mapToLong(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
        .sum();
  }
}
