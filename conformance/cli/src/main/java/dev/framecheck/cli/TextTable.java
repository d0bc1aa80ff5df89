package dev.framecheck.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines in columns, for people. Not safe for use by several threads. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  TextTable row(Object... cells) {
    rows.add(List.of(cells).stream().map(String::valueOf).toList());
    return this;
  }

  /** The lines, each column as wide as its widest cell; numbers stand at the right. */
  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    boolean[] numbers = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<String> cells =
          rows.stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList();
      widths[i] = cells.stream().mapToInt(String::length).max().orElse(0);
      numbers[i] = cells.stream().skip(1).allMatch(cell -> cell.matches("[0-9,.]*"));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String space = " ".repeat(widths[i] - row.get(i).length());
        line.append(numbers[i] ? space + row.get(i) : row.get(i) + space).append("  ");
      }
      text.append(text.isEmpty() ? "" : System.lineSeparator())
          .append(line.toString().stripTrailing());
    }
    return text.toString();
  }
}
