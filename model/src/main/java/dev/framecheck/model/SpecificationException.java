package dev.framecheck.model;

/**
 * A specification, configuration or manifest can't be used as it is written. The message is one
 * sentence for the user and names the file and, where there is one, the line.
 */
public final class SpecificationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SpecificationException(String message) {
    super(message);
  }

  public SpecificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
