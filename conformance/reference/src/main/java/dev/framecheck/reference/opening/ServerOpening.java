package dev.framecheck.reference.opening;

import dev.framecheck.reference.Payload;
import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.Send;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server's side (RFC 6455, 4.2): the check of the request, and the answer. */
final class ServerOpening implements OpeningHandshake {
  private static final Pattern REQUEST_LINE =
      Pattern.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+ (?<target>[!-~]+) HTTP/1\\.[1-9]");
  private static final Pattern ABSOLUTE_TARGET =
      Pattern.compile("(?i)https?://[^/?#]+(?<resource>[^#]*)");
  private static final Pattern HOST =
      Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[-!$%&'()*+,.;=_~0-9A-Za-z]+)(?::[0-9]*)?");

  /** 0 to 255 without leading zeros (RFC 6455, 4.3). */
  private static final Pattern VERSION_NUMBER =
      Pattern.compile("\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5]");

  private static final String VERSION = "13";

  private final ServerOffer offer;
  private final HeadReader reader;
  private boolean started;
  private boolean over;

  ServerOpening(ServerOffer offer) {
    this.offer = Objects.requireNonNull(offer, "offer");
    this.reader =
        new HeadReader(offer.maxHeadBytes(), line -> REQUEST_LINE.matcher(line).matches());
  }

  @Override
  public List<OpeningStep> start() {
    if (started) {
      throw new IllegalStateException("the handshake was started already");
    }
    started = true;
    return List.of();
  }

  @Override
  public List<OpeningStep> secured() {
    throw new IllegalStateException("a server's handshake does not ask for TLS");
  }

  @Override
  public List<OpeningStep> receive(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (!started) {
      throw new IllegalStateException("the handshake was not started");
    }
    if (over) {
      return List.of();
    }
    int end = offset + length;
    int at = reader.read(bytes, offset, end);
    HttpHead head = reader.poll();
    OpeningFault fault = head == null ? reader.fault() : faultIn(head);
    if (fault != null) {
      over = true;
      return List.of(refusal(fault), new Failed(fault, fault.refusal()));
    }
    if (head == null) {
      return List.of();
    }
    over = true;
    Optional<String> subprotocol = subprotocolFor(head);
    return List.of(
        acceptance(head, subprotocol),
        new Established(subprotocol, head, Payload.copyOf(Arrays.copyOfRange(bytes, at, end))));
  }

  @Override
  public List<OpeningStep> endOfStream() {
    return fail(OpeningFault.ENDED);
  }

  @Override
  public List<OpeningStep> fail(OpeningFault fault) {
    Objects.requireNonNull(fault, "fault");
    if (over) {
      return List.of();
    }
    over = true;
    return List.of(new Failed(fault, 0));
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public int heldBytes() {
    return over ? 0 : reader.held();
  }

  /** What is wrong with a request; null if nothing is. */
  private @Nullable OpeningFault faultIn(HttpHead head) {
    OpeningFault fault = httpFaultIn(head);
    if (fault == null) {
      fault = upgradeFaultIn(head);
    }
    return fault == null ? refusedBy(head) : fault;
  }

  private static @Nullable OpeningFault httpFaultIn(HttpHead head) {
    if (!head.firstLine().startsWith("GET ")) {
      return OpeningFault.METHOD;
    }
    if (resourceIn(head) == null) {
      return OpeningFault.MALFORMED_HEAD;
    }
    List<String> hosts = head.values("Host");
    if (hosts.size() != 1 || !HOST.matcher(hosts.get(0)).matches()) {
      return OpeningFault.HOST;
    }
    return hasBody(head) ? OpeningFault.BODY : null;
  }

  private static @Nullable OpeningFault upgradeFaultIn(HttpHead head) {
    if (!head.lists("Upgrade", "websocket")) {
      return OpeningFault.UPGRADE;
    }
    if (!head.lists("Connection", "Upgrade")) {
      return OpeningFault.CONNECTION;
    }
    OpeningFault fault = versionFaultIn(head.values("Sec-WebSocket-Version"));
    if (fault != null) {
      return fault;
    }
    List<String> keys = head.values("Sec-WebSocket-Key");
    if (keys.size() != 1 || !AcceptKey.isValid(keys.get(0))) {
      return OpeningFault.KEY;
    }
    if (!areSubprotocols(head)) {
      return OpeningFault.SUBPROTOCOL;
    }
    return areExtensions(head) ? null : OpeningFault.EXTENSIONS;
  }

  private static @Nullable OpeningFault versionFaultIn(List<String> versions) {
    if (versions.isEmpty()) {
      return OpeningFault.VERSION;
    }
    if (versions.size() > 1 || !VERSION_NUMBER.matcher(versions.get(0)).matches()) {
      return OpeningFault.MALFORMED_VERSION;
    }
    return versions.get(0).equals(VERSION) ? null : OpeningFault.VERSION;
  }

  private @Nullable OpeningFault refusedBy(HttpHead head) {
    List<String> origins = head.values("Origin");
    if (origins.size() > 1) {
      return OpeningFault.MALFORMED_ORIGIN;
    }
    String resource = resourceIn(head);
    if (resource == null || !offer.resources().test(resource)) {
      return OpeningFault.RESOURCE;
    }
    Optional<String> origin =
        origins.stream().map(value -> value.toLowerCase(Locale.ROOT)).findFirst();
    return offer.origins().test(origin) ? null : OpeningFault.ORIGIN;
  }

  /** The resource name that a request is for; null if its target is none (RFC 6455, 4.2.1). */
  private static @Nullable String resourceIn(HttpHead head) {
    var line = REQUEST_LINE.matcher(head.firstLine());
    if (!line.matches()) {
      return null;
    }
    String target = line.group("target");
    if (target.startsWith("/")) {
      return target.indexOf('#') < 0 ? target : null;
    }
    var absolute = ABSOLUTE_TARGET.matcher(target);
    if (!absolute.matches()) {
      return null;
    }
    String resource = absolute.group("resource");
    return resource.startsWith("/") ? resource : "/" + resource;
  }

  // A body would be taken for frames.
  private static boolean hasBody(HttpHead head) {
    return head.has("Transfer-Encoding")
        || head.values("Content-Length").stream().anyMatch(length -> !length.equals("0"));
  }

  private static boolean areSubprotocols(HttpHead head) {
    List<String> asked = head.elements("Sec-WebSocket-Protocol").toList();
    return asked.isEmpty() == !head.has("Sec-WebSocket-Protocol")
        && asked.stream().allMatch(HttpGrammar::isToken)
        && new HashSet<>(asked).size() == asked.size();
  }

  private static boolean areExtensions(HttpHead head) {
    List<String> asked = head.elements("Sec-WebSocket-Extensions").toList();
    return asked.isEmpty() == !head.has("Sec-WebSocket-Extensions")
        && asked.stream().allMatch(HttpGrammar::isExtension);
  }

  /** The first that the client prefers and this server speaks. */
  private Optional<String> subprotocolFor(HttpHead head) {
    return head.elements("Sec-WebSocket-Protocol")
        .filter(offer.subprotocols()::contains)
        .findFirst();
  }

  private static Send acceptance(HttpHead head, Optional<String> subprotocol) {
    return send(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + AcceptKey.of(head.values("Sec-WebSocket-Key").get(0))
            + subprotocol.map(name -> "\r\nSec-WebSocket-Protocol: " + name).orElse("")
            + "\r\n\r\n");
  }

  private static Send refusal(OpeningFault fault) {
    String body = fault.sentence() + "\n";
    return send(
        "HTTP/1.1 "
            + fault.refusal()
            + " "
            + reason(fault.refusal())
            + "\r\nContent-Type: text/plain\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n"
            + body);
  }

  /** The reason phrase, and the fields that the status asks for. */
  private static String reason(int status) {
    return switch (status) {
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed\r\nAllow: GET";
      case 426 -> "Upgrade Required\r\nUpgrade: websocket\r\nSec-WebSocket-Version: " + VERSION;
      case 431 -> "Request Header Fields Too Large";
      default -> "Bad Request";
    };
  }

  private static Send send(String text) {
    return new Send(Payload.copyOf(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Override
  public String toString() {
    return "server's opening handshake" + (over ? ", over" : "");
  }
}
