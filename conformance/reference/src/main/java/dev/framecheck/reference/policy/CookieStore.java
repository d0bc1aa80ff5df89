package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser's cookies, as far as WebSockets and the pages that make them touch them (RFC 6265bis,
 * 5; Fetch, credentials mode {@code include}).
 *
 * <p>There are many jars. Private windows have their own, which never mix with the others; and
 * where third-party cookies are partitioned, or a cookie asks for it, there is one for each
 * top-level site. A handshake is a subresource of its page, so its cookies are those of a
 * cross-site request unless the page and all around it are of the server's site. Not safe for use
 * by several threads at once.
 */
public final class CookieStore {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int MOST_OF_A_DOMAIN = 180;
  private static final int MOST_OF_A_JAR = 3000;

  private final ThirdParty thirdParty;
  private final Sites sites;
  private final InstantSource clock;
  private final Map<Jar, Map<StoredCookie.Id, StoredCookie>> jars = new LinkedHashMap<>();

  /** Which jar: a private window's or not, and of which top-level site, if it is partitioned. */
  private record Jar(boolean isPrivate, Optional<String> partition) {}

  /** An empty store. */
  public CookieStore(ThirdParty thirdParty, PublicSuffixes suffixes, InstantSource clock) {
    this.thirdParty = Objects.requireNonNull(thirdParty, "thirdParty");
    this.sites = new Sites(Objects.requireNonNull(suffixes, "suffixes"));
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Takes the Set-Cookie headers of a handshake's response. What can't be read, or may not be set
   * by this server on this page, is ignored.
   */
  public void received(Context context, WebSocketUrl url, List<String> setCookies) {
    setCookies.forEach(
        text -> SetCookie.parse(text).ifPresent(cookie -> set(context, url, cookie, true)));
  }

  /** The page sets a cookie through its own API, at its own URL; HttpOnly is not for it to set. */
  public void setByPage(Context context, WebSocketUrl page, String cookie) {
    SetCookie.parse(cookie).ifPresent(parsed -> set(context, page, parsed, false));
  }

  /** The value of the Cookie header of a handshake; empty if no cookie goes along. */
  public Optional<String> header(Context context, WebSocketUrl url) {
    return join(cookies(context, url));
  }

  /** What the page gets to see at its own URL: all but those that are HttpOnly. */
  public Optional<String> seenByPage(Context context, WebSocketUrl page) {
    return join(cookies(context, page).stream().filter(cookie -> !cookie.httpOnly()).toList());
  }

  /** The cookies that go along with a handshake, in the order of the header (5.8.3). */
  public List<StoredCookie> cookies(Context context, WebSocketUrl url) {
    boolean sameSite = sites.isSameSite(context, url);
    String host = url.host();
    String path = url.path();
    Instant now = clock.instant();
    return jarsFor(context, url).stream()
        .flatMap(jar -> jars.getOrDefault(jar, Map.of()).values().stream())
        .filter(cookie -> !cookie.isOver(now))
        .filter(cookie -> cookie.isForHost(host) && cookie.isForPath(path))
        .filter(cookie -> !cookie.secure() || url.secure())
        .filter(cookie -> sameSite || cookie.sameSite() == SameSite.NONE)
        .sorted(
            Comparator.comparingInt((StoredCookie cookie) -> -cookie.path().length())
                .thenComparing(StoredCookie::created))
        .toList();
  }

  /** The last private window is closed: nothing of its jars is left. */
  public void endPrivateBrowsing() {
    jars.keySet().removeIf(Jar::isPrivate);
  }

  /** The browser is quit: cookies without an end go. */
  public void endSession() {
    endPrivateBrowsing();
    jars.values().forEach(jar -> jar.values().removeIf(cookie -> cookie.expires().isEmpty()));
  }

  private void set(Context context, WebSocketUrl url, SetCookie cookie, boolean http) {
    if (!mayBeSet(context, url, cookie, http)) {
      return;
    }
    boolean wide = !cookie.domain().isEmpty() && !cookie.domain().equals(publicSuffixIn(url));
    StoredCookie fresh = store(url, cookie, wide);
    jarFor(context, url, cookie.partitioned())
        .ifPresent(
            jar -> put(jars.computeIfAbsent(jar, any -> new LinkedHashMap<>()), fresh, url, http));
  }

  /** RFC 6265bis, 5.7: what this server may set, here. */
  private boolean mayBeSet(Context context, WebSocketUrl url, SetCookie cookie, boolean http) {
    SameSite sameSite = cookie.sameSite().orElse(SameSite.LAX);
    boolean secure = cookie.secure();
    return (http || !cookie.httpOnly())
        && (!secure || url.secure())
        && (sameSite != SameSite.NONE || secure)
        && (sameSite == SameSite.NONE || sites.isSameSite(context, url))
        && (!cookie.partitioned() || secure)
        && isDomainAllowed(url, cookie)
        && isPrefixKept(cookie);
  }

  private boolean isDomainAllowed(WebSocketUrl url, SetCookie cookie) {
    String domain = cookie.domain();
    if (domain.isEmpty() || domain.equals(url.host())) {
      return true;
    }
    return !url.hasIpAddress()
        && !sites.isPublicSuffix(domain)
        && StoredCookie.domainMatches(url.host(), domain);
  }

  /** Names that promise how they were set (4.1.3), whatever their case. */
  private static boolean isPrefixKept(SetCookie cookie) {
    String named =
        (cookie.name().isEmpty() ? cookie.value() : cookie.name()).toLowerCase(Locale.ROOT);
    boolean securePrefix = named.startsWith("__secure-");
    boolean hostPrefix = named.startsWith("__host-");
    if (cookie.name().isEmpty()) {
      // A value that looks like such a name would be taken for it by the server.
      return !securePrefix && !hostPrefix;
    }
    boolean host = cookie.secure() && cookie.domain().isEmpty() && cookie.path().equals("/");
    return (!securePrefix || cookie.secure()) && (!hostPrefix || host);
  }

  private StoredCookie store(WebSocketUrl url, SetCookie cookie, boolean wide) {
    Instant now = clock.instant();
    Instant latest = now.plus(LONGEST);
    Optional<Instant> expires =
        cookie
            .maxAge()
            .map(
                age -> age <= 0 ? Instant.MIN : now.plusSeconds(Math.min(age, LONGEST.toSeconds())))
            .or(cookie::expires)
            .map(time -> time.isAfter(latest) ? latest : time);
    return new StoredCookie(
        cookie.name(),
        cookie.value(),
        wide ? cookie.domain() : url.host(),
        !wide,
        cookie.path().isEmpty() ? defaultPath(url) : cookie.path(),
        cookie.secure(),
        cookie.httpOnly(),
        cookie.sameSite().orElse(SameSite.LAX),
        expires,
        now);
  }

  private void put(
      Map<StoredCookie.Id, StoredCookie> jar, StoredCookie fresh, WebSocketUrl url, boolean http) {
    Instant now = clock.instant();
    jar.values().removeIf(cookie -> cookie.isOver(now));
    StoredCookie old = jar.get(fresh.id());
    if ((old != null && old.httpOnly() && !http) || (!url.secure() && hidesSecure(jar, fresh))) {
      return;
    }
    if (fresh.isOver(now)) {
      jar.remove(fresh.id());
      return;
    }
    jar.put(fresh.id(), old == null ? fresh : createdWith(fresh, old.created()));
    evict(jar, fresh.domain());
  }

  /** Whether a secure cookie of the same name would be hidden by one that came without TLS. */
  private static boolean hidesSecure(Map<StoredCookie.Id, StoredCookie> jar, StoredCookie fresh) {
    return jar.values().stream()
        .anyMatch(
            cookie ->
                cookie.secure()
                    && cookie.name().equals(fresh.name())
                    && (StoredCookie.domainMatches(cookie.domain(), fresh.domain())
                        || StoredCookie.domainMatches(fresh.domain(), cookie.domain()))
                    && StoredCookie.pathMatches(fresh.path(), cookie.path()));
  }

  /** The oldest go where there are too many, those that are not secure first (5.7). */
  private static void evict(Map<StoredCookie.Id, StoredCookie> jar, String domain) {
    List<StoredCookie> ofDomain =
        jar.values().stream().filter(cookie -> cookie.domain().equals(domain)).toList();
    if (ofDomain.size() > MOST_OF_A_DOMAIN) {
      jar.remove(firstToGo(ofDomain).id());
    }
    if (jar.size() > MOST_OF_A_JAR) {
      jar.remove(firstToGo(new ArrayList<>(jar.values())).id());
    }
  }

  private static StoredCookie firstToGo(List<StoredCookie> cookies) {
    return cookies.stream()
        .min(Comparator.comparing(StoredCookie::secure).thenComparing(StoredCookie::created))
        .orElseThrow();
  }

  /** Which jar a cookie goes into; empty if it may not be set in this context. */
  private Optional<Jar> jarFor(Context context, WebSocketUrl url, boolean partitioned) {
    Optional<String> top = sites.of(context.topLevel());
    boolean firstParty = sites.isSameSite(context, url);
    if (partitioned) {
      // A partition needs a site to be named by.
      return top.map(
          site -> new Jar(context.privateBrowsing(), Optional.of(partitionOf(context, site))));
    }
    if (firstParty || thirdParty == ThirdParty.ALLOW) {
      return Optional.of(new Jar(context.privateBrowsing(), Optional.empty()));
    }
    return thirdParty == ThirdParty.PARTITION
        ? top.map(
            site -> new Jar(context.privateBrowsing(), Optional.of(partitionOf(context, site))))
        : Optional.empty();
  }

  private List<Jar> jarsFor(Context context, WebSocketUrl url) {
    List<Jar> found = new ArrayList<>();
    jarFor(context, url, false).ifPresent(found::add);
    jarFor(context, url, true).filter(jar -> !found.contains(jar)).ifPresent(found::add);
    return found;
  }

  /** A site, and whether a document of another is between: these don't share a partition. */
  private String partitionOf(Context context, String site) {
    return sites.forCookies(context).isPresent() ? site : site + " with cross-site ancestor";
  }

  private String publicSuffixIn(WebSocketUrl url) {
    return sites.isPublicSuffix(url.host()) ? url.host() : "";
  }

  private static StoredCookie createdWith(StoredCookie cookie, Instant created) {
    return new StoredCookie(
        cookie.name(),
        cookie.value(),
        cookie.domain(),
        cookie.hostOnly(),
        cookie.path(),
        cookie.secure(),
        cookie.httpOnly(),
        cookie.sameSite(),
        cookie.expires(),
        created);
  }

  private static Optional<String> join(List<StoredCookie> cookies) {
    String header =
        cookies.stream()
            .map(
                cookie ->
                    cookie.name().isEmpty() ? cookie.value() : cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  /** RFC 6265bis, 5.1.4. */
  private static String defaultPath(WebSocketUrl url) {
    String path = url.path();
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}
