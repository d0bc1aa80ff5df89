package dev.framecheck.kit.opening;

import dev.framecheck.traces.Input;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests of traces, sent to where the server under test listens: {@code host.test} and {@code
 * /chat} become its own, the example's key a fresh one, and nothing else is changed.
 *
 * @param authority what stands in Host: the port only where it isn't the scheme's own
 * @param resource path and query, beginning with a slash
 * @param secure whether the address is one of TLS
 * @param key what is asked with
 */
public record ServedRequest(String authority, String resource, boolean secure, String key) {

  /** Fields that ask for nothing but a connection, whoever asks for it. */
  private static final Set<String> PLAIN =
      Set.of(
          "host",
          "upgrade",
          "connection",
          "sec-websocket-key",
          "sec-websocket-version",
          "sec-websocket-extensions",
          // Unknown, and so to be ignored.
          "constructor",
          "__proto__",
          "tostring");

  private static final Pattern LINE_END = Pattern.compile("\r?\n");
  private static final String HOST = "host.test";

  /** The words that may stand as a target, in traces, and what each has of the resource. */
  private static final Map<String, String> TARGETS =
      Map.of("/chat", "%s", "/chat#x", "%s#x", "http://host.test/chat", "%s");

  /** The bytes of a head; everything behind the empty line stays as it is. */
  public byte[] bytes(Input.Head head) {
    String text = new String(head.bytes().toBytes(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    String rest = end < 0 ? "" : text.substring(end);
    String own =
        aimed(line)
            + rest.replaceAll(
                "(?i)(\nhost: *)" + HOST + "(?=\r?\n)", "$1" + Matcher.quoteReplacement(authority));
    return HandshakeKeys.asking(own, key).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String aimed(String line) {
    String[] words = line.split(" ", -1);
    if (words.length > 1) {
      String bare = words[1].replace("\r", "");
      String tail = words[1].endsWith("\r") ? "\r" : "";
      String form = TARGETS.get(bare);
      if (form != null) {
        String prefix = bare.startsWith("http:") ? (secure ? "https://" : "http://") : "";
        words[1] = prefix + (prefix.isEmpty() ? "" : authority) + form.formatted(resource) + tail;
      }
    }
    return String.join(" ", words);
  }

  /** The values of all Sec-WebSocket-Key in what was sent; an empty one where there is none. */
  public static List<String> keysIn(String sent) {
    List<String> keys =
        LINE_END
            .splitAsStream(sent)
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .toList();
    return keys.isEmpty() ? List.of("") : keys;
  }

  /**
   * Whether a request says no more than that a connection is wanted, so that a server which admits
   * one such request has no reason of admission to refuse another.
   */
  public static boolean isPlain(List<Input.Head> heads) {
    return heads.get(0).text().matches("(?s)GET \\S+ HTTP/1\\.1\r?\n.*")
        && names(heads).stream().allMatch(PLAIN::contains);
  }

  /** Whether a request is one of HTTP before 1.0, whose answers have no head. */
  public static boolean isBeforeHttp1(List<Input.Head> heads) {
    return heads.get(0).text().matches("(?s)\\S+ \\S+\r?\n.*");
  }

  /**
   * Whether a request announces a body that does not follow, so that all that does is part of it.
   */
  public static boolean owesBody(List<Input.Head> heads) {
    return names(heads).contains("content-length")
        && heads.get(heads.size() - 1).text().endsWith("\r\n\r\n");
  }

  /** Whether a request offers extensions. */
  public static boolean offersExtensions(List<Input.Head> heads) {
    return names(heads).contains("sec-websocket-extensions");
  }

  private static Set<String> names(List<Input.Head> heads) {
    String text = heads.stream().map(Input.Head::text).collect(Collectors.joining());
    return LINE_END
        .splitAsStream(text.split("\r?\n\r?\n", 2)[0])
        .skip(1)
        .map(line -> line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
