package dev.framecheck.reference.browser;

/** How a browser does private browsing. */
public enum Design {
  /**
   * One mode for the whole browser, as in 2011: entering private browsing closes all normal
   * windows, leaving it brings them back.
   */
  GLOBAL_MODE,
  /**
   * Private windows beside normal ones, as today; with the last of them the private session ends.
   */
  PRIVATE_WINDOWS
}
