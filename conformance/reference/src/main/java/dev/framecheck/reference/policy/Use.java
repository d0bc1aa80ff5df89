package dev.framecheck.reference.policy;

/**
 * What somebody does with a ws or wss URL. It means something to the constructor of a WebSocket
 * alone (RFC 6455, 3; WHATWG WebSockets); every other use does nothing at all.
 */
public enum Use {
  /** {@code new WebSocket(url)}. */
  CONSTRUCTOR,
  /** A link, a script's navigation or the address bar. */
  NAVIGATION,
  /** An image, a script, a style sheet and the like. */
  SUBRESOURCE,
  /** Where a form is sent. */
  FORM,
  /** {@code fetch} or XMLHttpRequest. */
  FETCH,
  /** A program that the system would start for the scheme. */
  EXTERNAL_HANDLER,
  /** The browser's command line. */
  COMMAND_LINE
}
