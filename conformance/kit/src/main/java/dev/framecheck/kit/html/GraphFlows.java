package dev.framecheck.kit.html;

import dev.framecheck.kit.html.GraphSummary.Tally;
import java.util.List;
import java.util.Map;

/** The transitions from one connection state to another, drawn between their areas. */
final class GraphFlows {

  private final GraphSummary summary;
  private final Map<String, GraphPicture.Area> areas;
  private final List<String> blocks;
  private final List<String> others;

  GraphFlows(
      GraphSummary summary,
      Map<String, GraphPicture.Area> areas,
      List<String> blocks,
      List<String> others) {
    this.summary = summary;
    this.areas = areas;
    this.blocks = blocks;
    this.others = others;
  }

  /** The width of a line that stands for so many transitions: thousands don't drown tens. */
  static double weight(Tally tally, double unit) {
    return Math.round(10 * (unit + unit * Math.log10(Math.max(1, tally.all())))) / 10.0;
  }

  void addTo(List<GraphPicture.Curve> curves, List<GraphPicture.Text> texts) {
    for (String from : blocks) {
      for (String to : blocks) {
        down(from, to, curves, texts);
      }
      for (int i = 0; i < others.size(); i++) {
        across(from, i, curves, texts);
      }
    }
    for (String from : others) {
      for (String to : others) {
        beside(from, to, curves, texts);
      }
    }
  }

  private void down(
      String from, String to, List<GraphPicture.Curve> curves, List<GraphPicture.Text> texts) {
    Tally tally = summary.between(from, to);
    GraphPicture.Area upper = area(from);
    GraphPicture.Area lower = area(to);
    if (from.equals(to) || tally.all() == 0) {
      return;
    }
    int x = upper.x() + upper.width() / 2 + (lower.y() > upper.y() ? 0 : 60);
    int startY = lower.y() > upper.y() ? upper.y() + upper.height() : upper.y();
    int endY = lower.y() > upper.y() ? lower.y() : lower.y() + lower.height();
    curves.add(curve("M%d,%d L%d,%d".formatted(x, startY, x, endY), from, to, tally));
    texts.add(new GraphPicture.Text(x + 14, (startY + endY) / 2 + 4, "start", label(tally)));
  }

  private void across(
      String from, int other, List<GraphPicture.Curve> curves, List<GraphPicture.Text> texts) {
    String to = others.get(other);
    Tally tally = summary.between(from, to);
    if (tally.all() == 0) {
      return;
    }
    GraphPicture.Area block = area(from);
    GraphPicture.Area pill = area(to);
    int startX = block.x() + block.width();
    int startY = block.y() + block.height() * (other + 1) / (others.size() + 1);
    int endY = pill.y() + pill.height() * (blocks.indexOf(from) + 1) / (blocks.size() + 1);
    int bend = (pill.x() - startX) * 2 / 3;
    String path =
        "M%d,%d C%d,%d %d,%d %d,%d"
            .formatted(
                startX, startY, startX + bend, startY, pill.x() - bend, endY, pill.x(), endY);
    curves.add(curve(path, from, to, tally));
    texts.add(new GraphPicture.Text(startX + 8, startY - 9, "start", label(tally)));
  }

  private void beside(
      String from, String to, List<GraphPicture.Curve> curves, List<GraphPicture.Text> texts) {
    Tally tally = summary.between(from, to);
    if (from.equals(to) || tally.all() == 0) {
      return;
    }
    GraphPicture.Area start = area(from);
    GraphPicture.Area end = area(to);
    boolean down = end.y() > start.y();
    int x = start.x() + start.width() / 2;
    int startY = down ? start.y() + start.height() : start.y();
    int endY = down ? end.y() : end.y() + end.height();
    curves.add(curve("M%d,%d L%d,%d".formatted(x, startY, x, endY), from, to, tally));
    texts.add(new GraphPicture.Text(x + 10, (startY + endY) / 2, "start", label(tally)));
  }

  private static GraphPicture.Curve curve(String path, String from, String to, Tally tally) {
    String tip = from + " → " + to + ": " + tally.text();
    return new GraphPicture.Curve(path, weight(tally, 1.2), tally.tone(), tip);
  }

  private static String label(Tally tally) {
    return Numbers.grouped(tally.all())
        + " · "
        + Numbers.grouped(tally.run())
        + " run"
        + (tally.failed() == 0 ? "" : ", " + Numbers.grouped(tally.failed()) + " failed");
  }

  private GraphPicture.Area area(String conn) {
    GraphPicture.Area area = areas.get(conn);
    if (area == null) {
      throw new IllegalArgumentException("no area was laid out for " + conn);
    }
    return area;
  }
}
