package dev.framecheck.reference.events;

/** The ready state of a socket as the page sees it (WHATWG WebSockets). */
public enum ReadyState {
  /** Not established yet. */
  CONNECTING,
  /** Established. */
  OPEN,
  /** Closing has begun, or the page called {@code close}. */
  CLOSING,
  /** Closed, or never opened. */
  CLOSED
}
