package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecureMaskSourceTests {

  /** A generator whose every draw is told apart by its first byte, and every byte by its place. */
  private static final class Counting extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private int draws;

    @Override
    public void nextBytes(byte[] bytes) {
      draws++;
      for (int i = 0; i < bytes.length; i += 4) {
        ByteBuffer.wrap(bytes, i, 4).putInt(draws << 16 | i);
      }
    }
  }

  @Test
  void handsOutEachDrawnKeyOnceAndDrawsAgain() {
    Counting random = new Counting();
    MaskSource source = new SecureMaskSource(random);
    Set<Integer> keys = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      keys.add(source.nextKey());
    }
    assertThat(keys).hasSize(1000).doesNotContain(0);
    assertThat(random.draws).isEqualTo(4);
  }

  @Test
  void takesAFreshKeyForEachFrame() {
    Recorder recorder = new Recorder();
    Endpoint client = new Endpoint(Role.CLIENT, EndpointSettings.DEFAULT, recorder);
    for (int i = 0; i < 200; i++) {
      client.sendText("x");
    }
    // A repetition among 200 keys of 32 bits is possible, once in 200,000 runs; two are not.
    Set<String> keys = new HashSet<>();
    recorder.outgoing().forEach(frame -> keys.add(frame.substring(4, 12)));
    assertThat(keys).hasSizeGreaterThanOrEqualTo(199);
  }
}
