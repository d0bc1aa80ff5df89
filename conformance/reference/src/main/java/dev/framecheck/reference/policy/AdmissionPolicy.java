package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.ContentHook.Moment;
import dev.framecheck.reference.policy.Decision.Admitted;
import dev.framecheck.reference.policy.Decision.Blocked;
import dev.framecheck.reference.policy.Preferences.Danger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a page may connect (Fetch, "main fetch"; WHATWG WebSockets, "establish a WebSocket
 * connection").
 *
 * <p>The order matters: insecure requests are upgraded where the page asks for it, then bad ports,
 * mixed content and content security policies block, and only what passed is upgraded by HSTS. So a
 * secure page's {@code ws} URL is blocked even where HSTS would have made it {@code wss}. As safe
 * for use by several threads as its hooks and its HSTS store are.
 */
public final class AdmissionPolicy {
  private static final int SWITCHING_PROTOCOLS = 101;

  private final Preferences preferences;
  private final HstsStore hsts;
  private final List<ContentHook> hooks;
  private final Trust trust;

  /** A policy with these hooks, which are asked in order until one refuses. */
  public AdmissionPolicy(Preferences preferences, HstsStore hsts, List<ContentHook> hooks) {
    this.preferences = Objects.requireNonNull(preferences, "preferences");
    this.hsts = Objects.requireNonNull(hsts, "hsts");
    this.hooks = List.copyOf(hooks);
    this.trust = new Trust(preferences.localhostIsLocal());
  }

  /** Decides before the first byte is sent. */
  public Decision decide(Use use, Context context, WebSocketUrl url) {
    if (use != Use.CONSTRUCTOR) {
      return new Blocked(BlockReason.NOT_THE_CONSTRUCTOR);
    }
    WebSocketUrl wanted = context.upgradesInsecureRequests() ? url.upgraded() : url;
    Optional<BlockReason> blocked = blockedBefore(context, wanted);
    if (blocked.isPresent()) {
      return new Blocked(blocked.get());
    }
    WebSocketUrl upgraded = upgradedByHsts(wanted);
    return agree(Moment.BEFORE_REQUEST, context, upgraded)
        ? new Admitted(upgraded, context.origin().toString())
        : new Blocked(BlockReason.HOOK);
  }

  /**
   * Judges the TLS of an admitted connection before the request is sent. Whatever is wrong is
   * fatal, for everybody, and there is no second try with less.
   */
  public Optional<BlockReason> judge(WebSocketUrl url, Tls tls) {
    if (tls.version().compareTo(preferences.leastTls()) < 0) {
      return Optional.of(BlockReason.TLS_VERSION);
    }
    if (!tls.serverName().equals(url.serverName())) {
      return Optional.of(BlockReason.TLS_NAME);
    }
    return tls.certificateValid() ? Optional.empty() : Optional.of(BlockReason.TLS_CERTIFICATE);
  }

  /** Judges the response of an admitted connection before the page learns of it. */
  public Optional<BlockReason> judge(Context context, WebSocketUrl url, int status) {
    if (status / 100 == 3) {
      return Optional.of(BlockReason.REDIRECT);
    }
    if (status != SWITCHING_PROTOCOLS) {
      return Optional.of(BlockReason.STATUS);
    }
    if (violatesCsp(context, url)) {
      return Optional.of(BlockReason.CSP);
    }
    return agree(Moment.AFTER_RESPONSE, context, url)
        ? Optional.empty()
        : Optional.of(BlockReason.HOOK);
  }

  /**
   * Whether it is a secure context (Secure Contexts, 3.3): it and all around it are trustworthy.
   */
  public boolean isSecureContext(Context context) {
    return trust.isTrustworthy(context.origin())
        && context.ancestors().stream().allMatch(trust::isTrustworthy);
  }

  /** Whether an origin is potentially trustworthy (Secure Contexts, 3.1). */
  public boolean isTrustworthy(Origin origin) {
    return trust.isTrustworthy(origin);
  }

  private Optional<BlockReason> blockedBefore(Context context, WebSocketUrl url) {
    if (BadPorts.contains(url.port()) && !preferences.allowedPorts().contains(url.port())) {
      return Optional.of(BlockReason.BAD_PORT);
    }
    if (isMixedContent(context, url)) {
      return Optional.of(BlockReason.MIXED_CONTENT);
    }
    return violatesCsp(context, url) ? Optional.of(BlockReason.CSP) : Optional.empty();
  }

  /** Fetch, "main fetch": a known host is reached over TLS, unless it is this very machine. */
  private WebSocketUrl upgradedByHsts(WebSocketUrl url) {
    boolean exempt = preferences.has(Danger.IGNORE_HSTS) || Trust.isLocalhost(url.host());
    return exempt ? url : hsts.upgrade(url);
  }

  /** Mixed Content, 4.3 and 4.4: what is around a worker plays no part. */
  private boolean isMixedContent(Context context, WebSocketUrl url) {
    if (preferences.has(Danger.ALLOW_MIXED_CONTENT) || trust.isTrustworthy(Origin.of(url))) {
      return false;
    }
    return trust.isTrustworthy(context.origin())
        || (context.kind() == Context.Kind.WINDOW
            && context.ancestors().stream().anyMatch(trust::isTrustworthy));
  }

  private boolean violatesCsp(Context context, WebSocketUrl url) {
    return !preferences.has(Danger.IGNORE_CSP)
        && !context.policies().stream().allMatch(policy -> policy.allows(url));
  }

  private boolean agree(Moment moment, Context context, WebSocketUrl url) {
    return hooks.stream().allMatch(hook -> hook.allows(moment, context, url));
  }
}
