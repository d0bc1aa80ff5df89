package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.opening.AnswerWords;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.HttpHead;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client that connects again and again, echoes, and is correct but for one fault. */
final class HandshakeClient {

  /** What it does wrong. */
  enum Fault {
    NONE,
    POSTS,
    ASKS_WITH_HTTP10,
    WITHOUT_HOST,
    WITHOUT_UPGRADE,
    SHORT_KEY,
    SAME_KEY,
    VERSION_8,
    TARGET_WITH_FRAGMENT,
    TALKS_EARLY,
    ANY_ACCEPT,
    ACCEPT_IN_ANY_CASE,
    ACCEPTS_ITS_KEY,
    ANY_UPGRADE,
    ANY_CONNECTION,
    CONNECTION_EXACTLY,
    ANY_STATUS,
    EXTENSION_UNASKED,
    PROTOCOL_UNASKED,
    LOSES_EARLY_FRAME,
    FAILS_AT_INTERIM,
    FAILS_AND_STAYS,
    FAILS_BY_CLOSE_FRAME,
    FAILS_WHEN_SERVER_ENDS,
    OFFERS_COMPRESSION,
    OFFERS_PROTOCOLS
  }

  private final Fault fault;
  private final int port;

  private HandshakeClient(Fault fault, int port) {
    this.fault = fault;
    this.port = port;
  }

  /** Starts one; it ends when nobody listens any more. */
  static void start(Fault fault, int port) {
    Thread thread = new Thread(new HandshakeClient(fault, port)::goOn, "handshake-client");
    thread.setDaemon(true);
    thread.start();
  }

  private void goOn() {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          TcpStream stream = new TcpStream(socket)) {
        talk(socket, stream);
      } catch (ConnectException e) {
        return;
      } catch (IOException e) {
        // The judge drops connections when it has its verdict.
      }
    }
  }

  private boolean has(Fault one) {
    return fault == one;
  }

  private void talk(Socket socket, TcpStream stream) throws IOException {
    String key = has(Fault.SAME_KEY) ? HandshakeKeys.EXAMPLE : HandshakeKeys.fresh();
    key = has(Fault.SHORT_KEY) ? "dGhlIHNhbXBsZSBub25j" : key;
    stream.write(request(key).getBytes(StandardCharsets.US_ASCII));
    HttpHead head = read(stream);
    while (head != null && AnswerWords.isInterim(head) && !has(Fault.FAILS_AT_INTERIM)) {
      head = read(stream);
    }
    if (head != null && isGood(head, key)) {
      if (has(Fault.LOSES_EARLY_FRAME)) {
        stream.skip(stream.available());
      }
      echo(stream.frames(true));
    } else if (has(Fault.FAILS_AND_STAYS)) {
      stay(3000);
    } else if (has(Fault.FAILS_WHEN_SERVER_ENDS)) {
      socket.getInputStream().readAllBytes();
    } else if (has(Fault.FAILS_BY_CLOSE_FRAME)) {
      stream.write(new Frames(true, () -> 7).frame(Frames.CLOSE, new byte[] {3, (byte) 0xea}));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }

  private static void stay(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String request(String key) {
    String more =
        switch (fault) {
          case OFFERS_COMPRESSION -> "Sec-WebSocket-Extensions: permessage-deflate\r\n";
          case OFFERS_PROTOCOLS -> "Sec-WebSocket-Protocol: chat, superchat\r\n";
          default -> "";
        };
    return (has(Fault.POSTS) ? "POST" : "GET")
        + (has(Fault.TARGET_WITH_FRAGMENT) ? " /chat#x" : " /chat")
        + (has(Fault.ASKS_WITH_HTTP10) ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n")
        + (has(Fault.WITHOUT_HOST) ? "" : "Host: localhost:" + port + "\r\n")
        + (has(Fault.WITHOUT_UPGRADE) ? "" : "Upgrade: websocket\r\n")
        + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: "
        + (has(Fault.VERSION_8) ? "8" : "13")
        + "\r\nSec-WebSocket-Key: "
        + key
        + "\r\n"
        + more
        + "\r\n"
        + (has(Fault.TALKS_EARLY) ? "more" : "");
  }

  private HttpHead read(TcpStream stream) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    HttpHead head = stream.head();
    while (head == null && stream.mayBecomeHead("HTTP/1.1 ") && stream.await(deadline)) {
      if (stream.ending() != Ending.OPEN) {
        return null;
      }
      head = stream.head();
    }
    if (head != null) {
      stream.skip(head.size());
    }
    return head;
  }

  private boolean isGood(HttpHead head, String key) {
    String accept = HandshakeKeys.acceptFor(key);
    String answered = head.only("sec-websocket-accept");
    boolean fits =
        answered.equals(accept)
            || has(Fault.ANY_ACCEPT)
            || (has(Fault.ACCEPT_IN_ANY_CASE) && answered.equalsIgnoreCase(accept))
            || (has(Fault.ACCEPTS_ITS_KEY) && answered.equals(key));
    boolean asked = head.only("sec-websocket-protocol").matches("chat|superchat|");
    boolean offered =
        has(Fault.OFFERS_COMPRESSION)
            && head.only("sec-websocket-extensions").equals("permessage-deflate");
    boolean protocolFits =
        has(Fault.OFFERS_PROTOCOLS)
            ? asked && head.values("sec-websocket-protocol").stream().noneMatch(String::isEmpty)
            : !head.has("sec-websocket-protocol");
    return (AnswerWords.status(head) == 101
            || (has(Fault.ANY_STATUS) && AnswerWords.status(head) != 0))
        && head.first().startsWith("HTTP/1.1 ")
        && head.badLine() == null
        && fits
        && (head.only("upgrade").equalsIgnoreCase("websocket") || has(Fault.ANY_UPGRADE))
        && (head.lists("connection", "upgrade") || has(Fault.ANY_CONNECTION))
        && (!has(Fault.CONNECTION_EXACTLY) || head.values("connection").equals(List.of("Upgrade")))
        && (!head.has("sec-websocket-extensions") || has(Fault.EXTENSION_UNASKED) || offered)
        && (protocolFits || has(Fault.PROTOCOL_UNASKED));
  }

  private void echo(Link link) {
    while (link.ending() == Ending.OPEN && link.breach() == null) {
      PeerEvent event = link.next(System.nanoTime() + 5_000_000);
      if (event instanceof PeerEvent.Message message) {
        link.writeFrame(Frames.TEXT, message.payload().toBytes());
      }
      link.answerPings();
      if (event instanceof PeerEvent.Close) {
        return;
      }
    }
  }
}
