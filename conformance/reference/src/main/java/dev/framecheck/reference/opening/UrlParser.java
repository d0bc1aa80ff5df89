package dev.framecheck.reference.opening;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL parser of browsers as far as special schemes go (WHATWG URL, "URL parsing"): slashes may
 * lean either way, blanks at the ends and line breaks inside don't count, and dot segments are
 * resolved.
 */
final class UrlParser {
  private static final Pattern SCHEME =
      Pattern.compile("(?<scheme>[A-Za-z][-+.0-9A-Za-z]*+):(?<rest>.*)", Pattern.DOTALL);
  private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
  private static final Pattern LEADING_SLASHES = Pattern.compile("^[/\\\\]*+");

  private static final String PATH_SET = "\"#<>?^`{}";
  private static final String QUERY_SET = "\"#<>'";

  /** The parts of a URL; its path in segments, its query null where there is no question mark. */
  private record Parts(
      String scheme, String host, int port, List<String> path, @Nullable String query) {

    boolean isSecure() {
      return scheme.equals("https") || scheme.equals("wss");
    }
  }

  private UrlParser() {}

  static WebSocketUrl parse(String url, Optional<String> base) {
    String input = strip(url);
    if (input.indexOf('#') >= 0) {
      throw new IllegalArgumentException("a WebSocket has no fragment: " + url);
    }
    // The base's own fragment plays no part.
    Parts parts =
        parts(
            input,
            base.map(text -> parts(strip(text).replaceFirst("(?s)#.*", ""), null)).orElse(null));
    String query = parts.query() == null || parts.query().isEmpty() ? "" : "?" + parts.query();
    return new WebSocketUrl(
        parts.isSecure(), parts.host(), parts.port(), "/" + String.join("/", parts.path()) + query);
  }

  private static Parts parts(String input, @Nullable Parts base) {
    Matcher matcher = SCHEME.matcher(input);
    if (!matcher.matches()) {
      if (base == null) {
        throw new IllegalArgumentException("a relative URL without a base: " + input);
      }
      return relative(input, base);
    }
    String scheme = matcher.group("scheme").toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw new IllegalArgumentException("not a WebSocket's scheme: " + scheme);
    }
    String rest = matcher.group("rest");
    if (base == null || startsWithSlashes(rest) || !base.scheme().equals(scheme)) {
      return absolute(scheme, rest);
    }
    return relative(rest, base);
  }

  private static Parts absolute(String scheme, String rest) {
    String behind = LEADING_SLASHES.matcher(rest).replaceFirst("");
    int end = 0;
    while (end < behind.length() && "/\\?".indexOf(behind.charAt(end)) < 0) {
      end++;
    }
    String authority = behind.substring(0, end);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > hostAndPort.lastIndexOf(']');
    String digits = hasPort ? hostAndPort.substring(colon + 1) : "";
    if (!digits.matches("[0-9]*")) {
      throw new IllegalArgumentException("not a port: " + digits);
    }
    boolean secure = scheme.equals("https") || scheme.equals("wss");
    String host = Hosts.parse(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
    int port = WebSocketUrl.port(digits, secure);
    return withPath(scheme, host, port, List.of(), behind.substring(end));
  }

  private static Parts relative(String input, Parts base) {
    if (startsWithSlashes(input)) {
      return absolute(base.scheme(), input);
    }
    if (input.isEmpty()) {
      return base;
    }
    char first = input.charAt(0);
    if (first == '?') {
      return new Parts(base.scheme(), base.host(), base.port(), base.path(), query(input));
    }
    boolean rooted = first == '/' || first == '\\';
    List<String> folder =
        rooted ? List.of() : base.path().subList(0, Math.max(0, base.path().size() - 1));
    return withPath(base.scheme(), base.host(), base.port(), folder, input);
  }

  private static Parts withPath(
      String scheme, String host, int port, List<String> folder, String pathAndQuery) {
    int question = pathAndQuery.indexOf('?');
    String path = question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
    String query = question < 0 ? null : query(pathAndQuery.substring(question));
    return new Parts(scheme, host, port, segments(folder, path), query);
  }

  private static List<String> segments(List<String> folder, String path) {
    ArrayDeque<String> segments = new ArrayDeque<>(folder);
    boolean rooted = !path.isEmpty() && isSlash(path.charAt(0));
    List<String> pieces = Arrays.asList((rooted ? path.substring(1) : path).split("[/\\\\]", -1));
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      String dots = pieces.get(i).toLowerCase(Locale.ROOT).replace("%2e", ".");
      if (dots.equals("..")) {
        segments.pollLast();
      }
      if (!dots.equals(".") && !dots.equals("..")) {
        segments.add(Percent.encode(pieces.get(i), PATH_SET));
      } else if (last) {
        segments.add("");
      }
    }
    return List.copyOf(segments);
  }

  private static String query(String withQuestionMark) {
    return Percent.encode(withQuestionMark.substring(1), QUERY_SET);
  }

  private static boolean startsWithSlashes(String text) {
    return text.length() >= 2 && isSlash(text.charAt(0)) && isSlash(text.charAt(1));
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  /** Without control characters and blanks at the ends, and without tabs and line breaks. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to).replaceAll("[\\t\\n\\r]", "");
  }
}
