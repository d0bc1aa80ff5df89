package dev.framecheck.model.validation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TLC printed of a connection.
 *
 * @param found whether a state was reached in which all is explained
 * @param settled whether in one such state nothing is due any more
 * @param last the number of the last event that was explained
 */
record Explained(boolean found, boolean settled, int last) {

  private static final Explained NOT = new Explained(false, false, 0);

  private static final Pattern LINE =
      Pattern.compile("<<\"explained\", (\\d+), (TRUE|FALSE), (\\d+), (\\d+), (\\d+)>>");

  /** Reads what was printed of {@code count} connections. */
  static Explained[] read(List<String> printed, int count) {
    Explained[] all = new Explained[count];
    Arrays.fill(all, NOT);
    for (String line : printed) {
      Matcher found = LINE.matcher(line);
      while (found.find()) {
        int link = Integer.parseInt(found.group(1)) - 1;
        boolean due = Boolean.parseBoolean(found.group(2));
        int last = 0;
        for (int i = 3; i <= found.groupCount(); i++) {
          last = Math.max(last, Integer.parseInt(found.group(i)));
        }
        if (!all[link].found() || !due) {
          all[link] = new Explained(true, !due || all[link].settled(), last);
        }
      }
    }
    return all;
  }
}
