package dev.framecheck.reference.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as cookies have them, in whatever order their parts come (RFC 6265bis, 5.1.1). */
final class CookieDate {
  private static final Pattern DELIMITERS = Pattern.compile("[\\t -/;-@\\[-`{-~]+");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private int hour = -1;
  private int minute;
  private int second;
  private int day = -1;
  private int month = -1;
  private int year = -1;

  private CookieDate() {}

  /** The time that the text means; empty if it can't be read. */
  static Optional<Instant> parse(String text) {
    CookieDate date = new CookieDate();
    DELIMITERS.splitAsStream(text).forEach(date::take);
    return date.instant();
  }

  /** A token is the first part that is missing and that it could be. */
  private void take(String token) {
    Matcher time = TIME.matcher(token);
    if (hour < 0 && time.matches()) {
      hour = Integer.parseInt(time.group(1));
      minute = Integer.parseInt(time.group(2));
      second = Integer.parseInt(time.group(3));
      return;
    }
    Matcher days = DAY.matcher(token);
    if (day < 0 && days.matches()) {
      day = Integer.parseInt(days.group(1));
      return;
    }
    int named =
        token.length() < 3 ? -1 : MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
    if (month < 0 && named >= 0) {
      month = named + 1;
      return;
    }
    Matcher years = YEAR.matcher(token);
    if (year < 0 && years.matches()) {
      int number = Integer.parseInt(years.group(1));
      year = number < 70 ? number + 2000 : number < 100 ? number + 1900 : number;
    }
  }

  private Optional<Instant> instant() {
    if (hour < 0 || year < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
