/**
 * Whether a page may connect, as whom, and with which cookies: what a browser decides before the
 * first byte leaves (Fetch, Mixed Content, CSP, HSTS, cookies), without I/O.
 *
 * <p>{@link dev.framecheck.reference.policy.AdmissionPolicy} decides, out of a {@link
 * dev.framecheck.reference.policy.Context} and a URL, in the order of Fetch. {@link
 * dev.framecheck.reference.policy.HstsStore}, {@link dev.framecheck.reference.policy.CookieStore}
 * and {@link dev.framecheck.reference.policy.CredentialStore} remember what servers said. Who asks
 * makes no difference: an extension or the browser's own page is decided upon like any other.
 *
 * <p>These rules bind browsers, and some are this project's own; each type says which.
 */
@NullMarked
package dev.framecheck.reference.policy;

import org.jspecify.annotations.NullMarked;
