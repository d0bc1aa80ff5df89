package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts that want TLS for whatever is asked of them (RFC 6797). Private windows need a store of
 * their own. Not safe for use by several threads at once.
 */
public final class HstsStore {

  /** A directive: a token, perhaps with a token or a quoted string as its value (6.1). */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?<name>[-!#$%&'*+.^_`|~0-9A-Za-z]++)[ \\t]*+(?:=[ \\t]*+"
              + "(?<value>[-!#$%&'*+.^_`|~0-9A-Za-z]++|\"[^\"\\\\]*+\"))?");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Longer than anybody lives; times beyond it are cut. */
  private static final long LONGEST = Duration.ofDays(36_500).toSeconds();

  private final InstantSource clock;
  private final Map<String, Entry> hosts = new HashMap<>();

  private record Entry(Instant until, boolean subDomains) {}

  /** An empty store. */
  public HstsStore(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Takes the value of the first Strict-Transport-Security of a response (8.1). Nothing changes if
   * it is malformed, came without TLS, or speaks for an IP address.
   */
  public void received(WebSocketUrl url, String value) {
    if (!url.secure() || url.hasIpAddress()) {
      return;
    }
    parse(value)
        .ifPresent(
            entry -> {
              if (entry.until().isAfter(clock.instant())) {
                hosts.put(canonical(url.host()), entry);
              } else {
                hosts.remove(canonical(url.host()));
              }
            });
  }

  /** A host that is known before it said so itself (12.3). */
  public void preload(String host, boolean subDomains) {
    hosts.put(canonical(host), new Entry(Instant.MAX, subDomains));
  }

  /** Whether a host is known, by itself or by a domain above it (8.2); an address never is. */
  public boolean isKnown(WebSocketUrl url) {
    if (url.hasIpAddress()) {
      return false;
    }
    String domain = canonical(url.host());
    boolean itself = true;
    while (!domain.isEmpty()) {
      Entry entry = hosts.get(domain);
      if (entry != null
          && (itself || entry.subDomains())
          && entry.until().isAfter(clock.instant())) {
        return true;
      }
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
      itself = false;
    }
    return false;
  }

  /** The URL to connect to: over TLS if the host is known (8.3); port 80 becomes 443. */
  public WebSocketUrl upgrade(WebSocketUrl url) {
    return isKnown(url) ? url.upgraded() : url;
  }

  private Optional<Entry> parse(String value) {
    Set<String> seen = new HashSet<>();
    Optional<Long> maxAge = Optional.empty();
    boolean subDomains = false;
    for (String part : value.split(";", -1)) {
      if (part.isBlank()) {
        continue;
      }
      Matcher directive = DIRECTIVE.matcher(part.strip());
      if (!directive.matches()) {
        return Optional.empty();
      }
      String name = Objects.requireNonNull(directive.group("name")).toLowerCase(Locale.ROOT);
      String argument = Objects.requireNonNullElse(directive.group("value"), "");
      if (!seen.add(name)) {
        return Optional.empty();
      }
      if (name.equals("max-age")) {
        maxAge = seconds(argument);
        if (maxAge.isEmpty()) {
          return Optional.empty();
        }
      }
      subDomains |= name.equals("includesubdomains");
    }
    boolean below = subDomains;
    return maxAge.map(seconds -> new Entry(clock.instant().plusSeconds(seconds), below));
  }

  private static Optional<Long> seconds(String argument) {
    boolean quoted = argument.startsWith("\"");
    String number = quoted ? argument.substring(1, argument.length() - 1) : argument;
    if (!DIGITS.matcher(number).matches()) {
      return Optional.empty();
    }
    String digits = number.replaceFirst("^0+(?=.)", "");
    return Optional.of(digits.length() > 12 ? LONGEST : Math.min(LONGEST, Long.parseLong(digits)));
  }

  private static String canonical(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
