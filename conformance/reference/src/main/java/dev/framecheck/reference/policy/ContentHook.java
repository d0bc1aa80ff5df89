package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;

/**
 * Somebody else who is asked: a browser's own policy, or an add-on's. Asked once for each
 * connection before its first byte, with the URL that will be connected to, and once about its
 * response.
 */
@FunctionalInterface
public interface ContentHook {

  /** When a hook is asked. */
  enum Moment {
    /** Everything else admits the connection. */
    BEFORE_REQUEST,
    /** A valid response came, and the page does not know yet. */
    AFTER_RESPONSE
  }

  /** Whether this hook has nothing against it. */
  boolean allows(Moment moment, Context context, WebSocketUrl url);
}
