package dev.framecheck.kit.wire;

import dev.framecheck.kit.opening.HttpHead;
import dev.framecheck.kit.oracle.KeyWatch;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One connection before its opening handshake is over: bytes, of which heads of HTTP messages are
 * taken. Reading waits no longer than asked. Used by one thread.
 */
final class TcpStream implements AutoCloseable {

  /** No head that a target writes comes near this. */
  static final int GREATEST_HEAD = 64 * 1024;

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final int CHUNK = 4096;

  /** Answers after which HTTP goes on, and may ask again (RFC 6455 §4.1, of what is not 101). */
  private static final Pattern NOT_THE_LAST =
      Pattern.compile("HTTP/1\\.1 (10[023]|3\\d\\d|401|407|408|421|503) ");

  private static final int SHOWN = 24;

  private final Socket socket;
  private final @Nullable KeyWatch keys;
  private byte[] buffer = new byte[CHUNK];
  private int size;
  private Ending ending = Ending.OPEN;
  private boolean writable = true;

  /** The key of a request to which no last answer was sent whole, and what was. */
  private @Nullable String unanswered;

  private final StringBuilder answer = new StringBuilder();

  TcpStream(Socket socket) {
    this(socket, null);
  }

  /**
   * Takes over a socket.
   *
   * @param keys watches those that a client under test draws; null where nobody does
   */
  TcpStream(Socket socket, @Nullable KeyWatch keys) {
    this.socket = socket;
    this.keys = keys;
  }

  /** Takes note of the key of a handshake; whether it has not come before, as far as known. */
  boolean isFresh(String key) {
    unanswered = key;
    return keys == null || keys.handshake(key);
  }

  Ending ending() {
    return ending;
  }

  boolean isLoopback() {
    return socket.getInetAddress().isLoopbackAddress();
  }

  /** How many bytes have come that nobody has taken. */
  int available() {
    return size;
  }

  /** Waits for more bytes, or the end of TCP; false at the deadline, and when it has ended. */
  boolean await(long deadline) {
    long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
    if (left <= 0 || ending != Ending.OPEN) {
      return false;
    }
    if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * size);
    }
    try {
      socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
      int count = socket.getInputStream().read(buffer, size, buffer.length - size);
      if (count < 0) {
        ending = Ending.END_OF_STREAM;
      } else {
        size += count;
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      ending = Ending.RESET;
      return true;
    }
  }

  /** The head at the beginning of what has come, or null; it stays there. */
  @Nullable HttpHead head() {
    return HttpHead.of(buffer, size);
  }

  /** Whether what has come can still become a head. */
  boolean mayBecomeHead(String beginning) {
    String start = text(Math.min(size, beginning.length()));
    return beginning.startsWith(start) && size < GREATEST_HEAD;
  }

  /** Takes bytes from the beginning. */
  void skip(int count) {
    size -= count;
    System.arraycopy(buffer, count, buffer, 0, size);
  }

  /** The first bytes that have come, a character for each. */
  String beginning() {
    return text(Math.min(size, SHOWN)).replaceAll("[^ -~]", "?");
  }

  private String text(int count) {
    return new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
  }

  /** Sends bytes; when TCP refuses them, that shows on reading. */
  void write(byte[] bytes) {
    if (unanswered != null) {
      answer.append(new String(bytes, StandardCharsets.ISO_8859_1));
      boolean last = answer.indexOf(END_OF_HEAD) >= 0 && !NOT_THE_LAST.matcher(answer).lookingAt();
      unanswered = last ? null : unanswered;
    }
    if (!writable) {
      return;
    }
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      writable = false;
    }
  }

  /** Ends the judge's side of TCP. */
  void shutdownOutput() {
    writable = false;
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      // Already gone; that shows on reading.
    }
  }

  /** From now on bytes are frames, those that have come among them. */
  Link frames(boolean serverUnderTest) {
    Link link =
        keys == null
            ? new Link(socket, serverUnderTest)
            : new Link(socket, serverUnderTest, keys.connection()::sent);
    link.received(buffer, 0, size);
    size = 0;
    return link;
  }

  /** Drops the connection by a reset, as {@link Link#close} does. */
  @Override
  public void close() {
    if (keys != null && unanswered != null) {
      keys.unanswered(unanswered);
    }
    new Link(socket, true).close();
  }
}
