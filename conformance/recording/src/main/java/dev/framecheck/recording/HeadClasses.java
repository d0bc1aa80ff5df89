package dev.framecheck.recording;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To which of the model's classes a head of HTTP belongs. Each class has its text in the corpus;
 * two heads are of one class where the rules of RFC 6455 §4 find the same in them. What no rule
 * looks at, such as other fields, doesn't count, nor does Origin: that binds a server which serves
 * the pages of one origin, and whether it does nobody can overhear.
 */
final class HeadClasses {

  private static final String CORPUS = "dev/framecheck/traces/corpus/opening-core.jsonl";
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** The key that the answers of the corpus fit. */
  private static final String EXAMPLE = "dGhlIHNhbXBsZSBub25jZQ==";

  private static final int KEY = 16;

  /** Fields; an implementation may have had enough of them sooner or later (10.4). */
  private static final int MANY = 100;

  private static final String END = "\r\n\r\n";
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern PARAMETER = Pattern.compile("%1$s(\\s*=\\s*%1$s)?".formatted(TOKEN));
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final HeadClasses COMMITTED = read();

  private final Map<List<Object>, String> requests = new HashMap<>();
  private final Map<List<Object>, String> answers = new HashMap<>();

  private HeadClasses(List<Trace> traces) {
    put(traces, Role.SERVER, requests, HeadClasses::request);
    put(traces, Role.CLIENT, answers, head -> answer(head, EXAMPLE));
  }

  private interface Signature {
    List<Object> of(HttpWords head);
  }

  private static void put(
      List<Trace> traces, Role role, Map<List<Object>, String> names, Signature signature) {
    traces.stream()
        .filter(trace -> trace.role() == role)
        .flatMap(HeadClasses::heads)
        .filter(head -> head.filler() == 0 && head.text().indexOf(END) == head.text().length() - 4)
        .sorted(Comparator.comparing(head -> head.name().length()))
        .forEach(head -> names.putIfAbsent(signature.of(HttpWords.of(head.text())), head.name()));
  }

  /** The first one, which is no rest of another, unless it is a proxy's. */
  private static Stream<Input.Head> heads(Trace trace) {
    return trace.steps().stream()
        .filter(step -> List.of("WAITING", "CONNECTING").contains(step.from()))
        .map(Step::in)
        .filter(Input.Head.class::isInstance)
        .map(Input.Head.class::cast)
        .limit(1);
  }

  private static HeadClasses read() {
    try {
      return new HeadClasses(Corpus.read(HeadClasses.class.getClassLoader(), CORPUS).traces());
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus can't be read", e);
    }
  }

  /** The class of a request, if it is of one. */
  static Optional<Input.Head> ofRequest(String text) {
    return head(COMMITTED.requests.get(request(HttpWords.of(text))), text);
  }

  /**
   * The class of a server's answer, if it is of one.
   *
   * @param key what the client asked with
   */
  static Optional<Input.Head> ofAnswer(String text, String key) {
    return head(COMMITTED.answers.get(answer(HttpWords.of(text), key)), text);
  }

  private static Optional<Input.Head> head(
      @org.jspecify.annotations.Nullable String name, String text) {
    return name == null ? Optional.empty() : Optional.of(new Input.Head(name, text, 0));
  }

  /** What the rules of 4.2.1 look at. */
  private static List<Object> request(HttpWords head) {
    return List.of(
        List.of(head.word(0), target(head.word(1)), head.word(2)),
        Math.min(head.count("host"), 2),
        head.lists("upgrade", "websocket"),
        head.elements("upgrade").size() > 1,
        head.lists("connection", "upgrade"),
        keys(head),
        head.elements("sec-websocket-version"),
        head.elements("sec-websocket-protocol"),
        extensions(head),
        List.of(head.has("content-length"), head.has("transfer-encoding")),
        head.fields().size() > MANY,
        head.isFolded(),
        head.isMalformed());
  }

  private static String target(String target) {
    if (target.contains("#")) {
      return "fragment";
    }
    return target.matches("/.*|https?://[^/]+/.*") ? "resource" : "none";
  }

  private static Object keys(HttpWords head) {
    List<String> keys = head.elements("sec-websocket-key");
    return List.of(
        head.count("sec-websocket-key"),
        keys.stream().distinct().count(),
        keys.stream().map(HeadClasses::keySize).toList());
  }

  /** How many bytes a key has; −1 where it is no base64. */
  private static int keySize(String key) {
    try {
      return Base64.getDecoder().decode(key).length;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  /** What there is to say of the elements, whatever their names and their order (9.1). */
  private static Set<String> extensions(HttpWords head) {
    return head.elements("sec-websocket-extensions").stream()
        .map(HeadClasses::extension)
        .collect(Collectors.toSet());
  }

  private static String extension(String element) {
    if (element.isEmpty()) {
      return "none";
    }
    String[] parts = QUOTED.matcher(element).replaceAll("q").split(";", -1);
    boolean isWellFormed =
        TOKEN.matcher(parts[0].strip()).matches()
            && Arrays.stream(parts, 1, parts.length)
                .allMatch(part -> PARAMETER.matcher(part.strip()).matches());
    if (!isWellFormed) {
      return "malformed";
    }
    if (!QUOTED.matcher(element).results().allMatch(one -> TOKEN.matcher(one.group(1)).matches())) {
      return "quotes no token";
    }
    return parts[0].strip().equals("permessage-deflate") ? "deflate" : "unknown";
  }

  /** What the rules of 4.1 look at. */
  private static List<Object> answer(HttpWords head, String key) {
    List<Object> first = List.of(head.word(0), head.word(1));
    if (!head.word(1).equals("101")) {
      return first;
    }
    List<String> accepts = head.elements("sec-websocket-accept");
    return List.of(
        first,
        head.elements("upgrade").stream().map(one -> one.equalsIgnoreCase("websocket")).toList(),
        head.lists("connection", "upgrade"),
        accepts.stream().map(accept -> accept.equals(acceptFor(key))).toList(),
        extensions(head),
        head.fields().size() > MANY,
        head.count("sec-websocket-protocol"),
        head.elements("sec-websocket-protocol"),
        head.isFolded(),
        head.isMalformed());
  }

  /** Whether a key is the base64 of 16 bytes (4.1). */
  static boolean isKey(String key) {
    return keySize(key) == KEY;
  }

  /** The value of Sec-WebSocket-Accept that fits a key (4.2.2). */
  static String acceptFor(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
