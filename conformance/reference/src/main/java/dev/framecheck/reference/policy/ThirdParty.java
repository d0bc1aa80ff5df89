package dev.framecheck.reference.policy;

/** What becomes of the cookies of a server whose site is not the top-level page's. */
public enum ThirdParty {
  /** They are as good as any. */
  ALLOW,
  /** There are none, but for those that ask to be partitioned. */
  BLOCK,
  /** Each top-level site has a jar of its own for them. */
  PARTITION
}
