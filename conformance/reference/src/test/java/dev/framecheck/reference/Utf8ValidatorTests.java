package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The validator beside the platform's decoder: the same texts are valid, whole and in pieces. */
class Utf8ValidatorTests {
  private final CharsetDecoder oracle =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer chars = CharBuffer.allocate(64);
  private final Utf8Validator validator = new Utf8Validator();

  @Test
  void agreesOnEverySequenceOfUpToTwoBytes() {
    for (int i = 0; i < 1 << 8; i++) {
      assertAgrees(new byte[] {(byte) i});
    }
    for (int i = 0; i < 1 << 16; i++) {
      assertAgrees(new byte[] {(byte) (i >> 8), (byte) i});
    }
  }

  @Test
  void agreesOnEverySequenceOfThreeBytes() {
    byte[] bytes = new byte[3];
    for (int i = 0; i < 1 << 24; i++) {
      bytes[0] = (byte) (i >> 16);
      bytes[1] = (byte) (i >> 8);
      bytes[2] = (byte) i;
      assertAgrees(bytes);
    }
  }

  @Test
  void agreesOnFourBytesAtEveryBorder() {
    byte[] bytes = new byte[4];
    int[] tails = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        for (int third : tails) {
          for (int fourth : tails) {
            bytes[0] = (byte) first;
            bytes[1] = (byte) second;
            bytes[2] = (byte) third;
            bytes[3] = (byte) fourth;
            assertAgrees(bytes);
          }
        }
      }
    }
  }

  @Test
  void agreesOnRandomSequencesOfFourBytes() {
    Random random = new Random(3629);
    byte[] bytes = new byte[4];
    for (int i = 0; i < 500_000; i++) {
      random.nextBytes(bytes);
      bytes[0] |= (byte) 0xF0;
      bytes[1] = (byte) ((bytes[1] & 0xBF) | 0x80);
      bytes[2] = (byte) ((bytes[2] & 0xBF) | 0x80);
      assertAgrees(bytes);
    }
  }

  @Test
  void failsAtTheFirstByteThatNothingCanMendForUpToTwoBytes() {
    for (int first = 0; first < 256; first++) {
      byte[] one = {(byte) first};
      assertThat(firstBad(one)).as("%02x", first).isEqualTo(isViable(one) ? -1 : 0);
      for (int second = 0; isViable(one) && second < 256; second++) {
        byte[] two = {(byte) first, (byte) second};
        assertThat(firstBad(two)).as("%02x %02x", first, second).isEqualTo(isViable(two) ? -1 : 1);
      }
    }
  }

  @Property(tries = 300)
  void acceptsEveryStringOfScalarValuesInAnyPieces(
      @ForAll @Size(max = 60) int[] seeds, @ForAll @IntRange(min = 1, max = 9) int piece) {
    StringBuilder text = new StringBuilder();
    for (int seed : seeds) {
      int codePoint = Math.floorMod(seed, 0x110000);
      text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? 'x' : codePoint);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(firstBad(bytes)).isEqualTo(-1);
    assertThat(validator.isComplete()).isTrue();
    assertThat(firstBadInPieces(bytes, piece)).isEqualTo(-1);
    assertThat(validator.isComplete()).isTrue();
  }

  @Property(tries = 1000)
  void findsTheSameFaultInAnyPieces(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
    assertThat(firstBadInPieces(bytes, piece)).isEqualTo(firstBad(bytes));
  }

  @Test
  void findsAFaultAnywhereInALongAsciiText() {
    byte[] bytes = new byte[40];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) 0xFF;
      assertThat(firstBad(bytes)).isEqualTo(at);
      bytes[at] = 0;
    }
  }

  private void assertAgrees(byte[] bytes) {
    int bad = firstBad(bytes);
    boolean valid = bad < 0 && validator.isComplete();
    // Not by AssertJ: this runs some twenty million times.
    if (valid != isValid(bytes)) {
      throw new AssertionError(Payload.copyOf(bytes) + " was judged " + valid);
    }
    if (firstBadInPieces(bytes, 1) != bad) {
      throw new AssertionError(Payload.copyOf(bytes) + " was judged otherwise byte by byte");
    }
  }

  private boolean isValid(byte[] bytes) {
    chars.clear();
    return !oracle.reset().decode(ByteBuffer.wrap(bytes), chars, true).isError();
  }

  /**
   * Whether some continuation makes the bytes valid; one with a second byte from each range that
   * matters is enough.
   */
  private boolean isViable(byte[] bytes) {
    for (String more : new String[] {"", "80", "90", "a0", "8080", "9080", "a080", "908080"}) {
      if (isValid(Peer.join(bytes, Peer.hex(more)))
          || isValid(Peer.join(bytes, Peer.hex(more + "80")))) {
        return true;
      }
    }
    return false;
  }

  private int firstBad(byte[] bytes) {
    validator.reset();
    return validator.validate(bytes, 0, bytes.length);
  }

  private int firstBadInPieces(byte[] bytes, int piece) {
    validator.reset();
    for (int at = 0; at < bytes.length; at += piece) {
      int bad = validator.validate(bytes, at, Math.min(bytes.length, at + piece));
      if (bad >= 0) {
        return bad;
      }
    }
    return -1;
  }
}
