package dev.framecheck.reference.browser;

/** The two worlds that share nothing. */
public enum ContextKind {
  /** What is browsed here may be remembered, on disk too. */
  NORMAL,
  /** What is browsed here is forgotten when the private session ends, and is never on disk. */
  PRIVATE
}
