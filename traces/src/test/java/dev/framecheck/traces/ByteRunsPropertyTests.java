package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ByteRunsPropertyTests {

  /** Pieces from a tiny alphabet, so that repetitions meet, overlap and join by chance. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Piece(byte[] pattern, int count) {}

  @Provide
  Arbitrary<List<Piece>> pieces() {
    Arbitrary<byte[]> pattern =
        Arbitraries.bytes()
            .between((byte) 0, (byte) 1)
            .array(byte[].class)
            .ofMinSize(1)
            .ofMaxSize(6);
    return Combinators.combine(pattern, Arbitraries.integers().between(0, 30))
        .as(Piece::new)
        .list()
        .ofMaxSize(6);
  }

  private static ByteRuns runs(List<Piece> pieces) {
    ByteRuns.Builder builder = ByteRuns.builder();
    pieces.forEach(piece -> builder.add(piece.pattern(), piece.count()));
    return builder.build();
  }

  private static byte[] expanded(List<Piece> pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.count(); i++) {
        bytes.writeBytes(piece.pattern());
      }
    }
    return bytes.toByteArray();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void holdsTheBytesThatWerePutIn(@ForAll("pieces") List<Piece> pieces) {
    byte[] bytes = expanded(pieces);
    ByteRuns runs = runs(pieces);
    assertThat(runs.toBytes()).isEqualTo(bytes);
    assertThat(runs.size()).isEqualTo(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      assertThat(runs.at(i)).isEqualTo(bytes[i]);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void isCanonicalWhateverTheSplit(@ForAll("pieces") List<Piece> pieces) {
    ByteRuns split = runs(pieces);
    ByteRuns whole = ByteRuns.of(expanded(pieces));
    assertThat(split).hasToString(whole.toString()).isEqualTo(whole);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void readsWhatItWrites(@ForAll("pieces") List<Piece> pieces) {
    ByteRuns runs = runs(pieces);
    assertThat(ByteRuns.parse(runs.toString()).toBytes()).isEqualTo(runs.toBytes());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void masksEachByteWithTheKeyByteOfItsOffset(
      @ForAll("pieces") List<Piece> pieces,
      @ForAll int key,
      @ForAll @IntRange(max = 9) int offset) {
    byte[] expected = expanded(pieces);
    for (int i = 0; i < expected.length; i++) {
      expected[i] ^= (byte) (key >>> (24 - 8 * ((offset + i) % 4)));
    }
    assertThat(runs(pieces).masked(key, offset).toBytes()).isEqualTo(expected);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void cutsAnywhere(@ForAll("pieces") List<Piece> pieces, @ForAll int one, @ForAll int other) {
    byte[] bytes = expanded(pieces);
    int a = Math.floorMod(one, bytes.length + 1);
    int b = Math.floorMod(other, bytes.length + 1);
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    ByteRuns runs = runs(pieces);
    assertThat(runs.slice(from, to).toBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    assertThat(runs.slice(0, from).concat(runs.slice(from, bytes.length))).isEqualTo(runs);
  }
}
