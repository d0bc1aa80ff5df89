package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.HttpHead;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An echo server whose opening handshake is correct but for one fault. */
final class HandshakeServer extends TestServer {

  /** What it does wrong. */
  enum Fault {
    NONE,
    ANY_METHOD,
    ANY_HTTP,
    NO_HOST,
    ANY_UPGRADE,
    ANY_CONNECTION,
    CONNECTION_EXACTLY,
    UPGRADE_IN_LOWER_CASE,
    NO_KEY,
    ANY_KEY,
    ANY_VERSION,
    VERSION_WITHOUT_HINT,
    BAD_EXTENSION,
    BAD_PROTOCOL,
    WRONG_ACCEPT_FOR_UNUSUAL_KEY,
    EXTENSION_UNASKED,
    EVERY_PROTOCOL,
    EMPTY_PROTOCOL,
    LOSES_EARLY_FRAME,
    ANSWERS_PARTS,
    REFUSES_WITH_500,
    REFUSES_WITH_200,
    REFUSES_BY_CLOSING,
    REFUSES_BY_RESET,
    REFUSES_BY_SILENCE,
    REFUSES_WITH_GARBAGE,
    REFUSES_OFFERS,
    FRAME_BEFORE_ANSWER,
    OPENS_AND_HANGS,
    TAKES_REQUESTS_AGAIN
  }

  private final Fault fault;

  HandshakeServer(Fault fault) throws IOException {
    super("handshakes", "/echo");
    this.fault = fault;
    start();
  }

  @Override
  void serve(Socket one, int number) throws IOException {
    try (TcpStream stream = new TcpStream(one)) {
      HttpHead head = stream.head();
      boolean parts = has(Fault.ANSWERS_PARTS);
      while (head == null && stream.mayBecomeHead("GET ") && stream.await(in(5))) {
        if (stream.ending() != Ending.OPEN) {
          return;
        }
        head = stream.head();
        if (parts && head == null) {
          break;
        }
      }
      String status = head == null ? "400 Bad Request" : fault(head);
      if (status.isEmpty() && head != null) {
        open(stream, head);
      } else {
        refuse(one, stream, status);
      }
      one.shutdownOutput();
      one.getInputStream().readAllBytes();
    }
  }

  private boolean has(Fault one) {
    return fault == one;
  }

  private void refuse(Socket one, TcpStream stream, String status) throws IOException {
    switch (fault) {
      case REFUSES_WITH_500 -> write(stream, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
      case REFUSES_WITH_200 -> write(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
      case REFUSES_BY_CLOSING -> one.shutdownOutput();
      case REFUSES_BY_RESET -> stream.close();
      case REFUSES_BY_SILENCE -> one.getInputStream().readAllBytes();
      case REFUSES_WITH_GARBAGE -> write(stream, "\u0000\u0001\u0002no http at all");
      default -> {
        String hint = status.startsWith("426") ? "Sec-WebSocket-Version: 13\r\n" : "";
        write(stream, "HTTP/1.1 " + status + "\r\n" + hint + "Content-Length: 0\r\n\r\n");
      }
    }
  }

  private static void write(TcpStream stream, String text) {
    stream.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The status of the refusal; empty where there is nothing to refuse. */
  private String fault(HttpHead head) {
    String[] line = head.first().split(" ", -1);
    List<String> versions = head.elements("sec-websocket-version");
    List<String> keys = head.values("sec-websocket-key");
    boolean bad =
        line.length != 3
            || head.badLine() != null
            || (!line[0].equals("GET") && !has(Fault.ANY_METHOD))
            || (!line[2].matches("HTTP/1\\.[1-9]") && !has(Fault.ANY_HTTP))
            || !line[1].matches("(/|http://)[^#]*")
            || (!head.has("host") && !has(Fault.NO_HOST))
            || (!head.lists("upgrade", "websocket") && !has(Fault.ANY_UPGRADE))
            || (has(Fault.UPGRADE_IN_LOWER_CASE) && !head.elements("upgrade").contains("websocket"))
            || (!head.lists("connection", "upgrade") && !has(Fault.ANY_CONNECTION))
            || (has(Fault.CONNECTION_EXACTLY) && !head.only("connection").equals("Upgrade"))
            || !isGoodKey(keys)
            || (head.elements("sec-websocket-extensions").stream().anyMatch(e -> !isOffer(e))
                && !has(Fault.BAD_EXTENSION))
            || (head.elements("sec-websocket-protocol").stream().anyMatch(p -> !isToken(p))
                && !has(Fault.BAD_PROTOCOL))
            || (has(Fault.REFUSES_OFFERS) && head.has("sec-websocket-extensions"));
    if (bad) {
      return "400 Bad Request";
    }
    if (!versions.equals(List.of("13")) && !has(Fault.ANY_VERSION)) {
      boolean hinted = !has(Fault.VERSION_WITHOUT_HINT);
      return hinted ? "426 Upgrade Required" : "400 Bad Request";
    }
    return "";
  }

  private boolean isGoodKey(List<String> keys) {
    if (keys.isEmpty()) {
      return has(Fault.NO_KEY);
    }
    boolean good = keys.size() == 1 && HandshakeKeys.isKey(keys.get(0));
    return good || has(Fault.ANY_KEY);
  }

  private static boolean isToken(String text) {
    return text.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  }

  private static boolean isOffer(String text) {
    for (String part : text.split(";", -1)) {
      if (!part.strip().matches("[\\w-]+(=[\\w-]+)?")) {
        return false;
      }
    }
    return true;
  }

  private void open(TcpStream stream, HttpHead head) {
    String key = head.only("sec-websocket-key");
    String unusual = has(Fault.WRONG_ACCEPT_FOR_UNUSUAL_KEY) ? key.replace("EC==", "EA==") : key;
    String more = "";
    if (has(Fault.EXTENSION_UNASKED) && head.lists("connection", "keep-alive")) {
      more = "Sec-WebSocket-Extensions: permessage-deflate\r\n";
    }
    if (has(Fault.EVERY_PROTOCOL) && head.has("sec-websocket-protocol")) {
      more = "Sec-WebSocket-Protocol: " + head.only("sec-websocket-protocol") + "\r\n";
    }
    if (has(Fault.EMPTY_PROTOCOL) && head.has("sec-websocket-protocol")) {
      more = "Sec-WebSocket-Protocol:\r\n";
    }
    if (has(Fault.LOSES_EARLY_FRAME)) {
      stream.skip(stream.available());
    }
    stream.skip(has(Fault.LOSES_EARLY_FRAME) ? 0 : head.size());
    boolean unlike = !head.names().contains("host") || head.has("x-unknown");
    if (has(Fault.FRAME_BEFORE_ANSWER) && unlike) {
      stream.write(new byte[] {(byte) 0x81, 2, 'h', 'i'});
    }
    write(
        stream,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + HandshakeKeys.acceptFor(unusual)
            + "\r\n"
            + more
            + "\r\n");
    if (has(Fault.OPENS_AND_HANGS) && head.has("x-unknown")) {
      for (int i = 0; i < 4; i++) {
        stream.await(in(5));
      }
      return;
    }
    echo(stream.frames(false));
  }

  private void echo(Link link) {
    long deadline = in(5);
    PeerEvent event = null;
    while (!(event instanceof PeerEvent.Close)
        && link.ending() == Ending.OPEN
        && link.breach() == null
        && System.nanoTime() < deadline) {
      event = link.next(System.nanoTime() + 5_000_000);
      if (event instanceof PeerEvent.Message message) {
        link.writeFrame(Frames.TEXT, message.payload().toBytes());
      }
      link.answerPings();
    }
    if (link.breach() != null && has(Fault.TAKES_REQUESTS_AGAIN)) {
      link.write("HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } else {
      link.writeFrame(Frames.CLOSE, new byte[] {3, (byte) 0xea});
    }
  }

  private static long in(long seconds) {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }
}
