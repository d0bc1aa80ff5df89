package dev.framecheck.traces;

/** How good a permitted reaction is: the two relations of the models, one within the other. */
public enum Grade implements Named {
  /** Keeps every MUST and every SHOULD of the standard. */
  RECOMMENDED("recommended"),
  /** Keeps every MUST, and leaves a SHOULD unkept. */
  PERMITTED("permitted");

  private final String text;

  Grade(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
