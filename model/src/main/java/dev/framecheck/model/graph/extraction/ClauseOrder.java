package dev.framecheck.model.graph.extraction;

import java.util.Comparator;

/** Clauses as a table of contents has them: 5.5 before 5.10, and after 5. */
public enum ClauseOrder implements Comparator<String> {
  /** The one order. */
  INSTANCE;

  @Override
  public int compare(String one, String other) {
    String[] a = one.split("\\.", -1);
    String[] b = other.split("\\.", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int byPart =
          a[i].length() != b[i].length()
              ? Integer.compare(a[i].length(), b[i].length())
              : a[i].compareTo(b[i]);
      if (byPart != 0) {
        return byPart;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
