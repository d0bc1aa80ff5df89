package dev.framecheck.kit.wire;

/** Gets the masking key of each frame of a client under test. */
interface MaskWatch {

  /** Looks at nothing. */
  MaskWatch NOBODY = (key, payload) -> {};

  /**
   * A frame came.
   *
   * @param key its masking key, the first byte the most significant one
   * @param payload bytes of its payload
   */
  void sent(int key, long payload);
}
