package dev.framecheck.kit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.Base64;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Clients that draw their keys rightly, and in every way in which they shouldn't. */
class KeyWatchTests {

  private final KeyWatch watch = new KeyWatch();

  private void frames(int connections, int frames, IntUnaryOperator keys) {
    for (int i = 0; i < connections; i++) {
      KeyWatch.Masks masks = watch.connection();
      for (int j = 0; j < frames; j++) {
        masks.sent(keys.applyAsInt(j), 1);
      }
    }
  }

  private TraceResult masking() {
    return watch.findings().get(0);
  }

  private TraceResult handshakes() {
    return watch.findings().get(2);
  }

  private void failsMasking(String message) {
    assertThat(masking().trace()).isEqualTo("oracle/client/masking-key");
    assertThat(masking().verdict()).as(masking().message()).isEqualTo(Verdict.FAIL);
    assertThat(masking().message()).contains(message);
    assertThat(masking().clauses()).containsExactly("5.3", "10.3");
  }

  @Test
  void passesKeysThatAreDrawn() {
    for (int seed = 0; seed < 40; seed++) {
      KeyWatch one = new KeyWatch();
      Random random = new Random(seed);
      for (int i = 0; i < 50 * (1 + seed); i++) {
        KeyWatch.Masks masks = one.connection();
        for (int j = 0; j < 9; j++) {
          masks.sent(random.nextInt(), j % 3);
        }
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        one.handshake(Base64.getEncoder().encodeToString(nonce));
      }
      assertThat(one.findings()).allMatch(result -> result.verdict() == Verdict.PASS);
    }
  }

  @Test
  void failsTheSameKeyInEveryFrame() {
    frames(1, 12, j -> 0x1d081e0b);
    failsMasking("come again within a connection");
  }

  @Test
  void failsAKeyForEachConnection() {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      int key = random.nextInt();
      frames(1, 12, j -> key);
    }
    failsMasking("come again within a connection");
  }

  @Test
  void failsTheZeroKey() {
    frames(20, 1, j -> 0);
    failsMasking("no more than 1 different");
  }

  /** There is nothing to mask, so it is told from a client that masks payloads badly. */
  @Test
  void judgesFramesWithoutAPayloadByThemselves() {
    Random random = new Random(2);
    KeyWatch.Masks masks = watch.connection();
    for (int i = 0; i < 100; i++) {
      masks.sent(random.nextInt(), 5);
      masks.sent(0, 0);
    }
    assertThat(masking().verdict()).as(masking().message()).isEqualTo(Verdict.PASS);
    TraceResult ofEmpty = watch.findings().get(1);
    assertThat(ofEmpty.trace()).isEqualTo("oracle/client/masking-key-of-nothing");
    assertThat(ofEmpty.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void failsTheSameSequenceInEveryConnection() {
    frames(20, 5, j -> new Random(j).nextInt());
    failsMasking("no more than 5 different");
  }

  @Test
  void failsACounterInEitherOrderOfBytes() {
    frames(1, 12, j -> 0x70000000 + j);
    failsMasking("counted");
    KeyWatch other = new KeyWatch();
    KeyWatch.Masks masks = other.connection();
    for (int j = 0; j < 12; j++) {
      masks.sent(Integer.reverseBytes(0x01020304 + j), 1);
    }
    assertThat(other.findings().get(0).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void failsAKeyOfWhichOneByteIsFixed() {
    Random random = new Random(3);
    frames(100, 2, j -> random.nextInt() & 0xffffff00);
    failsMasking("Byte 3 of the masking key");
  }

  @Test
  void failsLettersAlone() {
    Random random = new Random(4);
    frames(
        100,
        3,
        j -> {
          int key = 0;
          for (int i = 0; i < 4; i++) {
            key = key << 8 | ('a' + random.nextInt(26));
          }
          return key;
        });
    failsMasking("takes no more than");
  }

  @Test
  void hasNothingToJudgeWhereNoFrameCame() {
    assertThat(masking().verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(masking().message()).isNotEmpty();
  }

  @Test
  void cannotTellByAFewFrames() {
    frames(1, 3, j -> 7);
    assertThat(masking().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(handshakes().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void failsAHandshakeKeyThatComesAgain() {
    String key = Base64.getEncoder().encodeToString(new byte[16]);
    assertThat(watch.handshake(key)).isTrue();
    assertThat(watch.handshake(key)).isFalse();
    assertThat(handshakes().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(handshakes().clauses()).containsExactly("4.1");
  }

  @Test
  void letsAHandshakeThatNobodyAnsweredComeAgain() {
    String key =
        Base64.getEncoder()
            .encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    String other =
        Base64.getEncoder()
            .encodeToString(
                new byte[] {17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32});
    assertThat(watch.handshake(key)).isTrue();
    watch.unanswered(key);
    assertThat(watch.handshake(key)).isTrue();
    assertThat(watch.handshake(other)).isTrue();
    assertThat(handshakes().verdict()).isEqualTo(Verdict.PASS);
    assertThat(watch.handshake(other)).isFalse();
    assertThat(handshakes().verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void failsHandshakeKeysThatAreCounted() {
    for (int i = 0; i < 100; i++) {
      byte[] nonce = new byte[16];
      nonce[15] = (byte) i;
      watch.handshake(Base64.getEncoder().encodeToString(nonce));
    }
    assertThat(handshakes().message()).contains("Byte 0 of the Sec-WebSocket-Key");
  }

  @Test
  void failsHandshakeKeysThatAreNoKeys() {
    watch.handshake("short");
    watch.handshake("YWJj");
    assertThat(handshakes().message()).contains("2 requests");
  }

  @Test
  void knowsHowOftenAccidentsHappen() {
    assertThat(Draws.tail(0.001, 1)).isBetween(0.00099, 0.001);
    assertThat(Draws.tail(0.001, 2)).isBetween(4.9e-7, 5.1e-7);
    assertThat(Draws.tail(10, 1)).isBetween(0.9999, 1.0);
  }
}
