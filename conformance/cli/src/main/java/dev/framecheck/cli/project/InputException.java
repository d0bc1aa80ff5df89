package dev.framecheck.cli.project;

/** The input or the usage is wrong. The message is one sentence for the user. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a sentence that names the place. */
  public InputException(String message) {
    super(message);
  }

  /** With a sentence that names the place, and what lies behind it. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
