package dev.framecheck.reference.opening;

/**
 * Why an opening handshake did not open a connection, each with its clause in RFC 6455 unless
 * another standard is named. A page is never told which (WHATWG WebSockets, "feedback from the
 * protocol"): to it they are all the same.
 */
public enum OpeningFault {
  /** TCP to the server or the proxy could not be opened; client only. */
  UNREACHABLE("4.1", 0, "the connection could not be opened"),
  /** The proxy answered CONNECT with anything but success; client only. */
  PROXY_REFUSED("4.1", 0, "the proxy did not open the connection"),
  /** TLS failed, whatever about it; client only, since a server has nobody to tell. */
  TLS_FAILED("4.1", 0, "TLS could not be established"),
  /** Bytes came before the request was sent, so they can't answer it; client only. */
  EARLY_BYTES("4.1", 0, "bytes came before the request was sent"),
  /** No HTTP/1.1 head of the grammar (RFC 9112). */
  MALFORMED_HEAD("4.1, 4.2.1", 400, "the HTTP head is malformed"),
  /** The heads are longer than this side reads. */
  HEAD_TOO_LONG("10.4", 431, "the HTTP head is too long"),
  /** The final status is not 101; client only. */
  STATUS("4.1", 0, "the server did not switch protocols"),
  /** The method is not GET; server only. */
  METHOD("4.2.1", 405, "the method is not GET"),
  /** There is not exactly one well-formed Host; server only. */
  HOST("4.2.1", 400, "there is not exactly one Host"),
  /** The request announces a body, which could be taken for frames; server only. */
  BODY("4.2.1", 400, "the request has a body"),
  /** Upgrade is missing or is not {@code websocket}. */
  UPGRADE("4.1, 4.2.1", 426, "Upgrade is not websocket"),
  /** Connection is missing or does not list {@code Upgrade}. */
  CONNECTION("4.1, 4.2.1", 426, "Connection does not list Upgrade"),
  /** Sec-WebSocket-Version is missing or asks for another version than 13; server only. */
  VERSION("4.2.2, 4.4", 426, "the version is not 13"),
  /** Sec-WebSocket-Version is repeated or no version at all; server only. */
  MALFORMED_VERSION("4.2.1, 11.3.5", 400, "Sec-WebSocket-Version is malformed"),
  /** There is not exactly one Sec-WebSocket-Key of 16 bytes in base64; server only. */
  KEY("4.2.1, 11.3.1", 400, "there is not one Sec-WebSocket-Key of 16 bytes"),
  /** There is not exactly one Sec-WebSocket-Accept that answers the key; client only. */
  ACCEPT("4.1, 11.3.3", 0, "Sec-WebSocket-Accept does not answer the key"),
  /** An extension that was not offered is in use, or the header is malformed. */
  EXTENSIONS("4.1, 9.1", 400, "Sec-WebSocket-Extensions is wrong"),
  /** A subprotocol that was not offered is in use, or the header is malformed. */
  SUBPROTOCOL("4.1, 4.2.1", 400, "Sec-WebSocket-Protocol is wrong"),
  /** None of the offered subprotocols was selected (WHATWG WebSockets); client only. */
  NO_SUBPROTOCOL("4.1", 0, "no subprotocol was selected"),
  /** There is more than one Origin; server only. */
  MALFORMED_ORIGIN("4.2.1", 400, "there is more than one Origin"),
  /** This server does not serve that origin; server only. */
  ORIGIN("4.2.2", 403, "the origin is not served"),
  /** This server does not have that resource; server only. */
  RESOURCE("4.2.2", 404, "there is no such resource"),
  /** The stream ended before the handshake did. */
  ENDED("4.1", 0, "the connection ended inside the handshake"),
  /** It took too long; this side's own choice, as RFC 6455 has no timer. */
  TIMED_OUT("4.1", 0, "the handshake took too long"),
  /** The application wants it no longer (WHATWG WebSockets, {@code close}). */
  CANCELLED("7.1.7", 0, "the handshake was cancelled");

  private final String clause;
  private final int status;
  private final String sentence;

  OpeningFault(String clause, int status, String sentence) {
    this.clause = clause;
    this.status = status;
    this.sentence = sentence;
  }

  /** The sections of RFC 6455 that state the rule, such as {@code 4.1}. */
  public String clause() {
    return clause;
  }

  /** The HTTP status with which a server refuses, or 0 if it sends nothing. */
  public int refusal() {
    return status;
  }

  /** What is wrong, as one clause of a sentence without a capital and a full stop. */
  public String sentence() {
    return sentence;
  }
}
