package dev.framecheck.reference.opening;

/** The pieces of HTTP's grammar that the handshake needs (RFC 9110, 5.6; RFC 6455, 9.1). */
final class HttpGrammar {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private HttpGrammar() {}

  static boolean isToken(String text) {
    return !text.isEmpty() && endOfToken(text, 0) == text.length();
  }

  /** Whether this is one element of Sec-WebSocket-Extensions: a token, and its parameters. */
  static boolean isExtension(String element) {
    int at = endOfToken(element, 0);
    boolean whole = at > 0;
    at = skipBlanks(element, at);
    while (whole && at < element.length()) {
      if (element.charAt(at) != ';') {
        return false;
      }
      int from = skipBlanks(element, at + 1);
      at = endOfParameter(element, from);
      whole = at > from;
      at = skipBlanks(element, at);
    }
    return whole;
  }

  /** Without the blanks of HTTP, which are space and tab only, at both ends. */
  static String trim(String text) {
    int from = skipBlanks(text, 0);
    int to = text.length();
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether a header field may have this value, as characters of ISO-8859-1 (RFC 9110, 5.5). */
  static boolean isFieldValue(String value) {
    return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7F && c <= 0xFF));
  }

  /** Behind the parameter that begins there; there itself if none does. */
  private static int endOfParameter(String text, int from) {
    int name = endOfToken(text, from);
    int at = skipBlanks(text, name);
    if (name == from || at == text.length() || text.charAt(at) != '=') {
      return name;
    }
    int value = skipBlanks(text, at + 1);
    int end =
        value < text.length() && text.charAt(value) == '"'
            ? endOfQuotedToken(text, value)
            : endOfToken(text, value);
    return end == value ? from : end;
  }

  /** A quoted string, which has to be a token once its escapes are taken away (RFC 6455, 9.1). */
  private static int endOfQuotedToken(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 1 : 0;
      if (at == text.length() || !isTokenChar(text.charAt(at))) {
        return from;
      }
      at++;
    }
    return at == text.length() || at == from + 1 ? from : at + 1;
  }

  private static int endOfToken(String text, int from) {
    int at = from;
    while (at < text.length() && isTokenChar(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isTokenChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_MARKS.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
