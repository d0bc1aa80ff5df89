package dev.framecheck.reference.transport;

import java.io.IOException;

/** The opening handshake failed (RFC 6455, 4.1 and 4.2); the message says at what. */
public final class HandshakeException extends IOException {
  private static final long serialVersionUID = 1L;

  HandshakeException(String message) {
    super(message);
  }
}
