package dev.framecheck.reference;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * One side of an established WebSocket connection (RFC 6455, 5 to 8), without I/O: it is told what
 * happens, and answers with {@link Event}s, during the call.
 *
 * <p>Pings and the peer's Close are answered at once, and a violation fails the connection at the
 * first byte that establishes it, whatever chunks the bytes come in. A server asks for the end of
 * TCP as soon as the connection is closed or failed; a client waits for the server's (7.1.1), which
 * {@link #endOfStream()} reports, or for {@link #giveUp()}.
 *
 * <p>Creating one is cheap, and it allocates no buffer before bytes call for it. Not safe for use
 * by several threads at once; the order of its events is the order in which to write.
 */
public final class Endpoint {
  private static final int MAX_CONTROL_PAYLOAD = 125;
  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

  /** How much of a buffer without an accessible array is copied at once, in bytes. */
  private static final int CHUNK = 8192;

  private final Role role;
  private final Lifecycle lifecycle;
  private final MessageAssembler message;
  private final FrameDispatcher frames;
  private final FrameReader reader;
  private boolean receiving;

  /** An endpoint of a connection whose opening handshake has just succeeded. */
  public Endpoint(Role role, EndpointSettings settings, EventSink sink) {
    this.role = Objects.requireNonNull(role, "role");
    Objects.requireNonNull(sink, "sink");
    this.message = new MessageAssembler(settings.limits().maxMessageBytes(), settings.memory());
    this.lifecycle = new Lifecycle(role, settings, sink, message);
    this.frames = new FrameDispatcher(message, lifecycle);
    this.reader = new FrameReader(new HeaderDecoder(role, settings.policy()), frames);
  }

  /** The side that this endpoint plays. */
  public Role role() {
    return role;
  }

  /** How far the connection has come. */
  public EndpointState state() {
    return lifecycle.state();
  }

  /**
   * Takes all that {@code bytes} has left, and leaves its content alone. Bytes that come after the
   * peer's Close or a violation are ignored.
   *
   * @throws IllegalStateException when called from within this endpoint's sink
   */
  public void receive(ByteBuffer bytes) {
    if (bytes.hasArray()) {
      int from = bytes.arrayOffset() + bytes.position();
      receive(bytes.array(), from, bytes.remaining());
      bytes.position(bytes.limit());
      return;
    }
    byte[] chunk = new byte[Math.min(bytes.remaining(), CHUNK)];
    while (bytes.hasRemaining()) {
      int length = Math.min(bytes.remaining(), chunk.length);
      bytes.get(chunk, 0, length);
      receive(chunk, 0, length);
    }
  }

  /**
   * Takes {@code length} bytes from {@code bytes[offset]} on, as {@link #receive(ByteBuffer)} does.
   *
   * @throws IndexOutOfBoundsException if the array has no such range
   */
  public void receive(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (receiving) {
      throw new IllegalStateException("bytes were fed from within the endpoint's own sink");
    }
    receiving = true;
    try {
      Violation violation = reader.read(bytes, offset, offset + length);
      if (violation != null) {
        frames.free();
        lifecycle.fail(violation);
      }
    } finally {
      receiving = false;
    }
  }

  /** The peer's direction of TCP has ended, in order or by a reset. Later calls change nothing. */
  public void endOfStream() {
    end();
  }

  /**
   * The caller won't wait any longer, be it for the peer's Close or for the end of TCP. RFC 6455
   * has no timer and lets the caller choose (7.1.1). Asks for the end of TCP, unless that was done;
   * later calls change nothing.
   */
  public void giveUp() {
    end();
  }

  /**
   * Sends a text message, whole. A surrogate without its other half becomes U+FFFD, as in Web IDL's
   * USVString.
   *
   * @throws SendRefusedException unless the state is {@link EndpointState#OPEN}; the same goes for
   *     all that sends
   */
  public void sendText(String text) {
    lifecycle.checkCanSend();
    lifecycle.send(Opcode.TEXT, ByteBuffer.wrap(Text.encode(text)));
  }

  /**
   * Sends a text message of a copy of all that {@code utf8} has left, whole.
   *
   * @throws IllegalArgumentException if that is not valid UTF-8
   */
  public void sendText(ByteBuffer utf8) {
    lifecycle.checkCanSend();
    if (!Text.isUtf8(utf8)) {
      throw new IllegalArgumentException("the text is not valid UTF-8");
    }
    lifecycle.send(Opcode.TEXT, utf8);
  }

  /** Sends a binary message of a copy of all that {@code payload} has left, whole. */
  public void sendBinary(ByteBuffer payload) {
    lifecycle.checkCanSend();
    lifecycle.send(Opcode.BINARY, payload);
  }

  /**
   * Sends a Ping (RFC 6455, 5.5.2).
   *
   * @throws IllegalArgumentException if there are more than 125 bytes
   */
  public void sendPing(ByteBuffer payload) {
    sendControl(Opcode.PING, payload);
  }

  /**
   * Sends a Pong that nobody asked for (RFC 6455, 5.5.3).
   *
   * @throws IllegalArgumentException if there are more than 125 bytes
   */
  public void sendPong(ByteBuffer payload) {
    sendControl(Opcode.PONG, payload);
  }

  /** Starts the closing handshake without a code (RFC 6455, 7.1.2). */
  public void sendClose() {
    lifecycle.checkCanSend();
    lifecycle.startClosing(NO_BYTES);
  }

  /**
   * Starts the closing handshake (RFC 6455, 7.1.2).
   *
   * @throws IllegalArgumentException if the code may not be sent ({@link CloseCode#isLegal})
   */
  public void sendClose(int code) {
    sendClose(code, "");
  }

  /**
   * Starts the closing handshake (RFC 6455, 7.1.2). A surrogate without its other half becomes
   * U+FFFD.
   *
   * @throws IllegalArgumentException if the code may not be sent ({@link CloseCode#isLegal}), or
   *     the reason takes more than 123 bytes in UTF-8
   */
  public void sendClose(int code, String reason) {
    lifecycle.checkCanSend();
    lifecycle.startClosing(CloseStatus.body(code, reason));
  }

  /**
   * How many of the peer's bytes are held: of a message, a control frame or a header that isn't
   * complete yet.
   */
  public int bufferedBytes() {
    return state().canReceive() ? message.buffered() + frames.buffered() + reader.buffered() : 0;
  }

  /**
   * How large the buffer of the message in progress is, in bytes: at most the limit, and 0 when
   * there is none.
   */
  public int allocatedBytes() {
    return message.allocated();
  }

  /**
   * How many bytes were written into message buffers so far; linear in the bytes of payload
   * received.
   */
  public long copiedBytes() {
    return message.copied();
  }

  /** How many of the peer's bytes were processed, those that were ignored not being counted. */
  public long receivedBytes() {
    return reader.offset();
  }

  private void sendControl(Opcode opcode, ByteBuffer payload) {
    lifecycle.checkCanSend();
    if (payload.remaining() > MAX_CONTROL_PAYLOAD) {
      throw new IllegalArgumentException(
          "a control frame carries at most 125 bytes, not " + payload.remaining());
    }
    lifecycle.send(opcode, payload);
  }

  private void end() {
    frames.free();
    lifecycle.end(reader.isInsideFrame());
  }
}
