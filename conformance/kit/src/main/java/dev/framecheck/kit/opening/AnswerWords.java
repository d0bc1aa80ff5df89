package dev.framecheck.kit.opening;

import dev.framecheck.traces.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's answer is, in the words of the topic {@code opening}. */
public final class AnswerWords {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[0-9] ([0-9]{3})( .*)?");
  private static final String KNOWN_VERSION = "13";

  private AnswerWords() {}

  /** The status of an answer, or 0 where its first line has none. */
  public static int status(HttpHead head) {
    Matcher line = STATUS.matcher(head.first());
    return line.matches() ? Integer.parseInt(line.group(1)) : 0;
  }

  /** Whether it is an interim answer, after which the real one comes. */
  public static boolean isInterim(HttpHead head) {
    int status = status(head);
    return status >= 100 && status < 200 && status != 101;
  }

  /**
   * What an answer shows.
   *
   * @param keys the keys as they were sent: one, unless the request breaks §11.3.1, which leaves
   *     open which of them counts
   */
  public static Observation.Effect of(HttpHead head, List<String> keys) {
    int status = status(head);
    if (status == 0 || head.badLine() != null) {
      return other(
          "malformedAnswer", "line", status == 0 ? head.first() : String.valueOf(head.badLine()));
    }
    if (status == 101) {
      return switching(head, keys);
    }
    if (status < 400 || status >= 600) {
      return effect("other", Map.of());
    }
    List<String> versions = head.elements("sec-websocket-version");
    if (versions.isEmpty()) {
      return effect("refuse", Map.of());
    }
    String named = versions.contains(KNOWN_VERSION) ? KNOWN_VERSION : String.join(", ", versions);
    return other("refuseWithVersions", "versions", named);
  }

  /** Bytes that are no answer of HTTP. */
  public static Observation.Effect noHttp(String beginning) {
    return other("noHttp", "begins", beginning);
  }

  private static Observation.Effect switching(HttpHead head, List<String> keys) {
    boolean websocket = head.only("upgrade").equalsIgnoreCase("websocket");
    boolean upgrade = head.lists("connection", "upgrade");
    String accept = head.only("sec-websocket-accept");
    boolean right = keys.stream().map(HandshakeKeys::acceptFor).anyMatch(accept::equals);
    return effect(
        "answer",
        Map.of(
            "status",
            "101",
            "upgrade",
            websocket ? "websocket" : head.only("upgrade"),
            "connection",
            upgrade ? "Upgrade" : head.only("connection"),
            "accept",
            right ? "right" : "wrong",
            "protocol",
            list(head, "sec-websocket-protocol", head.elements("sec-websocket-protocol")),
            "extensions",
            list(head, "sec-websocket-extensions", extensions(head))));
  }

  /** The names of the extensions; what their parameters may be is their own business. */
  private static List<String> extensions(HttpHead head) {
    return head.elements("sec-websocket-extensions").stream()
        .map(one -> one.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** A field that is there and empty is not the same as none (4.2.2). */
  private static String list(HttpHead head, String name, List<String> elements) {
    String joined = String.join(", ", elements);
    return head.has(name) && joined.isEmpty() ? "an empty field" : joined;
  }

  private static Observation.Effect other(String name, String argument, String value) {
    return effect(name, Map.of(argument, value));
  }

  private static Observation.Effect effect(String name, Map<String, String> arguments) {
    return new Observation.Effect(name, new TreeMap<>(arguments));
  }
}
