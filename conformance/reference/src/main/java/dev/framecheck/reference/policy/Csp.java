package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One enforced content security policy, as far as connections go (CSP 3, 2.2, 6.1.2 and 6.7.2):
 * {@code connect-src}, else {@code default-src}, and {@code upgrade-insecure-requests}. Immutable.
 */
public final class Csp {
  private static final String CONNECT = "connect-src";
  private static final String DEFAULT = "default-src";
  private static final String UPGRADE = "upgrade-insecure-requests";

  private final Optional<List<SourceExpression>> sources;
  private final boolean upgrades;

  private Csp(Optional<List<SourceExpression>> sources, boolean upgrades) {
    this.sources = sources;
    this.upgrades = upgrades;
  }

  /**
   * The policies of a header's value: one, or several with commas between them. Whatever can't be
   * read is left out, as the standard asks for.
   *
   * @param self the origin of the page that they came with
   */
  public static List<Csp> parse(String header, Origin self) {
    return Arrays.stream(header.split(",", -1))
        .filter(text -> !text.isBlank())
        .map(text -> parseOne(text, self))
        .toList();
  }

  /** Whether it lets the page connect; the URL is looked at in its http form. */
  public boolean allows(WebSocketUrl url) {
    return sources.map(list -> list.stream().anyMatch(source -> source.matches(url))).orElse(true);
  }

  /** Whether it asks to upgrade insecure requests (Upgrade Insecure Requests, 3.1). */
  public boolean upgradesInsecureRequests() {
    return upgrades;
  }

  private static Csp parseOne(String text, Origin self) {
    Map<String, List<String>> directives = new HashMap<>();
    for (String directive : text.split(";", -1)) {
      List<String> words =
          Arrays.stream(directive.split("[\\t\\n\\f\\r ]+", -1))
              .filter(word -> !word.isEmpty())
              .toList();
      if (!words.isEmpty()) {
        // Of directives with the same name the first counts.
        directives.putIfAbsent(
            words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
      }
    }
    List<String> chosen = directives.getOrDefault(CONNECT, directives.get(DEFAULT));
    Optional<List<SourceExpression>> sources =
        Optional.ofNullable(chosen)
            .map(list -> list.stream().map(word -> new SourceExpression(word, self)).toList());
    return new Csp(sources, directives.containsKey(UPGRADE));
  }
}
