package sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The server's side of a connection, without sockets: what a library's core may look like. */
public class Endpoint {

  /** Told what the endpoint does. */
  public interface Listener {
    void message(boolean text, byte[] payload);

    void pong(byte[] payload);

    /** A Close frame is sent, without a body if the code is 0; TCP ends after it. */
    void close(int code);
  }

  private final Listener listener;
  private final long limit;
  private byte[] data = new byte[0];
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private int kind;
  private boolean over;

  public Endpoint(long limit, Listener listener) {
    this.limit = limit;
    this.listener = listener;
  }

  /** Whether nothing more will be done. */
  public boolean isOver() {
    return over;
  }

  public void receive(byte[] chunk) {
    int before = data.length;
    data = Arrays.copyOf(data, before + chunk.length);
    System.arraycopy(chunk, 0, data, before, chunk.length);
    while (!over && frame()) {
      // The next frame.
    }
  }

  /** Which reserved bits are looked at. */
  protected int reservedBits() {
    return 0x70;
  }

  private boolean frame() {
    if (data.length < 2) {
      return false;
    }
    int lengthBytes = (data[1] & 127) < 126 ? 0 : (data[1] & 127) == 126 ? 2 : 8;
    int start = 2 + lengthBytes + (data[1] < 0 ? 4 : 0);
    if (data.length < start) {
      return false;
    }
    ByteBuffer extended = ByteBuffer.wrap(data, 2, lengthBytes);
    long length =
        lengthBytes == 0
            ? data[1] & 127
            : lengthBytes == 2 ? extended.getShort() & 0xffff : extended.getLong();
    boolean fin = data[0] < 0;
    int opcode = data[0] & 15;
    boolean control = opcode > 7;
    if ((data[0] & reservedBits()) != 0
        || (opcode & 7) > 2
        || data[1] >= 0
        || length < 0
        || (control ? !fin || length > 125 : (opcode == 0) == (kind == 0))) {
      return close(1002);
    }
    if (!control && length > limit - message.size()) {
      return close(1009);
    }
    if (data.length - start < length) {
      return false;
    }
    int end = start + (int) length;
    byte[] body = Arrays.copyOfRange(data, start, end);
    for (int i = 0; i < body.length; i++) {
      body[i] ^= data[start - 4 + i % 4];
    }
    data = Arrays.copyOfRange(data, end, data.length);
    return control ? control(opcode, body) : part(fin, opcode, body);
  }

  private boolean control(int opcode, byte[] body) {
    if (opcode == 9) {
      listener.pong(body);
    }
    return opcode != 8 || answer(body);
  }

  private boolean part(boolean fin, int opcode, byte[] body) {
    kind = opcode == 0 ? kind : opcode;
    message.writeBytes(body);
    if (!fin) {
      return true;
    }
    byte[] whole = message.toByteArray();
    if (kind == 1 && !isUtf8(whole)) {
      return close(1007);
    }
    listener.message(kind == 1, whole);
    message.reset();
    kind = 0;
    return true;
  }

  private boolean answer(byte[] body) {
    int code = body.length < 2 ? 0 : ByteBuffer.wrap(body).getShort() & 0xffff;
    boolean legal =
        (code >= 1000 && code < 1015 && (code < 1004 || code > 1006))
            || (code >= 3000 && code < 5000);
    if (body.length > 0 && !legal) {
      return close(1002);
    }
    return close(body.length > 2 && !isUtf8(Arrays.copyOfRange(body, 2, body.length)) ? 1007 : code);
  }

  private boolean close(int code) {
    over = true;
    listener.close(code);
    return false;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
