package dev.framecheck.reference.policy;

import java.util.List;
import java.util.Objects;

/**
 * Where a socket's constructor runs (HTML, "environment settings object"): a window's document or a
 * worker. Immutable, and taken when the socket is made, so that nothing the page does later changes
 * whose it is.
 *
 * @param kind window or worker
 * @param origin the global's own
 * @param ancestors the origins of the documents around it, from the parent to the top; for a worker
 *     those of its owner, that document itself first
 * @param policies the content security policies that hold, all of which have to agree
 * @param upgradesInsecureRequests whether they ask to upgrade insecure requests, or those of an
 *     ancestor do
 * @param privateBrowsing whether it is in a private window
 */
public record Context(
    Kind kind,
    Origin origin,
    List<Origin> ancestors,
    List<Csp> policies,
    boolean upgradesInsecureRequests,
    boolean privateBrowsing) {

  /** What kind of global it is. */
  public enum Kind {
    /** A document's. */
    WINDOW,
    /** A worker's, which has no ancestors as far as mixed content is concerned. */
    WORKER
  }

  /** Copies the lists. */
  public Context {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(origin, "origin");
    ancestors = List.copyOf(ancestors);
    policies = List.copyOf(policies);
  }

  /** A top-level document without a policy. */
  public static Context window(Origin origin) {
    return new Context(Kind.WINDOW, origin, List.of(), List.of(), false, false);
  }

  /** A worker of a top-level document of the same origin. */
  public static Context worker(Origin origin) {
    return new Context(Kind.WORKER, origin, List.of(origin), List.of(), false, false);
  }

  /** This context inside of these documents, from the parent to the top. */
  public Context inside(List<Origin> ancestors) {
    return new Context(
        kind, origin, ancestors, policies, upgradesInsecureRequests, privateBrowsing);
  }

  /** This context under these policies. */
  public Context under(List<Csp> policies) {
    boolean upgrades =
        upgradesInsecureRequests || policies.stream().anyMatch(Csp::upgradesInsecureRequests);
    return new Context(kind, origin, ancestors, policies, upgrades, privateBrowsing);
  }

  /** This context with its insecure requests upgraded. */
  public Context upgrading() {
    return new Context(kind, origin, ancestors, policies, true, privateBrowsing);
  }

  /** This context in a private window. */
  public Context inPrivate() {
    return new Context(kind, origin, ancestors, policies, upgradesInsecureRequests, true);
  }

  /** The origin of the document at the top. */
  public Origin topLevel() {
    return ancestors.isEmpty() ? origin : ancestors.get(ancestors.size() - 1);
  }
}
