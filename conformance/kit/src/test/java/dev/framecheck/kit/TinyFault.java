package dev.framecheck.kit;

/** A byte-level fault of {@link TinyTarget}: what implementations have got wrong. */
enum TinyFault {
  NONE,
  /** The mask starts anew with each chunk of bytes. */
  MASK_PHASE,
  /** The two bytes of a 16-bit length are swapped. */
  LENGTH_SWAPPED,
  /** Of a 64-bit length the upper half is ignored. */
  LENGTH_TRUNCATED,
  /** A header that comes in two chunks loses its first byte. */
  HEADER_SPLIT,
  RESERVED_BITS_IGNORED,
  UNMASKED_ACCEPTED,
  PONG_EMPTY,
  /** Text is decoded fragment by fragment. */
  UTF8_PER_FRAGMENT,
  /** UTF-8 is not looked at. */
  UTF8_IGNORED,
  /** The payload of a control frame lands in the message around it. */
  CONTROL_IN_MESSAGE,
  /** A Close is answered with a code that may not be sent. */
  CLOSE_1005,
  /** TCP stays open after a failure. */
  NO_END,
  /** Its own frames are masked by the wrong role. */
  MASKING_SWAPPED,
  /** Bytes after a violation are still processed. */
  GOES_ON,
  /** A fault of the adapter: it throws. */
  THROWS
}
