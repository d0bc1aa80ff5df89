package dev.framecheck.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The table, printed line by line as the figures come, and the same as JSON. Beside each figure
 * stands the load average after its measurement: on a busy machine a figure says little.
 */
final class Results {

  private static final String LINE = "%-24s %14s %14s %7s  %-16s %-8s %5s  %s%n";

  private final PrintWriter table;
  private final ObjectNode json = new ObjectMapper().createObjectNode();
  private final List<Figure> figures = new ArrayList<>();

  Results(PrintWriter table, boolean quick) {
    this.table = table;
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("java", Runtime.version().toString());
    json.put("quick", quick);
    json.putArray("figures");
    json.putArray("problems");
    table.printf(
        "%d processors, Java %s%s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        quick ? ", quick: the figures are rough" : "");
    table.printf(LINE, "figure", "ours", "rival", "ratio", "target", "reached", "load", "note");
    table.flush();
  }

  void add(Figure figure) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    figures.add(figure);
    String reached = figure.reached().map(yes -> yes ? "yes" : "NO").orElse("-");
    table.printf(
        LINE,
        figure.name(),
        number(figure.ours()) + figure.unit(),
        figure.rival().isPresent() ? number(figure.rival().getAsDouble()) + figure.unit() : "-",
        figure.ratio().isPresent()
            ? String.format(Locale.ROOT, "%.2f", figure.ratio().getAsDouble())
            : "-",
        figure.goal().map(Goal::toString).orElse("-"),
        reached,
        String.format(Locale.ROOT, "%.1f", load),
        figure.note());
    table.flush();

    ObjectNode node = json.withArray("figures").addObject();
    node.put("figure", figure.name());
    node.put("unit", figure.unit());
    node.put("ours", figure.ours());
    put(node, "rival", figure.rival());
    put(node, "ratio", figure.ratio());
    node.put("target", figure.goal().map(Goal::toString).orElse(null));
    node.put("reached", figure.reached().orElse(null));
    node.put("loadAverage", load);
    node.put("note", figure.note());
  }

  void addProblem(Subject subject, String problem) {
    table.println(subject.label() + ": " + problem);
    table.flush();
    json.withArray("problems").add(subject.label() + ": " + problem);
  }

  /** Whether no figure misses its goal. */
  boolean reached() {
    return figures.stream().allMatch(figure -> figure.reached().orElse(true));
  }

  String json() throws IOException {
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : "%.1f", value);
  }
}
