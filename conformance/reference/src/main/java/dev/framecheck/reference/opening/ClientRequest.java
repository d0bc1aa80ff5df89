package dev.framecheck.reference.opening;

import dev.framecheck.reference.opening.HttpHead.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks for (RFC 6455, 4.1). Immutable.
 *
 * @param url what to connect to
 * @param origin the serialised origin, which a browser always sends
 * @param subprotocols those offered, by preference; all different, and tokens
 * @param subprotocolRequired whether one of them has to be selected: a browser's rule, which RFC
 *     6455 leaves open
 * @param fields further header fields, such as Cookie
 * @param proxy to ask for a tunnel, if any
 * @param maxHeadBytes how many bytes the heads of all responses together may have
 */
public record ClientRequest(
    WebSocketUrl url,
    Optional<String> origin,
    List<String> subprotocols,
    boolean subprotocolRequired,
    List<Field> fields,
    Optional<HttpProxy> proxy,
    int maxHeadBytes) {

  /** 16 KiB. */
  public static final int DEFAULT_MAX_HEAD_BYTES = 16 * 1024;

  /** The fields that the handshake itself writes, or that would change what the request is. */
  private static final Set<String> RESERVED =
      Set.of(
          "host",
          "upgrade",
          "connection",
          "origin",
          "content-length",
          "transfer-encoding",
          "te",
          "trailer",
          "expect",
          "proxy-authorization");

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a subprotocol is no token or comes twice, or a header field
   *     is malformed or the handshake's own
   */
  public ClientRequest {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(proxy, "proxy");
    subprotocols = List.copyOf(subprotocols);
    fields = List.copyOf(fields);
    requireNonNegative(maxHeadBytes);
    requireSubprotocols(subprotocols);
    fields.forEach(ClientRequest::requireFree);
    origin.ifPresent(ClientRequest::requireOrigin);
  }

  /** A request that offers and adds nothing. */
  public static ClientRequest to(WebSocketUrl url) {
    return new ClientRequest(
        url,
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        Optional.empty(),
        DEFAULT_MAX_HEAD_BYTES);
  }

  /** This request from a page of that origin, and so with a browser's rule on subprotocols. */
  public ClientRequest from(String origin) {
    return new ClientRequest(
        url, Optional.of(origin), subprotocols, true, fields, proxy, maxHeadBytes);
  }

  /** This request with these subprotocols offered. */
  public ClientRequest offering(List<String> subprotocols) {
    return new ClientRequest(
        url, origin, subprotocols, subprotocolRequired, fields, proxy, maxHeadBytes);
  }

  /** This request with these further header fields. */
  public ClientRequest withFields(List<Field> fields) {
    return new ClientRequest(
        url, origin, subprotocols, subprotocolRequired, fields, proxy, maxHeadBytes);
  }

  /** This request through a proxy. */
  public ClientRequest through(HttpProxy proxy) {
    return new ClientRequest(
        url, origin, subprotocols, subprotocolRequired, fields, Optional.of(proxy), maxHeadBytes);
  }

  /** This request with another limit of the responses' heads. */
  public ClientRequest withMaxHeadBytes(int maxHeadBytes) {
    return new ClientRequest(
        url, origin, subprotocols, subprotocolRequired, fields, proxy, maxHeadBytes);
  }

  static void requireNonNegative(int maxHeadBytes) {
    if (maxHeadBytes < 0) {
      throw new IllegalArgumentException("maxHeadBytes is negative: " + maxHeadBytes);
    }
  }

  static void requireSubprotocols(List<String> subprotocols) {
    for (String subprotocol : subprotocols) {
      if (!HttpGrammar.isToken(subprotocol)) {
        throw new IllegalArgumentException("not a subprotocol: " + subprotocol);
      }
    }
    if (new HashSet<>(subprotocols).size() < subprotocols.size()) {
      throw new IllegalArgumentException("a subprotocol comes twice: " + subprotocols);
    }
  }

  private static void requireFree(Field field) {
    String name = field.name().toLowerCase(Locale.ROOT);
    if (!HttpGrammar.isToken(name) || !HttpGrammar.isFieldValue(field.value())) {
      throw new IllegalArgumentException("malformed header field: " + field.name());
    }
    if (RESERVED.contains(name) || name.startsWith("sec-")) {
      throw new IllegalArgumentException("the handshake's own header field: " + field.name());
    }
  }

  private static void requireOrigin(String origin) {
    if (origin.isEmpty() || !origin.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("not a serialised origin: " + origin);
    }
  }
}
