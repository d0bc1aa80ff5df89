package dev.framecheck.reference;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Masking keys from {@link SecureRandom}, drawn a block at a time because one draw costs far more
 * than its bytes.
 *
 * <p>A key is wiped from the block as it is handed out: whoever gets to see the memory later learns
 * none of the past ones.
 */
final class SecureMaskSource implements MaskSource {
  static final MaskSource SHARED = new SecureMaskSource(new SecureRandom());

  private static final int BLOCK = 1024;

  private final SecureRandom random;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK).position(BLOCK);

  SecureMaskSource(SecureRandom random) {
    this.random = random;
  }

  @Override
  public synchronized int nextKey() {
    if (!block.hasRemaining()) {
      random.nextBytes(block.array());
      block.clear();
    }
    int at = block.position();
    int key = block.getInt();
    block.putInt(at, 0);
    return key;
  }
}
