package dev.framecheck.reference.browser;

/** A kind of thing that a context remembers. */
public enum Remembered {
  /** A cookie (RFC 6265). On disk in the normal context. */
  COOKIE(true),
  /** Credentials of HTTP authentication. In memory. */
  CREDENTIALS(false),
  /** A host that wants TLS (RFC 6797). On disk in the normal context. */
  STRICT_HOST(true),
  /** A page in the HTTP cache. On disk in the normal context. */
  PAGE(true),
  /** A host's address. In memory. */
  NAME(false);

  private final boolean durable;

  Remembered(boolean durable) {
    this.durable = durable;
  }

  /** Whether a context of that kind keeps it on disk; a private one keeps nothing there. */
  public boolean isOnDisk(ContextKind context) {
    return durable && context == ContextKind.NORMAL;
  }
}
