package dev.framecheck.traces;

/** Which selection of a model's paths a trace belongs to. */
public enum Suite implements Named {
  /** Each class of transitions at least once: shortest way to it, then that one transition. */
  CORE("core"),
  /** Every transition of the state graph, by few long walks. */
  FULL("full"),
  /** A test of the Wp-method. */
  COMPLETE("complete"),
  /** The way on which a mutant was caught, with the reactions of the correct model. */
  COUNTEREXAMPLE("counterexample");

  private final String text;

  Suite(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
