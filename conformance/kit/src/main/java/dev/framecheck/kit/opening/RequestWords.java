package dev.framecheck.kit.opening;

import dev.framecheck.traces.Observation;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a client's request is, in the words of the topic {@code opening}. Where the client was sent
 * is its driver's business, so a target and a Host that may be right are taken for those of the
 * trace.
 */
public final class RequestWords {

  private static final String KEY = "sec-websocket-key";
  private static final String VERSION = "sec-websocket-version";
  private static final Pattern LINE = Pattern.compile("GET (\\S+) HTTP/1\\.[1-9]");
  private static final Pattern TARGET = Pattern.compile("(/|https?://)[^#\\s]*");

  /** What may stand before the port: no user, no path. */
  private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:/@\\s]+)(:[0-9]+)?");

  private RequestWords() {}

  /** The key, as it was sent; empty where there is none. */
  public static String key(HttpHead head) {
    return head.only(KEY);
  }

  /** The subprotocols that are offered, in order, as a trace writes them. */
  public static String protocols(HttpHead head) {
    return String.join(", ", head.elements("sec-websocket-protocol"));
  }

  /** The names of the extensions that are offered. */
  public static List<String> extensions(HttpHead head) {
    return head.elements("sec-websocket-extensions").stream()
        .map(one -> one.split(";", 2)[0].strip())
        .toList();
  }

  /**
   * What a request shows.
   *
   * @param expected what the trace expects of it
   * @param stale whether its key has been sent before
   * @param port the port that the client was told, where that is known
   */
  public static Observation.Effect of(
      HttpHead head, Observation.Effect expected, boolean stale, OptionalInt port) {
    SortedMap<String, String> wanted = expected.arguments();
    String target = target(head);
    String host = head.only("host");
    Map<String, String> shown = new TreeMap<>();
    shown.put(
        "target", TARGET.matcher(target).matches() ? wanted.getOrDefault("target", "") : target);
    shown.put("host", isHost(host, port) ? wanted.getOrDefault("host", "") : host);
    shown.put("version", head.only(VERSION));
    shown.put("key", stale ? "stale" : HandshakeKeys.isKey(key(head)) ? "fresh" : "malformed");
    // What is offered is the driver's business too.
    shown.put("protocols", wanted.getOrDefault("protocols", ""));
    shown.put("extensions", wanted.getOrDefault("extensions", ""));
    if (wanted.containsKey("origin")) {
      shown.put("origin", head.only("origin"));
    }
    return new Observation.Effect(
        isWellFormed(head) ? "request" : "otherRequest", new TreeMap<>(shown));
  }

  private static boolean isHost(String host, OptionalInt port) {
    return HOST.matcher(host).matches()
        && (port.isEmpty() || port.getAsInt() == 80 || host.endsWith(":" + port.getAsInt()));
  }

  private static boolean isWellFormed(HttpHead head) {
    return LINE.matcher(head.first()).matches()
        && head.badLine() == null
        && head.lists("upgrade", "websocket")
        && head.lists("connection", "upgrade");
  }

  private static String target(HttpHead head) {
    String[] words = head.first().split(" ", -1);
    return words.length < 2 ? "" : words[1];
  }
}
