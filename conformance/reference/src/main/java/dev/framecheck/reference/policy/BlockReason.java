package dev.framecheck.reference.policy;

/** Why there is no connection. A page is never told: to it all failures are the same. */
public enum BlockReason {
  /** The URL was used otherwise than by the constructor. */
  NOT_THE_CONSTRUCTOR("WHATWG WebSockets, constructor"),
  /** The port is another protocol's. */
  BAD_PORT("Fetch, port blocking"),
  /** The page, or a document around it, is trustworthy, and the URL is not. */
  MIXED_CONTENT("Mixed Content, 4.4"),
  /** A content security policy does not allow the URL. */
  CSP("CSP 3, 6.1.2"),
  /** A hook of the browser or of an add-on refuses; this project's own rule. */
  HOOK("policy"),
  /** TLS is below the floor. */
  TLS_VERSION("RFC 8996"),
  /** The server was not told its name. */
  TLS_NAME("RFC 6455, 4.1"),
  /** The certificate is not valid for the host; nobody can click that away. */
  TLS_CERTIFICATE("RFC 6455, 4.1"),
  /** The server redirects. */
  REDIRECT("WHATWG WebSockets, opening handshake"),
  /** The server answers with anything else but 101. */
  STATUS("WHATWG WebSockets, opening handshake");

  private final String clause;

  BlockReason(String clause) {
    this.clause = clause;
  }

  /** The standard and its clause; {@code policy} for a rule that no standard states. */
  public String clause() {
    return clause;
  }
}
