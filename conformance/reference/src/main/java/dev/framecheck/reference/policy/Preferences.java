package dev.framecheck.reference.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a user or an administrator may set. The defaults are the safe ones, and every departure from
 * them that weakens a rule has a name that says so. Immutable.
 *
 * @param localhostIsLocal whether the names under localhost always mean this machine, so that they
 *     may be trusted (Secure Contexts, 3.1)
 * @param dangers the rules that are switched off
 * @param allowedPorts ports that are not blocked although they are another protocol's
 * @param leastTls the lowest version of TLS
 */
public record Preferences(
    boolean localhostIsLocal, Set<Danger> dangers, Set<Integer> allowedPorts, TlsVersion leastTls) {

  /** A rule that can be switched off. */
  public enum Danger {
    /** Mixed content is not blocked (Mixed Content, "user controls"). */
    ALLOW_MIXED_CONTENT,
    /** Content security policies are not looked at. */
    IGNORE_CSP,
    /** Hosts that want TLS are not given it. */
    IGNORE_HSTS
  }

  /** The versions of TLS, in order. */
  public enum TlsVersion {
    /** TLS 1.0, which is deprecated (RFC 8996). */
    TLS_1_0,
    /** TLS 1.1, which is deprecated (RFC 8996). */
    TLS_1_1,
    /** TLS 1.2. */
    TLS_1_2,
    /** TLS 1.3. */
    TLS_1_3
  }

  /** All rules hold; TLS 1.2 at least. */
  public static final Preferences DEFAULT =
      new Preferences(true, Set.of(), Set.of(), TlsVersion.TLS_1_2);

  /** Copies the sets. */
  public Preferences {
    dangers = Set.copyOf(dangers);
    allowedPorts = Set.copyOf(allowedPorts);
    Objects.requireNonNull(leastTls, "leastTls");
  }

  /** These preferences with a rule switched off. */
  public Preferences with(Danger... dangers) {
    return new Preferences(localhostIsLocal, Set.of(dangers), allowedPorts, leastTls);
  }

  /** What is dangerous about these preferences, in words; nothing about the defaults. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Danger danger : Danger.values()) {
      if (dangers.contains(danger)) {
        warnings.add(danger.name());
      }
    }
    allowedPorts.stream()
        .sorted()
        .filter(BadPorts::contains)
        .forEach(port -> warnings.add("ALLOW_PORT_" + port));
    if (leastTls.compareTo(TlsVersion.TLS_1_2) < 0) {
      warnings.add("ALLOW_" + leastTls.name());
    }
    return warnings;
  }

  boolean has(Danger danger) {
    return dangers.contains(danger);
  }
}
