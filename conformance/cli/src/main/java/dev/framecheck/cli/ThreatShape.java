package dev.framecheck.cli;

import dev.framecheck.cli.threats.ThreatMatrix;
import dev.framecheck.kit.html.ThreatAnswer;
import java.util.List;
import java.util.Locale;

/** What {@code threats --json} prints. */
record ThreatShape(List<Threat> threats) {

  record Threat(
      String id,
      String title,
      String status,
      List<String> properties,
      List<String> mutants,
      List<String> traces) {}

  static ThreatShape of(ThreatMatrix matrix) {
    return new ThreatShape(
        matrix.rows().stream()
            .map(
                row ->
                    new Threat(
                        row.id(),
                        row.title(),
                        status(row),
                        row.properties(),
                        row.mutants(),
                        row.traces()))
            .toList());
  }

  /** The same for the report. */
  static List<ThreatAnswer> answers(ThreatMatrix matrix) {
    return matrix.rows().stream()
        .map(
            row ->
                new ThreatAnswer(
                    row.id(),
                    row.title(),
                    String.join(", ", row.topics()),
                    status(row),
                    row.properties().size(),
                    row.mutants().size(),
                    row.traces().size(),
                    row.verdict()))
        .toList();
  }

  private static String status(ThreatMatrix.Row row) {
    return row.status().name().toLowerCase(Locale.ROOT);
  }

  /** The same for people. */
  static String text(ThreatMatrix matrix) {
    TextTable table =
        new TextTable()
            .row("id", "status", "properties", "mutants", "traces", "reference", "threat");
    for (ThreatMatrix.Row row : matrix.rows()) {
      table.row(
          row.id(),
          status(row),
          row.properties().size(),
          row.mutants().size(),
          row.traces().size(),
          row.verdict(),
          row.title() + (reasonMatters(row) ? " (" + row.missing() + ")" : ""));
    }
    return table
        + System.lineSeparator()
        + matrix.count(ThreatMatrix.Status.ANSWERED)
        + " of "
        + matrix.rows().size()
        + " answered";
  }

  private static boolean reasonMatters(ThreatMatrix.Row row) {
    return !row.missing().isEmpty() && !row.properties().isEmpty();
  }
}
