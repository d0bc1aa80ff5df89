package dev.framecheck.kit;

import java.io.Serial;

/**
 * A target did not work: it could not be reached or started, or it broke down on an input. The
 * message is one sentence for the user.
 */
public final class TargetException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Makes one with a sentence that says what happened. */
  public TargetException(String message) {
    super(message);
  }

  /** Makes one with a sentence that says what happened, and why. */
  public TargetException(String message, Throwable cause) {
    super(message, cause);
  }
}
