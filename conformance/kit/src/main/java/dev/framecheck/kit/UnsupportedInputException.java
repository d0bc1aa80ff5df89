package dev.framecheck.kit;

import java.io.Serial;

/**
 * A target can't be given an input of a trace; the message says why. The verdict is unsupported.
 */
public final class UnsupportedInputException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Makes one with a sentence that says what can't be done. */
  public UnsupportedInputException(String message) {
    super(message);
  }
}
