package dev.framecheck.reference.policy;

import java.util.Arrays;
import java.util.List;

/** Contexts by the texts that tests have for them. */
final class Contexts {

  private Contexts() {}

  /**
   * A window with documents around it.
   *
   * @param around their origins from the inside out, between blanks
   */
  static Context of(String own, String around) {
    return Context.window(origin(own)).inside(origins(around));
  }

  /** An opaque one for {@code null}. */
  static Origin origin(String text) {
    return text.equals("null") ? Origin.opaque() : Origin.parse(text);
  }

  private static List<Origin> origins(String texts) {
    return Arrays.stream(texts.split(" "))
        .filter(text -> !text.isEmpty())
        .map(Contexts::origin)
        .toList();
  }
}
