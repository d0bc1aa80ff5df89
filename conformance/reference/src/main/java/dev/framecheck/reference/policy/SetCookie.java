package dev.framecheck.reference.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A Set-Cookie header's value, read as RFC 6265bis, 5.6 says: what is wrong about an attribute only
 * loses that attribute.
 *
 * @param name possibly empty, unless the value is
 * @param value possibly empty, unless the name is
 * @param expires when it ends by Expires, if that could be read
 * @param maxAge in how many seconds it ends by Max-Age, which counts for more
 * @param domain without a dot in front, in lower case; empty if none was given
 * @param path empty if none was given that begins with a slash
 * @param secure whether it is for TLS only
 * @param httpOnly whether pages don't get to see it
 * @param sameSite what it says about it; empty if nothing that is known
 * @param partitioned whether it is for a partitioned jar
 */
record SetCookie(
    String name,
    String value,
    Optional<Instant> expires,
    Optional<Long> maxAge,
    String domain,
    String path,
    boolean secure,
    boolean httpOnly,
    Optional<SameSite> sameSite,
    boolean partitioned) {
  private static final int LONGEST_PAIR = 4096;
  private static final int LONGEST_ATTRIBUTE = 1024;

  /** What the value says; empty if it has to be ignored whole. */
  static Optional<SetCookie> parse(String text) {
    if (text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
      return Optional.empty();
    }
    String[] parts = text.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : trim(parts[0].substring(0, equals));
    String value = trim(parts[0].substring(equals + 1));
    if ((name.isEmpty() && value.isEmpty()) || name.length() + value.length() > LONGEST_PAIR) {
      return Optional.empty();
    }
    Builder builder = new Builder();
    for (int i = 1; i < parts.length; i++) {
      int sign = parts[i].indexOf('=');
      String attribute = trim(sign < 0 ? parts[i] : parts[i].substring(0, sign));
      String argument = sign < 0 ? "" : trim(parts[i].substring(sign + 1));
      if (argument.length() <= LONGEST_ATTRIBUTE) {
        builder.take(attribute.toLowerCase(Locale.ROOT), argument);
      }
    }
    return Optional.of(builder.build(name, value));
  }

  /** The attributes so far; of several with the same name the last counts. */
  private static final class Builder {
    private Optional<Instant> expires = Optional.empty();
    private Optional<Long> maxAge = Optional.empty();
    private String domain = "";
    private String path = "";
    private boolean secure;
    private boolean httpOnly;
    private Optional<SameSite> sameSite = Optional.empty();
    private boolean partitioned;

    void take(String attribute, String argument) {
      switch (attribute) {
        case "expires" -> expires = CookieDate.parse(argument).or(() -> expires);
        case "max-age" -> maxAge = seconds(argument).or(() -> maxAge);
        case "domain" -> {
          String lower = argument.toLowerCase(Locale.ROOT);
          domain = lower.startsWith(".") ? lower.substring(1) : lower;
        }
        case "path" -> path = argument.startsWith("/") ? argument : "";
        case "secure" -> secure = true;
        case "httponly" -> httpOnly = true;
        case "samesite" -> sameSite = sameSite(argument);
        case "partitioned" -> partitioned = true;
        default -> {
          // Unknown attributes are ignored.
        }
      }
    }

    SetCookie build(String name, String value) {
      return new SetCookie(
          name, value, expires, maxAge, domain, path, secure, httpOnly, sameSite, partitioned);
    }

    private static Optional<SameSite> sameSite(String argument) {
      return switch (argument.toLowerCase(Locale.ROOT)) {
        case "strict" -> Optional.of(SameSite.STRICT);
        case "lax" -> Optional.of(SameSite.LAX);
        case "none" -> Optional.of(SameSite.NONE);
        default -> Optional.empty();
      };
    }

    private static Optional<Long> seconds(String argument) {
      if (!argument.matches("-?[0-9]{1,1024}")) {
        return Optional.empty();
      }
      if (argument.startsWith("-")) {
        return Optional.of(0L);
      }
      String digits = argument.replaceFirst("^0+(?=.)", "");
      return Optional.of(digits.length() > 12 ? Long.MAX_VALUE : Long.parseLong(digits));
    }
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
