package dev.framecheck.kit.html;

import java.util.List;

/**
 * A state graph as a picture, with all coordinates in pixels.
 *
 * @param caption what it shows, in one sentence
 * @param areas the connection states
 * @param nodes the places inside those that have several
 * @param curves the transitions
 */
public record GraphPicture(
    int width,
    int height,
    String caption,
    List<Area> areas,
    List<Text> texts,
    List<Node> nodes,
    List<Curve> curves) {

  /**
   * A connection state.
   *
   * @param small whether it has one place only
   * @param detail further text for one that has
   */
  public record Area(
      String name, int x, int y, int width, int height, boolean small, String detail) {}

  /** A text beside the picture's parts; {@code anchor} as in SVG. */
  public record Text(int x, int y, String anchor, String text) {}

  /**
   * A place.
   *
   * @param filled how much of its width shows what was run of the transitions that leave it
   * @param tone how it is coloured, a class of the style sheet
   */
  public record Node(
      String name, int x, int y, int width, int height, int filled, String tone, String tip) {}

  /**
   * Transitions from one place to another.
   *
   * @param path as in SVG
   * @param weight width of the line
   */
  public record Curve(String path, double weight, String tone, String tip) {}
}
