package dev.framecheck.reference.events;

/** What a page gets binary messages as (WHATWG WebSockets). */
public enum BinaryType {
  /** A Blob; what a socket begins with. */
  BLOB,
  /** An ArrayBuffer. */
  ARRAY_BUFFER
}
