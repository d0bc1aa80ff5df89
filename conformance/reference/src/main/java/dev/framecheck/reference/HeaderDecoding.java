package dev.framecheck.reference;

/**
 * What the bytes at the start of a frame amount to: its header, a fault in it, or too few of them
 * to tell.
 */
sealed interface HeaderDecoding permits FrameHeader, Violation, HeaderDecoding.NeedMore {

  /** The bytes are a flawless but proper prefix of a header. */
  enum NeedMore implements HeaderDecoding {
    NEED_MORE
  }
}
