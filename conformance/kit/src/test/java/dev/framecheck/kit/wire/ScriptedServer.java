package dev.framecheck.kit.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An echo server that is correct unless its {@link Fault} says otherwise. A fault shows only on
 * frames of the trace: whatever begins with {@code framecheck-} is a marker and echoed faithfully,
 * so that the proof of life succeeds.
 */
final class ScriptedServer extends TestServer {

  /**
   * What a connection does instead of the right thing; every method defaults to the right thing.
   */
  interface Fault {
    /** A whole message came. */
    default void message(Connection c, int opcode, byte[] payload) throws IOException {
      c.frame(opcode, payload);
    }

    default void ping(Connection c, byte[] payload) throws IOException {
      c.frame(10, payload);
    }

    default void close(Connection c, byte[] payload) throws IOException {
      c.frame(8, payload);
      c.end();
    }

    default void violation(Connection c, int code) throws IOException {
      c.frame(8, new byte[] {(byte) (code >> 8), (byte) code});
      c.end();
    }

    /** How long nothing may come before {@link #idle}; 0 for ever. */
    default int idleMillis() {
      return 0;
    }

    /** Nothing has come for long. */
    default void idle(Connection c) throws IOException {
      c.frame(8, new byte[] {0x03, (byte) 0xe9});
      c.hang();
    }

    /** The connection was lost. */
    default void lost() {}

    /** A header came; true when the server shall look into it no further. */
    default boolean header(Connection c, int opcode, long length) throws IOException {
      return false;
    }
  }

  private final Fault fault;

  ScriptedServer(Fault fault) throws IOException {
    super("scripted", "/");
    this.fault = fault;
    start();
  }

  @Override
  void serve(Socket one, int number) throws IOException {
    new Connection(one).run();
  }

  @Override
  void lost() {
    fault.lost();
  }

  /** One connection of the server. */
  final class Connection {
    private final Socket tcp;
    private final DataInputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int messageOpcode;
    private boolean over;

    private Connection(Socket tcp) throws IOException {
      this.tcp = tcp;
      tcp.setTcpNoDelay(true);
      this.in = new DataInputStream(new BufferedInputStream(tcp.getInputStream()));
      this.out = tcp.getOutputStream();
    }

    void hex(String bytes) throws IOException {
      out.write(HexFormat.of().parseHex(bytes.replace(" ", "")));
    }

    void frame(int opcode, byte[] payload) throws IOException {
      frame(0x80 | opcode, 0, payload);
    }

    void frame(int first, int maskBit, byte[] payload) throws IOException {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.write(first);
      if (payload.length < 126) {
        frame.write(maskBit | payload.length);
      } else {
        frame.write(maskBit | 126);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
      }
      if (maskBit != 0) {
        frame.writeBytes(new byte[4]);
      }
      frame.writeBytes(payload);
      out.write(frame.toByteArray());
    }

    /** Ends TCP in an orderly way. */
    void end() throws IOException {
      over = true;
      tcp.close();
    }

    void reset() throws IOException {
      over = true;
      tcp.setSoLinger(true, 0);
      tcp.close();
    }

    /** Ends the own half of TCP, and keeps the socket as long as the judge does. */
    void endHalf() throws IOException {
      tcp.shutdownOutput();
      hang();
    }

    /** The next bytes, whatever they are. */
    byte[] read(int count) throws IOException {
      return in.readNBytes(count);
    }

    /** Reads and ignores from now on, until the judge gives up. */
    void hang() throws IOException {
      over = true;
      tcp.setSoTimeout(0);
      in.transferTo(OutputStream.nullOutputStream());
    }

    private void run() throws IOException {
      handshake();
      try {
        while (!over) {
          tcp.setSoTimeout(fault.idleMillis());
          readFrame();
        }
      } catch (SocketTimeoutException e) {
        fault.idle(this);
      } catch (EOFException e) {
        tcp.close();
      }
    }

    private void handshake() throws IOException {
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        int b = ((InputStream) in).read();
        if (b < 0) {
          throw new EOFException();
        }
        head.append((char) b);
      }
      Matcher key = Pattern.compile("Sec-WebSocket-Key: (\\S+)").matcher(head);
      key.find();
      out.write(
          ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Accept: "
                  + accept(key.group(1))
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
    }

    private void readFrame() throws IOException {
      int first = in.readUnsignedByte();
      int second = in.readUnsignedByte();
      long length = second & 0x7f;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      int opcode = first & 0x0f;
      byte[] key = new byte[4];
      if ((second & 0x80) != 0) {
        in.readFully(key);
      }
      if (fault.header(this, opcode, length) || over) {
        return;
      }
      boolean control = opcode >= 8;
      boolean fin = (first & 0x80) != 0;
      if ((second & 0x80) == 0
          || (first & 0x70) != 0
          || opcode > 10
          || (opcode > 2 && opcode < 8)
          || (control && (!fin || length > 125))
          || (!control && (opcode == 0) == (messageOpcode == 0))
          || length < 0
          || length > 1 << 20) {
        fault.violation(this, 1002);
        return;
      }
      byte[] payload = new byte[(int) length];
      in.readFully(payload);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= key[i & 3];
      }
      if (control) {
        control(opcode, payload);
      } else {
        data(fin, opcode, payload);
      }
    }

    private void control(int opcode, byte[] payload) throws IOException {
      if (opcode == 8) {
        fault.close(this, payload);
      } else if (opcode == 9 && isMarker(payload)) {
        frame(10, payload);
      } else if (opcode == 9) {
        fault.ping(this, payload);
      }
    }

    private void data(boolean fin, int opcode, byte[] payload) throws IOException {
      messageOpcode = opcode == 0 ? messageOpcode : opcode;
      message.writeBytes(payload);
      if (fin) {
        byte[] whole = message.toByteArray();
        int kind = messageOpcode;
        message.reset();
        messageOpcode = 0;
        if (isMarker(whole)) {
          frame(kind, whole);
        } else if (kind == 1
            && !new String(whole, StandardCharsets.UTF_8)
                .equals(new String(whole, StandardCharsets.ISO_8859_1))
            && new String(whole, StandardCharsets.UTF_8).contains("\ufffd")) {
          fault.violation(this, 1007);
        } else {
          fault.message(this, kind, whole);
        }
      }
    }
  }

  private static boolean isMarker(byte[] payload) {
    return new String(payload, StandardCharsets.ISO_8859_1).startsWith("framecheck-");
  }

  private static String accept(String key) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-1")
                  .digest(
                      (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                          .getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
