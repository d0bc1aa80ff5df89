package dev.framecheck.cli.bench;

/** A measurement that gives no figure; its message is one sentence for the user. */
final class BenchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BenchException(String message) {
    super(message);
  }
}
