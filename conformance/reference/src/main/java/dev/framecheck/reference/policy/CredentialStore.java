package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * HTTP credentials that the user gave to servers (RFC 9110, 11), and which handshakes they go along
 * with: those of pages of the server's own site, and no others. That is this project's answer to
 * forged requests (T07, D02); Fetch alone would send them along. A handshake never asks the user
 * for any. Not safe for use by several threads at once.
 */
public final class CredentialStore {
  private final Sites sites;
  private final Map<Key, String> credentials = new HashMap<>();

  private record Key(boolean isPrivate, boolean secure, String host, int port) {}

  /** An empty store. */
  public CredentialStore(PublicSuffixes suffixes) {
    this.sites = new Sites(Objects.requireNonNull(suffixes, "suffixes"));
  }

  /**
   * The user has let a page of this server know who they are.
   *
   * @param authorization the value of the Authorization header
   */
  public void given(Context context, WebSocketUrl url, String authorization) {
    credentials.put(key(context, url), Objects.requireNonNull(authorization, "authorization"));
  }

  /** The value of the Authorization header of a handshake; empty if none goes along. */
  public Optional<String> header(Context context, WebSocketUrl url) {
    return sites.isSameSite(context, url)
        ? Optional.ofNullable(credentials.get(key(context, url)))
        : Optional.empty();
  }

  /** The last private window is closed: nothing of its credentials is left. */
  public void endPrivateBrowsing() {
    credentials.keySet().removeIf(Key::isPrivate);
  }

  private static Key key(Context context, WebSocketUrl url) {
    return new Key(context.privateBrowsing(), url.secure(), url.host(), url.port());
  }
}
