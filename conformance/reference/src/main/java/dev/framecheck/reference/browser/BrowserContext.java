package dev.framecheck.reference.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that one context remembers. Contexts share nothing, so there is no way from one to another.
 */
final class BrowserContext {
  private final ContextKind kind;
  private final SortedMap<String, SortedMap<String, String>> cookies = new TreeMap<>();
  private final SortedMap<String, String> credentials = new TreeMap<>();
  private final SortedSet<String> strictHosts = new TreeSet<>();
  private final SortedSet<String> pages = new TreeSet<>();
  private final SortedSet<String> names = new TreeSet<>();

  BrowserContext(ContextKind kind) {
    this.kind = kind;
  }

  /** A normal context with what was on disk. */
  static BrowserContext of(Profile profile) {
    BrowserContext context = new BrowserContext(ContextKind.NORMAL);
    profile.cookies().forEach(context::add);
    context.strictHosts.addAll(profile.strictHosts());
    context.pages.addAll(profile.pages());
    return context;
  }

  ContextKind kind() {
    return kind;
  }

  boolean isStrict(String host) {
    return strictHosts.contains(host);
  }

  boolean isCached(String page) {
    return pages.contains(page);
  }

  boolean isResolved(String host) {
    return names.contains(host);
  }

  List<Cookie> cookiesFor(String host) {
    return cookies.getOrDefault(host, new TreeMap<>()).entrySet().stream()
        .map(entry -> new Cookie(host, entry.getKey(), entry.getValue()))
        .toList();
  }

  Optional<String> credentialsFor(String host) {
    return Optional.ofNullable(credentials.get(host));
  }

  /** Remembers a loaded page; the result is what is new. */
  List<Remembered> loaded(String page, String host) {
    List<Remembered> news = new ArrayList<>();
    if (pages.add(page)) {
      news.add(Remembered.PAGE);
    }
    news.addAll(resolved(host));
    return news;
  }

  /** Remembers a host's address; the result is what is new. */
  List<Remembered> resolved(String host) {
    return names.add(host) ? List.of(Remembered.NAME) : List.of();
  }

  /**
   * Remembers what a handshake's response brings, but not the response itself, which is never
   * cached; the result is what is new.
   */
  List<Remembered> shookHands(String host, boolean secure, HandshakeResponse response) {
    List<Remembered> news = new ArrayList<>();
    boolean newCookie = false;
    for (Cookie cookie : response.cookies()) {
      // A response speaks for its own host only.
      newCookie |= cookie.host().equals(host) && add(cookie);
    }
    if (newCookie) {
      news.add(Remembered.COOKIE);
    }
    Optional<String> used = response.credentials();
    if (used.isPresent() && !used.get().equals(credentials.put(host, used.get()))) {
      news.add(Remembered.CREDENTIALS);
    }
    if (response.strictTransport() && secure && strictHosts.add(host)) {
      news.add(Remembered.STRICT_HOST);
    }
    return news;
  }

  /** What of it belongs on disk. */
  Profile profile() {
    return new Profile(allCookies(), List.copyOf(strictHosts), List.copyOf(pages));
  }

  ContextView view(SortedMap<Integer, String> windows) {
    return new ContextView(
        windows,
        allCookies(),
        Map.copyOf(credentials),
        List.copyOf(strictHosts),
        List.copyOf(pages),
        List.copyOf(names));
  }

  private List<Cookie> allCookies() {
    return cookies.keySet().stream().flatMap(host -> cookiesFor(host).stream()).toList();
  }

  private boolean add(Cookie cookie) {
    String old =
        cookies
            .computeIfAbsent(cookie.host(), host -> new TreeMap<>())
            .put(cookie.name(), cookie.value());
    return !cookie.value().equals(old);
  }
}
