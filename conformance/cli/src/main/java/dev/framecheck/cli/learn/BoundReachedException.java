package dev.framecheck.cli.learn;

/** As much was asked as might be. */
final class BoundReachedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String bound;

  /** The bound, as the beginning of a sentence: {@code "1000 conversations were held"}. */
  BoundReachedException(String bound) {
    super(bound);
    this.bound = bound;
  }

  String bound() {
    return bound;
  }
}
