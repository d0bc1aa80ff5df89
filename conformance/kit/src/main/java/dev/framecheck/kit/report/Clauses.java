package dev.framecheck.kit.report;

import java.util.Comparator;
import java.util.Map;

/** The clauses of RFC 6455 by number. */
public final class Clauses {

  /** Compares clause numbers as numbers: 5.10 comes after 5.9. */
  public static final Comparator<String> ORDER = Clauses::compare;

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("4.1", "Client requirements"),
          Map.entry("4.2", "Server requirements"),
          Map.entry("5.1", "Overview, masking by role"),
          Map.entry("5.2", "Base framing"),
          Map.entry("5.3", "Client-to-server masking"),
          Map.entry("5.4", "Fragmentation"),
          Map.entry("5.5", "Control frames"),
          Map.entry("5.5.1", "Close"),
          Map.entry("5.5.2", "Ping"),
          Map.entry("5.5.3", "Pong"),
          Map.entry("5.6", "Data frames"),
          Map.entry("5.8", "Extensibility"),
          Map.entry("6.1", "Sending data"),
          Map.entry("6.2", "Receiving data"),
          Map.entry("7.1.1", "Close the connection"),
          Map.entry("7.1.2", "Start the closing handshake"),
          Map.entry("7.1.3", "The closing handshake is started"),
          Map.entry("7.1.4", "The connection is closed"),
          Map.entry("7.1.5", "The close code"),
          Map.entry("7.1.6", "The close reason"),
          Map.entry("7.1.7", "Fail the connection"),
          Map.entry("7.2", "Abnormal closures"),
          Map.entry("7.4", "Status codes"),
          Map.entry("7.4.1", "Defined status codes"),
          Map.entry("7.4.2", "Reserved status code ranges"),
          Map.entry("8.1", "Errors in UTF-8 data"),
          Map.entry("10.4", "Implementation limits"));

  private Clauses() {}

  /** What the clause is about; empty where it has no entry. */
  public static String title(String clause) {
    return TITLES.getOrDefault(clause, "");
  }

  private static int compare(String one, String other) {
    String[] left = one.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = Integer.compare(number(left[i]), number(right[i]));
      if (order == 0) {
        order = left[i].compareTo(right[i]);
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int number(String part) {
    return part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : Integer.MAX_VALUE;
  }
}
