package dev.framecheck.model.validation;

import java.io.Serial;

/** A tool failed at a validation; what was recorded may be all right. */
public final class ValidationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Makes one with a message of one sentence. */
  public ValidationException(String message) {
    super(message);
  }
}
