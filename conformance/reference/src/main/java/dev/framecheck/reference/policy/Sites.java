package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.Optional;

/**
 * Sites: scheme and registrable domain (HTML, "site"; RFC 6265bis, 5.2). Two origins of one site
 * belong to the same people.
 */
record Sites(PublicSuffixes suffixes) {

  /** The site of an origin; empty if it is opaque, and so of the same site as nothing. */
  Optional<String> of(Origin origin) {
    if (origin.isOpaque()) {
      return Optional.empty();
    }
    return Optional.of(origin.scheme() + "://" + registrable(origin.host()));
  }

  /** The site that the cookies of a context are for: empty if documents of two are involved. */
  Optional<String> forCookies(Context context) {
    Optional<String> top = of(context.topLevel());
    boolean one =
        of(context.origin()).equals(top)
            && context.ancestors().stream().allMatch(ancestor -> of(ancestor).equals(top));
    return one ? top : Optional.empty();
  }

  /** Whether a page's request is a same-site one (RFC 6265bis, 5.2). */
  boolean isSameSite(Context context, WebSocketUrl url) {
    Optional<String> site = forCookies(context);
    return site.isPresent() && site.equals(of(Origin.of(url)));
  }

  /** Whether a host is a public suffix, so that no cookie may be for all that is below it. */
  boolean isPublicSuffix(String host) {
    return suffixes.isPublicSuffix(host);
  }

  /**
   * The public suffix and one label more; the host itself where there is none, as for addresses.
   */
  private String registrable(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (name.startsWith("[") || endsInNumber(name) || suffixes.isPublicSuffix(name)) {
      return name;
    }
    int from = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (suffixes.isPublicSuffix(name.substring(dot + 1))) {
        return name.substring(from);
      }
      from = dot + 1;
    }
    return name;
  }

  /** In canonical spelling that is true of IPv4 addresses only. */
  private static boolean endsInNumber(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.chars().allMatch(Character::isDigit);
  }
}
