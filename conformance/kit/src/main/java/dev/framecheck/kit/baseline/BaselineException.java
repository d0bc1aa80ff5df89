package dev.framecheck.kit.baseline;

import org.jspecify.annotations.Nullable;

/** A file is no baseline. The message is a sentence for the user and names the file and place. */
public final class BaselineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BaselineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
