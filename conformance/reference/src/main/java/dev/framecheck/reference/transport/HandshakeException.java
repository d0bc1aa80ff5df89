package dev.framecheck.reference.transport;

import dev.framecheck.reference.opening.OpeningFault;
import java.io.IOException;

/** The opening handshake failed (RFC 6455, 4.1 and 4.2); the message says at what. */
public final class HandshakeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final OpeningFault fault;

  HandshakeException(OpeningFault fault, int status) {
    super(
        "the opening handshake failed: "
            + fault.sentence()
            + (status == 0 ? "" : " (HTTP status " + status + ")"));
    this.fault = fault;
  }

  /** What was wrong. */
  public OpeningFault fault() {
    return fault;
  }
}
