package dev.framecheck.kit.html;

import dev.framecheck.kit.html.LearnedPage.Arrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays a learned machine out: its states on an ellipse, the first at the left, with curved lines,
 * so that there and back, and what differs and what doesn't, are apart.
 */
final class MachineLayout {

  private static final int NODE_WIDTH = 86;
  private static final int NODE_HEIGHT = 34;
  private static final int MARGIN = 90;
  private static final int PER_STATE = 34;
  private static final int LEAST_RADIUS = 190;
  private static final double STRETCH = 1.9;
  private static final int BEND = 34;
  private static final int LOOP = 58;

  private final List<String> names;
  private final List<String> tips;
  private final int middle;
  private final double radiusX;
  private final double radiusY;

  MachineLayout(List<String> names, List<String> tips, int middle) {
    this.middle = middle;
    this.names = names;
    this.tips = tips;
    this.radiusY = Math.max(LEAST_RADIUS, PER_STATE * names.size());
    this.radiusX = radiusY * STRETCH;
  }

  /** A point; the arithmetic of curves is easier with fractions. */
  private record Point(double x, double y) {

    Point plus(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }
  }

  GraphPicture picture(List<Arrow> arrows) {
    List<GraphPicture.Node> nodes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Point at = at(i);
      int state = i;
      boolean differs =
          arrows.stream().anyMatch(a -> a.from() == state && a.kind() == LearnedPage.Kind.DIFFERS);
      nodes.add(
          new GraphPicture.Node(
              names.get(i),
              (int) at.x() - NODE_WIDTH / 2,
              (int) at.y() - NODE_HEIGHT / 2,
              NODE_WIDTH,
              NODE_HEIGHT,
              0,
              differs ? "fail" : "full",
              tips.get(i)));
    }
    List<GraphPicture.Curve> curves = new ArrayList<>();
    List<GraphPicture.Text> texts = new ArrayList<>();
    for (Arrow arrow : arrows) {
      add(arrow, curves, texts);
    }
    return new GraphPicture(
        (int) (2 * radiusX) + 2 * MARGIN + NODE_WIDTH,
        (int) (2 * radiusY) + 2 * MARGIN,
        Numbers.count(names.size(), "state", "states"),
        List.of(),
        texts,
        nodes,
        curves);
  }

  private Point at(int state) {
    double centerX = MARGIN + NODE_WIDTH / 2.0 + radiusX;
    double centerY = MARGIN + radiusY;
    if (state == middle) {
      return new Point(centerX, centerY);
    }
    int around = Math.max(1, middle < 0 ? names.size() : names.size() - 1);
    int place = middle >= 0 && state > middle ? state - 1 : state;
    double angle = Math.PI + 2 * Math.PI * place / around;
    return new Point(centerX + radiusX * Math.cos(angle), centerY + radiusY * Math.sin(angle));
  }

  private void add(Arrow arrow, List<GraphPicture.Curve> curves, List<GraphPicture.Text> texts) {
    int lane = arrow.kind().lane;
    Point label =
        arrow.from() == arrow.to() ? loop(arrow, lane, curves) : line(arrow, lane, curves);
    if (!arrow.label().isEmpty()) {
      texts.add(
          new GraphPicture.Text((int) label.x(), (int) label.y() + 4, "middle", arrow.label()));
    }
  }

  private Point loop(Arrow arrow, int lane, List<GraphPicture.Curve> curves) {
    Point at = at(arrow.from());
    int side = at.y() <= MARGIN + radiusY ? -1 : 1;
    double edge = at.y() + side * NODE_HEIGHT / 2.0;
    int width = 14 + 8 * lane;
    double top = edge + side * (LOOP - 16 + 12.0 * lane);
    curves.add(
        curve(
            arrow,
            path(
                at.x() - width,
                edge,
                at.x() - width - 18,
                top,
                at.x() + width + 18,
                top,
                at.x() + width,
                edge)));
    return new Point(at.x(), edge + side * (LOOP - 22 + 9.0 * lane));
  }

  private Point line(Arrow arrow, int lane, List<GraphPicture.Curve> curves) {
    Point from = at(arrow.from());
    Point to = at(arrow.to());
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.hypot(dx, dy);
    // Sideways, to the right of the way there.
    double bend = BEND + 30.0 * lane;
    double sideX = -dy / length * bend;
    double sideY = dx / length * bend;
    Point middle = new Point((from.x() + to.x()) / 2 + sideX, (from.y() + to.y()) / 2 + sideY);
    Point start = border(from, middle);
    Point end = border(to, middle);
    curves.add(
        curve(
            arrow,
            path(
                start.x(),
                start.y(),
                middle.x(),
                middle.y(),
                middle.x(),
                middle.y(),
                end.x(),
                end.y())));
    return new Point(
        (start.x() + end.x() + 6 * middle.x()) / 8, (start.y() + end.y() + 6 * middle.y()) / 8);
  }

  /** Where a line from the middle of a node leaves it. */
  private static Point border(Point node, Point towards) {
    double dx = towards.x() - node.x();
    double dy = towards.y() - node.y();
    double scale =
        Math.min(
            NODE_WIDTH / 2.0 / Math.max(1e-6, Math.abs(dx)),
            NODE_HEIGHT / 2.0 / Math.max(1e-6, Math.abs(dy)));
    return node.plus(dx * scale, dy * scale);
  }

  private static String path(double... c) {
    return String.format(
        Locale.ROOT,
        "M%.0f,%.0f C%.0f,%.0f %.0f,%.0f %.0f,%.0f",
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7]);
  }

  private GraphPicture.Curve curve(Arrow arrow, String path) {
    double weight = GraphFlows.weight(new GraphSummary.Tally(arrow.lines().size(), 0, 0), 1.2);
    String tip =
        names.get(arrow.from())
            + " → "
            + names.get(arrow.to())
            + "\n"
            + String.join("\n", arrow.lines());
    return new GraphPicture.Curve(path, weight, arrow.kind().tone, tip);
  }
}
