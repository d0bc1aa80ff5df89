package dev.framecheck.reference.policy;

/**
 * Which domains are public suffixes, under which different people own the names (RFC 6265bis, 5.7).
 * A real browser brings a long list along.
 */
@FunctionalInterface
public interface PublicSuffixes {

  /** The rule that holds where no list does: each single label is one. */
  PublicSuffixes SINGLE_LABELS = domain -> domain.indexOf('.') < 0;

  /** Whether this domain, in lower case and without a dot at its end, is a public suffix. */
  boolean isPublicSuffix(String domain);
}
