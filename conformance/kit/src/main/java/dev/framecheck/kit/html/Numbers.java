package dev.framecheck.kit.html;

import java.util.Locale;

/** Numbers as the page shows them, the same in every locale. */
public final class Numbers {

  private Numbers() {}

  /** With digits in groups. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With one digit after the point, for CSS and seconds. */
  public static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** A count with its noun. */
  public static String count(long number, String one, String many) {
    return grouped(number) + " " + (number == 1 ? one : many);
  }
}
