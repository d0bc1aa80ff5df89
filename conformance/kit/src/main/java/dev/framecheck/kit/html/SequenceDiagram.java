package dev.framecheck.kit.html;

import java.util.List;

/**
 * A sequence diagram: who sends what to whom, from top to bottom, with all coordinates in pixels.
 *
 * @param expectedTop where the reactions that were expected begin; 0 where there are none
 * @param observedTop where what was observed begins; equal to {@code height} where there is nothing
 */
public record SequenceDiagram(
    int width,
    int height,
    int expectedTop,
    int observedTop,
    List<Lifeline> lifelines,
    List<Row> rows) {

  /** A participant. */
  public record Lifeline(String name, int x) {}

  /**
   * An arrow, or a line of text where nothing is sent.
   *
   * @param margin what stands at the left, the number of the step say
   * @param from where the arrow begins; equal to {@code to} where there is no arrow
   * @param tone {@code input}, {@code shown}, {@code expected} or {@code observed}
   * @param text fits between the lifelines
   * @param full the whole text
   */
  public record Row(String margin, int from, int to, int y, String tone, String text, String full) {

    /** Where the text begins. */
    public int textX() {
      return Math.min(from, to) + 10;
    }

    /** Whether something is sent. */
    public boolean arrow() {
      return from != to;
    }

    /** The arrow's head, as the points of a polygon. */
    public String head() {
      int back = to > from ? to - 9 : to + 9;
      return to + "," + y + " " + back + "," + (y - 4) + " " + back + "," + (y + 4);
    }
  }
}
