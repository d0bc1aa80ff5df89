package dev.framecheck.reference.opening;

import dev.framecheck.reference.Payload;
import dev.framecheck.reference.opening.HttpHead.Field;
import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.Send;
import dev.framecheck.reference.opening.OpeningStep.StartTls;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client's side (RFC 6455, 4.1): tunnel, TLS, request, and the check of the response. */
final class ClientOpening implements OpeningHandshake {
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[1-9] \\d{3}(?: .*)?");
  private static final Pattern PROXYS_STATUS_LINE =
      Pattern.compile("HTTP/1\\.[0-9] \\d{3}(?: .*)?");
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int SWITCHING_PROTOCOLS = 101;

  private enum Stage {
    NEW,
    TUNNELLING,
    SECURING,
    ASKED,
    OVER
  }

  private final ClientRequest request;
  private final String key;
  private final HeadReader responses;
  private final HeadReader proxys;

  private Stage stage = Stage.NEW;

  ClientOpening(ClientRequest request, byte[] nonce) {
    this.request = Objects.requireNonNull(request, "request");
    if (nonce.length != KeySource.BYTES) {
      throw new IllegalArgumentException("a nonce has 16 bytes, not " + nonce.length);
    }
    this.key = Base64.getEncoder().encodeToString(nonce);
    this.responses = reader(STATUS_LINE);
    this.proxys = reader(PROXYS_STATUS_LINE);
  }

  @Override
  public List<OpeningStep> start() {
    if (stage == Stage.OVER) {
      return List.of();
    }
    if (stage != Stage.NEW) {
      throw new IllegalStateException("the handshake was started already");
    }
    if (request.proxy().isPresent()) {
      stage = Stage.TUNNELLING;
      return List.of(send(connectRequest(request.proxy().get())));
    }
    return proceed();
  }

  @Override
  public List<OpeningStep> secured() {
    if (stage == Stage.OVER) {
      return List.of();
    }
    if (stage != Stage.SECURING) {
      throw new IllegalStateException("TLS was not asked for");
    }
    return ask();
  }

  @Override
  public List<OpeningStep> receive(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return List.of();
    }
    int end = offset + length;
    return switch (stage) {
      case NEW -> throw new IllegalStateException("the handshake was not started");
      case TUNNELLING -> readProxys(bytes, offset, end);
      case SECURING -> over(OpeningFault.EARLY_BYTES, 0);
      case ASKED -> readResponses(bytes, offset, end);
      case OVER -> List.of();
    };
  }

  @Override
  public List<OpeningStep> endOfStream() {
    return fail(OpeningFault.ENDED);
  }

  @Override
  public List<OpeningStep> fail(OpeningFault fault) {
    Objects.requireNonNull(fault, "fault");
    return stage == Stage.OVER ? List.of() : over(fault, 0);
  }

  @Override
  public boolean isOver() {
    return stage == Stage.OVER;
  }

  @Override
  public int heldBytes() {
    return isOver() ? 0 : responses.held() + proxys.held();
  }

  private List<OpeningStep> readProxys(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      at = proxys.read(bytes, at, end);
      HttpHead head = proxys.poll();
      if (proxys.fault() != null) {
        return over(proxys.fault(), 0);
      }
      if (head != null && !isInterim(head)) {
        int status = statusOf(head);
        if (status / 100 != 2) {
          return over(OpeningFault.PROXY_REFUSED, status);
        }
        // Behind the head is the server, which has not been asked anything yet.
        return at < end ? over(OpeningFault.EARLY_BYTES, status) : proceed();
      }
    }
    return List.of();
  }

  private List<OpeningStep> readResponses(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      at = responses.read(bytes, at, end);
      HttpHead head = responses.poll();
      if (responses.fault() != null) {
        return over(responses.fault(), 0);
      }
      if (head != null && !isInterim(head)) {
        OpeningFault fault = faultIn(head);
        if (fault != null) {
          return over(fault, statusOf(head));
        }
        stage = Stage.OVER;
        return List.of(
            new Established(
                head.values("Sec-WebSocket-Protocol").stream().findFirst(),
                head,
                Payload.copyOf(Arrays.copyOfRange(bytes, at, end))));
      }
    }
    return List.of();
  }

  /** TCP reaches the server: TLS first, if the URL asks for it. */
  private List<OpeningStep> proceed() {
    WebSocketUrl url = request.url();
    if (!url.secure()) {
      return ask();
    }
    stage = Stage.SECURING;
    return List.of(new StartTls(url.host(), url.serverName()));
  }

  private List<OpeningStep> ask() {
    stage = Stage.ASKED;
    return List.of(send(upgradeRequest()));
  }

  private List<OpeningStep> over(OpeningFault fault, int status) {
    stage = Stage.OVER;
    return List.of(new Failed(fault, status));
  }

  /** What is wrong with the final response, in the order of RFC 6455, 4.1; null if nothing is. */
  private @Nullable OpeningFault faultIn(HttpHead head) {
    if (statusOf(head) != SWITCHING_PROTOCOLS) {
      return OpeningFault.STATUS;
    }
    List<String> upgrades = head.values("Upgrade");
    if (upgrades.size() != 1 || !upgrades.get(0).equalsIgnoreCase("websocket")) {
      return OpeningFault.UPGRADE;
    }
    if (!head.lists("Connection", "Upgrade")) {
      return OpeningFault.CONNECTION;
    }
    if (!head.values("Sec-WebSocket-Accept").equals(List.of(AcceptKey.of(key)))) {
      return OpeningFault.ACCEPT;
    }
    // None was offered, so there is nothing that the header could rightly say.
    if (head.has("Sec-WebSocket-Extensions")) {
      return OpeningFault.EXTENSIONS;
    }
    return subprotocolFaultIn(head.values("Sec-WebSocket-Protocol"));
  }

  private @Nullable OpeningFault subprotocolFaultIn(List<String> selected) {
    if (selected.isEmpty()) {
      return request.subprotocolRequired() && !request.subprotocols().isEmpty()
          ? OpeningFault.NO_SUBPROTOCOL
          : null;
    }
    boolean one = selected.size() == 1 && request.subprotocols().contains(selected.get(0));
    return one ? null : OpeningFault.SUBPROTOCOL;
  }

  private String upgradeRequest() {
    StringBuilder text = new StringBuilder(256);
    text.append("GET ").append(request.url().resourceName()).append(" HTTP/1.1\r\n");
    append(text, "Host", request.url().hostAndPort());
    append(text, "Upgrade", "websocket");
    append(text, "Connection", "Upgrade");
    append(text, "Sec-WebSocket-Key", key);
    request.origin().ifPresent(origin -> append(text, "Origin", origin));
    append(text, "Sec-WebSocket-Version", "13");
    if (!request.subprotocols().isEmpty()) {
      append(text, "Sec-WebSocket-Protocol", String.join(", ", request.subprotocols()));
    }
    for (Field field : request.fields()) {
      append(text, field.name(), field.value());
    }
    return text.append("\r\n").toString();
  }

  private String connectRequest(HttpProxy proxy) {
    String authority = request.url().host() + ":" + request.url().port();
    StringBuilder text = new StringBuilder(128);
    text.append("CONNECT ").append(authority).append(" HTTP/1.1\r\n");
    append(text, "Host", authority);
    proxy.authorization().ifPresent(value -> append(text, "Proxy-Authorization", value));
    return text.append("\r\n").toString();
  }

  private HeadReader reader(Pattern firstLine) {
    return new HeadReader(
        request.maxHeadBytes(), line -> isText(line) && firstLine.matcher(line).matches());
  }

  private static boolean isText(String line) {
    return HttpGrammar.isFieldValue(line);
  }

  private static boolean isInterim(HttpHead head) {
    int status = statusOf(head);
    return status / 100 == 1 && status != SWITCHING_PROTOCOLS;
  }

  private static int statusOf(HttpHead head) {
    return Integer.parseInt(head.firstLine(), STATUS_AT, STATUS_AT + 3, 10);
  }

  private static Send send(String text) {
    return new Send(Payload.copyOf(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static void append(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append("\r\n");
  }

  /** Without the key and whatever else is secret. */
  @Override
  public String toString() {
    return "client's opening handshake with " + request.url() + ", " + stage;
  }
}
