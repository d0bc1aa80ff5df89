package dev.framecheck.reference;

import org.jspecify.annotations.Nullable;

/**
 * Tells control frames from data frames (RFC 6455, 6.2): the former are collected on their own, so
 * that their payload never mixes with that of the message that they may interrupt (5.4).
 */
final class FrameDispatcher implements FrameConsumer {
  private static final byte[] NONE = new byte[0];

  private final MessageAssembler message;
  private final Reactions reactions;

  private Opcode opcode = Opcode.CONTINUATION;
  private boolean fin;
  private byte[] control = NONE;
  private int controlSize;

  FrameDispatcher(MessageAssembler message, Reactions reactions) {
    this.message = message;
    this.reactions = reactions;
  }

  /** How many bytes of a control frame's payload are held. */
  int buffered() {
    return controlSize;
  }

  /** Lets go of a control frame that will not be completed. */
  void free() {
    control = NONE;
    controlSize = 0;
  }

  @Override
  public boolean wantsMore() {
    return reactions.wantsMore();
  }

  @Override
  public boolean isMessageOpen() {
    return message.isOpen();
  }

  @Override
  public int room() {
    return message.room();
  }

  @Override
  public void header(FrameHeader header) {
    opcode = header.opcode();
    fin = header.fin();
    int length = (int) header.payloadLength();
    if (opcode.isControl()) {
      control = length == 0 ? NONE : new byte[length];
      return;
    }
    if (opcode != Opcode.CONTINUATION) {
      message.begin(opcode == Opcode.TEXT, reactions.deliversMessages());
    }
  }

  @Override
  public @Nullable Violation payload(byte[] in, int from, int length, int key, long offset) {
    if (opcode.isControl()) {
      Masking.copy(in, from, control, controlSize, length, key);
      controlSize += length;
      return null;
    }
    if (!message.reserve(length)) {
      return new Violation(Rule.NO_MEMORY, offset);
    }
    int bad = message.append(in, from, length, key);
    return bad < 0 ? null : new Violation(Rule.INVALID_UTF8_TEXT, offset + (bad - from));
  }

  @Override
  public @Nullable Violation endOfFrame(long offset) {
    if (opcode.isControl()) {
      byte[] body = control;
      free();
      return endOfControl(body, offset - body.length);
    }
    return fin ? endOfMessage(offset) : null;
  }

  private @Nullable Violation endOfControl(byte[] body, long offset) {
    if (opcode == Opcode.CLOSE) {
      Violation fault = CloseStatus.fault(body, offset);
      if (fault == null) {
        reactions.closeReceived(CloseStatus.in(body));
      }
      return fault;
    }
    if (opcode == Opcode.PING) {
      reactions.pingReceived(Payload.owning(body));
    } else {
      reactions.pongReceived(Payload.owning(body));
    }
    return null;
  }

  private @Nullable Violation endOfMessage(long offset) {
    if (!message.canEnd()) {
      return new Violation(Rule.INVALID_UTF8_TEXT, offset);
    }
    boolean text = message.isText();
    Payload payload = message.end();
    if (payload == null) {
      return null;
    }
    if (text) {
      reactions.textReceived(payload);
    } else {
      reactions.binaryReceived(payload);
    }
    return null;
  }
}
