package dev.framecheck.model.tlc;

import dev.framecheck.model.SpecificationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a TLC configuration. */
final class TlcConfigReader {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|\\\\\\*[^\\n]*)|(?<comment>\\(\\*)"
              + "|(?<token>\"[^\"\\n]*\"|<-|[\\w!]+|-\\d+|[=,{}\\[\\]])");
  private static final Pattern NAME = Pattern.compile("[\\w!]+");
  private static final Set<String> KEYWORDS =
      Set.of(
          "SPECIFICATION",
          "INIT",
          "NEXT",
          "CONSTANT",
          "CONSTANTS",
          "INVARIANT",
          "INVARIANTS",
          "PROPERTY",
          "PROPERTIES",
          "CONSTRAINT",
          "CONSTRAINTS",
          "ACTION_CONSTRAINT",
          "ACTION_CONSTRAINTS",
          "SYMMETRY",
          "VIEW",
          "CHECK_DEADLOCK",
          // Words of TLC that are refused here, so that they aren't read as names.
          "ALIAS",
          "POSTCONDITION",
          "TYPE",
          "TYPE_CONSTRAINT");

  private record Token(String text, int line) {}

  private final String source;
  private final List<Token> tokens;
  private int position;

  private final Map<String, String> single = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, String> substitutions = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private TlcConfigReader(String text, String source) {
    this.source = source;
    this.tokens = tokens(text, source);
  }

  /**
   * Reads a configuration.
   *
   * @param source what errors call the text
   */
  static TlcConfig parse(String text, String source) {
    TlcConfigReader reader = new TlcConfigReader(text, source);
    while (reader.peek() != null) {
      reader.statement();
    }
    return reader.config();
  }

  private TlcConfig config() {
    return new TlcConfig(
        Optional.ofNullable(single.get("SPECIFICATION")),
        Optional.ofNullable(single.get("INIT")),
        Optional.ofNullable(single.get("NEXT")),
        constants,
        substitutions,
        lists.getOrDefault("INVARIANT", List.of()),
        lists.getOrDefault("PROPERTY", List.of()),
        lists.getOrDefault("CONSTRAINT", List.of()),
        lists.getOrDefault("ACTION_CONSTRAINT", List.of()),
        Optional.ofNullable(single.get("SYMMETRY")),
        Optional.ofNullable(single.get("VIEW")),
        Optional.ofNullable(single.get("CHECK_DEADLOCK")).map("TRUE"::equals));
  }

  private void statement() {
    Token keyword = take();
    switch (keyword.text()) {
      case "SPECIFICATION", "INIT", "NEXT", "SYMMETRY", "VIEW" -> once(keyword, name());
      case "CHECK_DEADLOCK" -> {
        String value = name();
        if (!value.equals("TRUE") && !value.equals("FALSE")) {
          throw wrong("CHECK_DEADLOCK is TRUE or FALSE, not " + value, keyword.line());
        }
        once(keyword, value);
      }
      case "CONSTANT", "CONSTANTS" -> constants();
      case "INVARIANT", "INVARIANTS" -> names("INVARIANT");
      case "PROPERTY", "PROPERTIES" -> names("PROPERTY");
      case "CONSTRAINT", "CONSTRAINTS" -> names("CONSTRAINT");
      case "ACTION_CONSTRAINT", "ACTION_CONSTRAINTS" -> names("ACTION_CONSTRAINT");
      default ->
          throw wrong(keyword.text() + " is not a keyword that is known here", keyword.line());
    }
  }

  private void once(Token keyword, String value) {
    if (single.put(keyword.text(), value) != null) {
      throw wrong(keyword.text() + " stands twice", keyword.line());
    }
  }

  private void names(String kind) {
    List<String> names = lists.computeIfAbsent(kind, k -> new ArrayList<>());
    while (atName()) {
      names.add(take().text());
    }
  }

  private void constants() {
    while (atName()) {
      Token name = take();
      Token sign = take();
      switch (sign.text()) {
        case "=" -> constants.put(name.text(), module() + value());
        case "<-" -> substitutions.put(name.text(), module() + name());
        default -> throw wrong("after " + name.text() + " comes = or <-", sign.line());
      }
    }
  }

  /** The {@code [Module]} before a value or a name, if there is one. */
  private String module() {
    Token bracket = peek();
    if (bracket == null || !bracket.text().equals("[")) {
      return "";
    }
    take();
    String module = name();
    Token end = take();
    if (!end.text().equals("]")) {
      throw wrong("a ] is missing after [" + module, end.line());
    }
    return "[" + module + "]";
  }

  private String value() {
    Token first = take();
    if (!first.text().equals("{")) {
      return first.text();
    }
    StringBuilder set = new StringBuilder("{");
    for (Token next = peek(); next != null && !next.text().equals("}"); next = peek()) {
      if (next.text().equals(",")) {
        take();
        set.append(", ");
      } else {
        set.append(value());
      }
    }
    take();
    return set.append('}').toString();
  }

  private String name() {
    Token token = take();
    if (!NAME.matcher(token.text()).matches() || KEYWORDS.contains(token.text())) {
      throw wrong("a name is missing before " + token.text(), token.line());
    }
    return token.text();
  }

  private boolean atName() {
    Token token = peek();
    return token != null
        && NAME.matcher(token.text()).matches()
        && !KEYWORDS.contains(token.text());
  }

  private @Nullable Token peek() {
    return position < tokens.size() ? tokens.get(position) : null;
  }

  private Token take() {
    Token token = peek();
    if (token == null) {
      throw wrong("the configuration ends too early", lastLine());
    }
    position++;
    return token;
  }

  private int lastLine() {
    return tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).line();
  }

  private SpecificationException wrong(String message, int line) {
    return new SpecificationException(source + ":" + line + ": " + message);
  }

  private static List<Token> tokens(String text, String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int line = 1;
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new SpecificationException(
            source + ":" + line + ": unexpected character " + text.charAt(at));
      }
      int end = matcher.end();
      if (matcher.group("comment") != null) {
        end = endOfComment(text, at, source, line);
      } else if (matcher.group("token") != null) {
        tokens.add(new Token(matcher.group("token"), line));
      }
      line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
      at = end;
    }
    return tokens;
  }

  private static int endOfComment(String text, int start, String source, int line) {
    int depth = 0;
    int at = start;
    do {
      if (text.startsWith("(*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*)", at)) {
        depth--;
        at += 2;
      } else if (at >= text.length()) {
        throw new SpecificationException(source + ":" + line + ": a comment isn't closed");
      } else {
        at++;
      }
    } while (depth > 0);
    return at;
  }
}
