package dev.framecheck.reference;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.CloseReceived;
import dev.framecheck.reference.Event.CloseTransport;
import dev.framecheck.reference.Event.Ended;
import dev.framecheck.reference.Event.Outgoing;
import dev.framecheck.reference.Event.PingReceived;
import dev.framecheck.reference.Event.PongReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Event.Violated;
import java.nio.ByteBuffer;

/**
 * An endpoint's states and all that it tells its sink: the closing handshake, failing, the end of
 * TCP (RFC 6455, 7.1), and the reactions to frames.
 *
 * <p>Each state is entered before its events are told, since the sink may call back in between:
 * what such a call has made pointless is then left out.
 */
final class Lifecycle implements Reactions {
  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

  private final Role role;
  private final EventSink sink;
  private final FrameWriter writer;
  private final MessageAssembler message;
  private final boolean deliverAfterCloseSent;

  private EndpointState state = EndpointState.OPEN;
  private CloseStatus received = CloseStatus.ABNORMAL;
  private boolean transportCloseAsked;

  Lifecycle(Role role, EndpointSettings settings, EventSink sink, MessageAssembler message) {
    this.role = role;
    this.sink = sink;
    this.writer = new FrameWriter(role, settings.masks());
    this.message = message;
    this.deliverAfterCloseSent = settings.policy().deliverAfterCloseSent();
  }

  EndpointState state() {
    return state;
  }

  /** Refuses the caller's wish to send, unless the state permits it. */
  void checkCanSend() {
    if (!state.canSend()) {
      throw new SendRefusedException(state);
    }
  }

  /** Sends one whole frame. */
  void send(Opcode opcode, ByteBuffer payload) {
    sink.accept(new Outgoing(writer.frame(opcode, true, payload)));
  }

  /** Sends the own Close, the first of the two (RFC 6455, 7.1.2). */
  void startClosing(ByteBuffer body) {
    state = EndpointState.CLOSE_SENT;
    if (!deliverAfterCloseSent) {
      message.abandon();
    }
    send(Opcode.CLOSE, body);
  }

  /**
   * Fails the connection (RFC 6455, 7.1.7): one Close, unless it was sent already, and nothing more
   * is processed.
   */
  void fail(Violation violation) {
    boolean closeSent = state == EndpointState.CLOSE_SENT;
    state = EndpointState.FAILED;
    message.free();
    sink.accept(new Violated(violation));
    if (!closeSent && state == EndpointState.FAILED) {
      send(Opcode.CLOSE, CloseStatus.body(violation.closeCode(), ""));
    }
    closeTransportIfFirst(EndpointState.FAILED);
  }

  /** Ends everything, as TCP has ended or is waited for no longer. */
  void end(boolean insideFrame) {
    if (state == EndpointState.ENDED) {
      return;
    }
    boolean clean = state == EndpointState.CLOSED_BOTH;
    boolean truncated = state.canReceive() && (insideFrame || message.isOpen());
    state = EndpointState.ENDED;
    message.free();
    closeTransport();
    sink.accept(new Ended(received, clean, truncated));
  }

  @Override
  public boolean wantsMore() {
    return state.canReceive();
  }

  @Override
  public boolean deliversMessages() {
    return state == EndpointState.OPEN || deliverAfterCloseSent;
  }

  @Override
  public void textReceived(Payload payload) {
    sink.accept(new TextReceived(payload));
  }

  @Override
  public void binaryReceived(Payload payload) {
    sink.accept(new BinaryReceived(payload));
  }

  @Override
  public void pingReceived(Payload payload) {
    sink.accept(new PingReceived(payload));
    // A Pong is owed even after the own Close, until the peer's (5.5.2).
    if (state.canReceive()) {
      send(Opcode.PONG, payload.asByteBuffer());
    }
  }

  @Override
  public void pongReceived(Payload payload) {
    sink.accept(new PongReceived(payload));
  }

  @Override
  public void closeReceived(CloseStatus status) {
    boolean answer = state == EndpointState.OPEN;
    state = EndpointState.CLOSED_BOTH;
    received = status;
    message.free();
    sink.accept(new CloseReceived(status));
    if (answer && state == EndpointState.CLOSED_BOTH) {
      send(Opcode.CLOSE, status.hasLegalCode() ? CloseStatus.body(status.code(), "") : NO_BYTES);
    }
    closeTransportIfFirst(EndpointState.CLOSED_BOTH);
  }

  private void closeTransportIfFirst(EndpointState expected) {
    if (role.closesTransportFirst() && state == expected) {
      closeTransport();
    }
  }

  private void closeTransport() {
    if (!transportCloseAsked) {
      transportCloseAsked = true;
      sink.accept(new CloseTransport());
    }
  }
}
