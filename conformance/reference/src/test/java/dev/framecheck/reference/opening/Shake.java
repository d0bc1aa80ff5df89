package dev.framecheck.reference.opening;

import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.Send;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Takes a handshake through texts in which a bar stands for a line's end. */
final class Shake {
  /** The nonce of the example in RFC 6455, 1.3. */
  static final byte[] NONCE = "the sample nonce".getBytes(StandardCharsets.US_ASCII);

  static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
  static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

  static final String REQUEST =
      "GET /chat HTTP/1.1|Host: server.example.com|Upgrade: websocket|Connection: Upgrade"
          + "|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13||";

  static final String RESPONSE =
      "HTTP/1.1 101 Switching|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Accept: "
          + ACCEPT
          + "||";

  static final WebSocketUrl URL = WebSocketUrl.parse("ws://example.com/");

  final OpeningHandshake handshake;
  final List<OpeningStep> steps = new ArrayList<>();

  private Shake(OpeningHandshake handshake) {
    this.handshake = handshake;
    steps.addAll(handshake.start());
  }

  static Shake client(ClientRequest request) {
    return new Shake(OpeningHandshake.client(request, () -> NONCE.clone()));
  }

  static Shake client() {
    return client(ClientRequest.to(URL));
  }

  static Shake server(ServerOffer offer) {
    return new Shake(OpeningHandshake.server(offer));
  }

  static Shake server() {
    return server(ServerOffer.ANYTHING);
  }

  Shake receive(String text) {
    return receive(bytes(text), () -> Integer.MAX_VALUE);
  }

  Shake receive(byte[] bytes, IntSupplier chunk) {
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(chunk.getAsInt(), bytes.length - at);
      steps.addAll(handshake.receive(bytes, at, length));
      at += length;
    }
    return this;
  }

  Shake secured() {
    steps.addAll(handshake.secured());
    return this;
  }

  Shake endOfStream() {
    steps.addAll(handshake.endOfStream());
    return this;
  }

  /** All that was sent, with bars again. */
  String sent() {
    StringBuilder text = new StringBuilder();
    for (OpeningStep step : steps) {
      if (step instanceof Send send) {
        text.append(new String(send.bytes().toByteArray(), StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString().replace("\r\n", "|");
  }

  OpeningStep last() {
    return steps.get(steps.size() - 1);
  }

  /** Why it failed. */
  OpeningFault fault() {
    return ((Failed) last()).fault();
  }

  Established established() {
    return (Established) last();
  }

  static byte[] bytes(String text) {
    return text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
