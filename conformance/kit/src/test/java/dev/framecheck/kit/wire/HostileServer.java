package dev.framecheck.kit.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that echoes at first, so that the replay begins, and on all later connections does one
 * thing that no server should do.
 */
final class HostileServer extends TestServer {

  /** What it does. */
  enum Deed {
    HANGS_AT_ACCEPT,
    HANGS_AFTER_HANDSHAKE,
    FLOODS,
    FLOODS_AFTER_HANDSHAKE,
    FLOODS_WITH_PINGS,
    TRICKLES,
    NEVER_CLOSES,
    CLOSES_AT_ONCE,
    RESETS_AT_FIRST_BYTE,
    SPEAKS_HTTP,
    SENDS_GARBAGE
  }

  private final Deed deed;
  private final int good;

  /**
   * Serves until it is closed.
   *
   * @param good how many connections it serves well
   */
  HostileServer(Deed deed, int good) throws IOException {
    super("hostile", "/");
    this.deed = deed;
    this.good = good;
    start();
  }

  @Override
  void serve(Socket one, int number) throws IOException {
    if (number < good) {
      echo(one);
    } else {
      harm(one);
    }
  }

  private void harm(Socket one) throws IOException {
    switch (deed) {
      case HANGS_AT_ACCEPT -> hang(one);
      case HANGS_AFTER_HANDSHAKE -> {
        open(one);
        hang(one);
      }
      case FLOODS -> flood(one, "HTTP/1.1 101 Switching Protocols\r\nX: ", "aaaaaaaa");
      case FLOODS_AFTER_HANDSHAKE -> {
        open(one);
        flood(one, "\u0082\177\0\0\0\0\0?\u00ff\u00ff", "aaaaaaaa");
      }
      case FLOODS_WITH_PINGS -> {
        open(one);
        flood(one, "", "\u0089\u0001a");
      }
      case TRICKLES -> trickle(one);
      case NEVER_CLOSES -> {
        open(one).next(System.nanoTime() + 100_000_000);
        hang(one);
      }
      case CLOSES_AT_ONCE -> one.close();
      case RESETS_AT_FIRST_BYTE -> {
        one.getInputStream().read();
        one.setSoLinger(true, 0);
      }
      case SPEAKS_HTTP -> {
        one.getInputStream().read();
        write(one, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        hang(one);
      }
      case SENDS_GARBAGE -> {
        write(one, "\u0000\u00ff\u0001\u00fe");
        hang(one);
      }
    }
  }

  private static void write(Socket one, String bytes) throws IOException {
    one.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void hang(Socket one) throws IOException {
    one.getInputStream().transferTo(OutputStream.nullOutputStream());
    LockSupport.parkNanos(20_000_000_000L);
  }

  private static Link open(Socket one) throws IOException {
    return Handshakes.asServer(new TcpStream(one), System.nanoTime() + 2_000_000_000);
  }

  private static void flood(Socket one, String first, String more) throws IOException {
    write(one, first);
    byte[] bytes = more.repeat(4096).getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      one.getOutputStream().write(bytes);
    }
  }

  private static void trickle(Socket one) throws IOException {
    write(one, "HTTP/1.1 101 Switching Protocols\r\nX: ");
    while (true) {
      write(one, "a");
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void echo(Socket one) throws IOException {
    Link link = open(one);
    while (link.ending() == Ending.OPEN && link.breach() == null) {
      if (link.next(System.nanoTime() + 5_000_000) instanceof PeerEvent.Message message) {
        link.writeFrame(1, message.payload().toBytes());
      }
      link.answerPings();
    }
  }
}
