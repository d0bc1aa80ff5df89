package dev.framecheck.reference.bench;

import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;

/**
 * Where Netty's buffers come from. Which is fastest depends on the frames, so Netty is measured
 * with each.
 */
public enum Allocator {
  /** Netty's default. */
  ADAPTIVE,
  POOLED_HEAP,
  UNPOOLED_HEAP;

  ByteBufAllocator create() {
    return switch (this) {
      case ADAPTIVE -> new AdaptiveByteBufAllocator();
      case POOLED_HEAP -> new PooledByteBufAllocator(false);
      case UNPOOLED_HEAP -> new UnpooledByteBufAllocator(false);
    };
  }
}
