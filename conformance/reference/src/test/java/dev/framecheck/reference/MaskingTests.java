package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MaskingTests {

  @Property(tries = 1500)
  void combinesEachByteWithItsOctetOfTheKeyAndTouchesNoOther(
      @ForAll @Size(max = 70) byte[] bytes,
      @ForAll int key,
      @ForAll @IntRange(max = 9) int before,
      @ForAll @IntRange(max = 9) int after) {
    byte[] masked = new byte[before + bytes.length + after];
    Masking.copy(bytes, 0, masked, before, bytes.length, key);

    byte[] octets = ByteBuffer.allocate(4).putInt(key).array();
    byte[] expected = new byte[masked.length];
    for (int i = 0; i < bytes.length; i++) {
      expected[before + i] = (byte) (bytes[i] ^ octets[i % 4]);
    }
    assertThat(masked).isEqualTo(expected);
  }

  @Property(tries = 1500)
  void goesOnWhereAnotherPieceEnded(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll int key, @ForAll @IntRange(max = 40) int cut) {
    byte[] whole = bytes.clone();
    Masking.apply(whole, 0, whole.length, key);

    int first = Math.min(cut, bytes.length);
    byte[] pieces = bytes.clone();
    Masking.apply(pieces, 0, first, key);
    Masking.apply(pieces, first, pieces.length - first, Masking.advance(key, first));
    assertThat(pieces).isEqualTo(whole);
  }
}
