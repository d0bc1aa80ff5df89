package dev.framecheck.reference.browser;

/** The bytes are not those that were saved; the message is a clause that tells why. */
final class DamagedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  DamagedFileException(String message) {
    super(message);
  }
}
