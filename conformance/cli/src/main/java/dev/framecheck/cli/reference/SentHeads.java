package dev.framecheck.cli.reference;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an endpoint writes during its opening handshake, read as the trace format says, with a
 * reader of its own. It also makes the peer's answers fit the key that was sent.
 */
final class SentHeads {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** The example of RFC 6455, in traces the key of every request and the answer that fits it. */
  private static final String EXAMPLE_KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  private static final String EXAMPLE_ACCEPT = accept(EXAMPLE_KEY);
  private static final int KEY_BYTES = 16;
  private static final String VERSION = "13";
  private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: ([^\\r\\n]*)");

  private final Role role;
  private final Set<String> keys = new HashSet<>();
  private String fittingAccept = EXAMPLE_ACCEPT;
  private String askedKey = EXAMPLE_KEY;
  private int defaultPort = 80;

  /** The head whose parts are asked for, whole. */
  private byte[] fitted = {};

  SentHeads(Role role) {
    this.role = role;
  }

  /** From now on a Host without a port means this one. */
  void defaultPort(int port) {
    defaultPort = port;
  }

  /** A part of a head, as it fits the key of the last request. */
  byte[] fitting(Input.Head head, int from, byte[] part) {
    if (from == 0) {
      fitted = fitted(head);
    }
    return Arrays.copyOfRange(fitted, from, from + part.length);
  }

  private byte[] fitted(Input.Head head) {
    String text = new String(head.bytes().toBytes(), StandardCharsets.ISO_8859_1);
    Matcher key = KEY.matcher(text);
    if (role == Role.SERVER && key.find()) {
      askedKey = key.group(1);
    }
    if (role == Role.CLIENT) {
      text =
          text.replace(EXAMPLE_ACCEPT, fittingAccept)
              .replace(
                  EXAMPLE_ACCEPT.toUpperCase(Locale.ROOT), fittingAccept.toUpperCase(Locale.ROOT))
              .replace(EXAMPLE_KEY, askedKey);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What one message is, in the words of the model. */
  Observation observe(byte[] message) {
    Sent sent = new Sent(new String(message, StandardCharsets.ISO_8859_1));
    return role == Role.SERVER ? answer(sent) : request(sent);
  }

  private Observation request(Sent sent) {
    String[] line = sent.line();
    if (line[0].equals("CONNECT")) {
      return Effects.of("tunnel", "to", line[1]);
    }
    boolean good =
        line.length == 3
            && line[0].equals("GET")
            && line[2].matches("HTTP/1\\.[1-9]")
            && sent.lists("Upgrade", "websocket")
            && sent.lists("Connection", "Upgrade");
    String key = sent.only("Sec-WebSocket-Key");
    Observation seen =
        Effects.of(
            good ? "request" : "otherRequest",
            "target",
            line[1],
            "host",
            withPort(sent.only("Host").toLowerCase(Locale.ROOT)),
            "protocols",
            sent.list("Sec-WebSocket-Protocol"),
            "extensions",
            sent.list("Sec-WebSocket-Extensions"),
            "version",
            sent.only("Sec-WebSocket-Version"),
            "key",
            kindOf(key));
    fittingAccept = accept(key);
    askedKey = key;
    String origin = sent.only("Origin");
    if (origin.isEmpty()) {
      return seen;
    }
    Observation.Effect effect = (Observation.Effect) seen;
    List<Object> arguments = new ArrayList<>(List.of("origin", origin));
    effect.arguments().forEach((name, value) -> arguments.addAll(List.of(name, value)));
    return Effects.of(effect.name(), arguments.toArray());
  }

  private String kindOf(String key) {
    try {
      if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
        return "malformed";
      }
    } catch (IllegalArgumentException e) {
      return "malformed";
    }
    return keys.add(key) ? "fresh" : "stale";
  }

  private String withPort(String host) {
    return host.matches(".*:[0-9]+") ? host : host + ":" + defaultPort;
  }

  private Observation answer(Sent sent) {
    String status = sent.line()[1];
    if (status.equals("101")) {
      return Effects.of(
          "answer",
          "status",
          status,
          "upgrade",
          sent.only("Upgrade").toLowerCase(Locale.ROOT),
          "connection",
          sent.only("Connection"),
          "accept",
          sent.only("Sec-WebSocket-Accept").equals(accept(askedKey)) ? "right" : "wrong",
          "protocol",
          sent.list("Sec-WebSocket-Protocol"),
          "extensions",
          sent.list("Sec-WebSocket-Extensions"));
    }
    if (!status.matches("[45]..")) {
      return Effects.of("other");
    }
    String versions = sent.list("Sec-WebSocket-Version");
    if (versions.isEmpty()) {
      return Effects.of("refuse");
    }
    boolean named = List.of(versions.split(", ")).contains(VERSION);
    return Effects.of("refuseWithVersions", "versions", named ? VERSION : versions);
  }

  private static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-1", e);
    }
  }

  /** A message, split at its line ends. */
  private record Sent(String text) {

    private List<String> lines() {
      return List.of(text.split("\r\n\r\n", 2)[0].split("\r\n", -1));
    }

    String[] line() {
      return lines().get(0).split(" ", -1);
    }

    private List<String> values(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return lines().stream()
          .skip(1)
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .toList();
    }

    /** All values as one list; empty where there is none. */
    String list(String name) {
      return values(name).stream()
          .flatMap(value -> Arrays.stream(value.split(",", -1)))
          .map(String::strip)
          .collect(Collectors.joining(", "));
    }

    /** The value, which may come once only. */
    String only(String name) {
      List<String> values = values(name);
      return values.size() == 1 ? values.get(0) : String.join(" and ", values);
    }

    boolean lists(String name, String token) {
      return List.of(list(name).toLowerCase(Locale.ROOT).split(", "))
          .contains(token.toLowerCase(Locale.ROOT));
    }
  }
}
