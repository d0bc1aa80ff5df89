package dev.framecheck.reference.flow;

import org.jspecify.annotations.Nullable;

/** Where buffers get their memory from; it may have none to give. */
@FunctionalInterface
public interface Allocator {

  /** An array of that many bytes, for the caller alone; null if there is no memory for it. */
  byte @Nullable [] allocate(int bytes);

  /** The heap; what the Java platform can't give is refused here and thrown nowhere. */
  static Allocator heap() {
    return bytes -> {
      try {
        return new byte[bytes];
      } catch (OutOfMemoryError e) {
        // Nothing was allocated, and the array was all that this thread was about to do.
        return null;
      }
    };
  }
}
