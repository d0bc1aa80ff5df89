package dev.framecheck.kit.html;

import dev.framecheck.kit.html.GraphSummary.Move;
import dev.framecheck.kit.html.GraphSummary.Place;
import dev.framecheck.kit.html.GraphSummary.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lays a graph out: at the left a block for each connection state that has several places, with a
 * row for each message and a column for each frame; at the right the other connection states.
 */
final class GraphLayout {

  private static final int NODE_WIDTH = 80;
  private static final int NODE_HEIGHT = 32;
  private static final int COLUMN = 106;
  private static final int ROW = 104;
  private static final int MARGIN = 14;
  private static final int ROW_LABEL = 100;
  private static final int BLOCK_HEAD = 62;
  private static final int BLOCK_GAP = 56;
  private static final int FLOW_WIDTH = 210;
  private static final int SMALL_WIDTH = 150;
  private static final int SMALL_HEIGHT = 58;

  private final GraphSummary summary;
  private final SortedSet<String> frames = new TreeSet<>(GraphSummary.BY_ORDER);
  private final Map<String, GraphPicture.Area> areas = new HashMap<>();
  private final Map<Place, GraphPicture.Node> nodes = new HashMap<>();
  private final List<GraphPicture.Text> texts = new ArrayList<>();
  private final List<GraphPicture.Curve> curves = new ArrayList<>();

  private GraphLayout(GraphSummary summary) {
    this.summary = summary;
    summary.places().keySet().forEach(place -> frames.add(place.frame()));
  }

  static GraphPicture of(GraphSummary summary) {
    return new GraphLayout(summary).picture();
  }

  private GraphPicture picture() {
    List<String> blocks = summary.conns().stream().filter(conn -> places(conn).size() > 1).toList();
    List<String> others = summary.conns().stream().filter(c -> !blocks.contains(c)).toList();
    int blockWidth = ROW_LABEL + frames.size() * COLUMN + MARGIN;
    int bottom = MARGIN;
    for (String conn : blocks) {
      bottom = block(conn, bottom, blockWidth) + BLOCK_GAP;
    }
    bottom = Math.max(bottom - BLOCK_GAP, MARGIN + others.size() * (SMALL_HEIGHT + MARGIN));
    int x = blocks.isEmpty() ? MARGIN : MARGIN + blockWidth + FLOW_WIDTH;
    for (int i = 0; i < others.size(); i++) {
      int middle = MARGIN + (bottom - MARGIN) * (2 * i + 1) / (2 * others.size());
      small(others.get(i), x, middle - SMALL_HEIGHT / 2);
    }
    inside();
    new GraphFlows(summary, areas, blocks, others).addTo(curves, texts);
    return new GraphPicture(
        x + SMALL_WIDTH + 60,
        bottom + MARGIN,
        caption(),
        summary.conns().stream().map(areas::get).toList(),
        texts,
        summary.places().keySet().stream().filter(nodes::containsKey).map(nodes::get).toList(),
        curves);
  }

  private String caption() {
    int states = summary.places().values().stream().mapToInt(Integer::intValue).sum();
    return Numbers.count(states, "state", "states")
        + " in "
        + Numbers.count(summary.places().size(), "place", "places")
        + "; "
        + summary.all().text()
        + ".";
  }

  private List<Place> places(String conn) {
    return summary.places().keySet().stream().filter(p -> p.conn().equals(conn)).toList();
  }

  private int block(String conn, int top, int width) {
    SortedSet<String> messages = new TreeSet<>(GraphSummary.BY_ORDER);
    places(conn).forEach(place -> messages.add(place.message()));
    int height = BLOCK_HEAD + messages.size() * ROW;
    areas.put(conn, new GraphPicture.Area(conn, MARGIN, top, width, height, false, ""));
    int y = top + BLOCK_HEAD;
    for (String message : messages) {
      texts.add(new GraphPicture.Text(MARGIN + 12, y + ROW / 2 - 8, "start", message(message)));
      int column = 0;
      for (String frame : frames) {
        Place place = new Place(conn, message, frame);
        if (summary.places().containsKey(place)) {
          nodes.put(place, node(place, MARGIN + ROW_LABEL + column * COLUMN, y));
        }
        column++;
      }
      y += ROW;
    }
    return top + height;
  }

  private GraphPicture.Node node(Place place, int x, int rowTop) {
    Tally leaving = summary.leaving(place);
    int share =
        leaving.all() == 0 ? 0 : Math.round(NODE_WIDTH * (float) leaving.run() / leaving.all());
    String tip =
        "%s, %s, %s: %s; %s leaving"
            .formatted(
                place.conn(),
                message(place.message()),
                frame(place.frame()),
                Numbers.count(summary.places().getOrDefault(place, 0), "state", "states"),
                leaving.text());
    return new GraphPicture.Node(
        frame(place.frame()),
        x,
        rowTop + (ROW - NODE_HEIGHT) / 2 - 8,
        NODE_WIDTH,
        NODE_HEIGHT,
        leaving.run() > 0 ? Math.max(share, 3) : 0,
        leaving.tone(),
        tip);
  }

  private void small(String conn, int x, int y) {
    Place place = places(conn).get(0);
    Tally loops = summary.loops().getOrDefault(place, Tally.NONE);
    String detail =
        Numbers.grouped(loops.all()) + " stay here · " + Numbers.grouped(loops.run()) + " run";
    areas.put(conn, new GraphPicture.Area(conn, x, y, SMALL_WIDTH, SMALL_HEIGHT, true, detail));
  }

  private void inside() {
    summary.moves().forEach(this::inside);
  }

  private void inside(Move move, Tally tally) {
    GraphPicture.Node from = nodes.get(move.from());
    GraphPicture.Node to = nodes.get(move.to());
    if (from == null || to == null || !move.from().conn().equals(move.to().conn())) {
      return;
    }
    String tip =
        "%s, %s → %s, %s: %s"
            .formatted(
                message(move.from().message()),
                from.name(),
                message(move.to().message()),
                to.name(),
                tally.text());
    String path = from.y() == to.y() ? arc(from, to) : link(from, to);
    curves.add(new GraphPicture.Curve(path, GraphFlows.weight(tally, 0.9), tally.tone(), tip));
  }

  /** In a row: forward above the nodes, back below them. */
  private static String arc(GraphPicture.Node from, GraphPicture.Node to) {
    boolean forward = to.x() > from.x();
    int shift = forward ? 8 : -8;
    int startX = from.x() + from.width() / 2 + shift;
    int endX = to.x() + to.width() / 2 - shift;
    int edge = forward ? from.y() : from.y() + from.height();
    int height = 8 + 5 * Math.abs(to.x() - from.x()) / COLUMN;
    int control = forward ? edge - height : edge + height;
    return "M%d,%d C%d,%d %d,%d %d,%d"
        .formatted(startX, edge, startX, control, endX, control, endX, edge);
  }

  private static String link(GraphPicture.Node from, GraphPicture.Node to) {
    boolean down = to.y() > from.y();
    int startX = from.x() + from.width() / 2 + (down ? 18 : -18);
    int endX = to.x() + to.width() / 2 + (down ? 18 : -18);
    int startY = down ? from.y() + from.height() : from.y();
    int endY = down ? to.y() : to.y() + to.height();
    int middle = (startY + endY) / 2;
    return "M%d,%d C%d,%d %d,%d %d,%d"
        .formatted(startX, startY, startX, middle, endX, middle, endX, endY);
  }

  private static String message(String name) {
    return switch (name) {
      case "NONE" -> "no message";
      case "TEXT" -> "in text";
      case "BINARY" -> "in binary";
      default -> "in " + name;
    };
  }

  private static String frame(String name) {
    return switch (name) {
      case "NONE" -> "no frame";
      case "CONT" -> "continuation";
      case "TEXT", "BINARY", "RESERVED" -> name.toLowerCase(Locale.ROOT);
      case "PING", "PONG", "CLOSE" -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      default -> name;
    };
  }
}
