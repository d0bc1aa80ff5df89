package dev.framecheck.targets.list;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order of versions, by the numbers in them. */
final class Versions {

  /** The older first; versions with the same numbers are equal. */
  static final Comparator<String> ORDER = Comparator.comparing(Versions::numbers, Arrays::compare);

  private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9.+-]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Versions() {}

  /** Whether a text can be a version. */
  static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  private static long[] numbers(String version) {
    List<String> numbers = NUMBER.matcher(version).results().map(found -> found.group()).toList();
    return numbers.stream().mapToLong(Long::parseLong).toArray();
  }
}
