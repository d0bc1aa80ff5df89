package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.flow.Allocator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the endpoint accepts, holds and copies at most (RFC 6455, 10.4). */
class LimitsTests {
  private static final int LIMIT = 1000;

  private final Driven client = limited(LIMIT);
  private final Peer server = client.peer;

  @Test
  void acceptsALimitMetExactly() {
    client.receive(server.frame(Peer.BINARY, new byte[LIMIT]));
    client.receive(
        server.frame(Peer.BINARY_FIRST, new byte[LIMIT - 1]), server.frame(Peer.LAST, new byte[1]));
    assertThat(client.recorder.all(BinaryReceived.class)).hasSize(2);
  }

  @Test
  void refusesADeclaredLengthOverTheLimitAtTheHeader() {
    client.receive(server.header(Peer.BINARY, 3, LIMIT + 1));
    assertThat(client.broken()).isEqualTo(Rule.MESSAGE_TOO_BIG);
    assertThat(client.recorder.outgoing().get(0)).endsWith("03f1");
  }

  @Test
  void refusesASumOverTheLimitAtTheHeaderOfTheFragment() {
    client.receive(
        server.frame(Peer.BINARY_FIRST, new byte[LIMIT - 10]),
        server.header(Peer.CONTINUATION, 1, 11));
    assertThat(client.broken()).isEqualTo(Rule.MESSAGE_TOO_BIG);
  }

  @Test
  void doesNotCountControlFrames() {
    client.receive(
        server.frame(Peer.BINARY_FIRST, new byte[LIMIT - 1]),
        server.frame(Peer.PING, new byte[125]),
        server.frame(Peer.LAST, new byte[1]));
    assertThat(client.recorder.only(BinaryReceived.class).payload().length()).isEqualTo(LIMIT);
  }

  @Test
  void countsEachMessageAfresh() {
    for (int i = 0; i < 3; i++) {
      client.receive(server.frame(Peer.BINARY, new byte[LIMIT]));
    }
    assertThat(client.recorder.all(BinaryReceived.class)).hasSize(3);
  }

  @Test
  void acceptsOnlyEmptyMessagesAtALimitOfZero() {
    Driven none = limited(0);
    none.receive(server.frame(Peer.BINARY, ""));
    assertThat(none.recorder.names()).containsExactly("BinaryReceived");
    none.receive(server.frame(Peer.BINARY, "x"));
    assertThat(none.broken()).isEqualTo(Rule.MESSAGE_TOO_BIG);
  }

  @Test
  void stillCountsMessagesThatItDiscards() {
    client.endpoint.sendClose(1000);
    client.receive(
        server.frame(Peer.BINARY_FIRST, new byte[LIMIT]), server.header(Peer.LAST, 1, 1));
    assertThat(client.broken()).isEqualTo(Rule.MESSAGE_TOO_BIG);
  }

  @Test
  void reservesNothingForBytesThatWereOnlyAnnounced() {
    Driven roomy = limited(Limits.MOST);
    roomy.receive(server.header(Peer.BINARY, 9, 2_000_000_000), new byte[3]);
    assertThat(roomy.endpoint.bufferedBytes()).isEqualTo(3);
    assertThat(roomy.endpoint.allocatedBytes()).isLessThanOrEqualTo(64);
  }

  @Property(tries = 200)
  void neverHoldsMoreThanTheLimitAndAControlFrame(
      @ForAll @Size(max = 12) List<@IntRange(max = 700) Integer> fragments,
      @ForAll @IntRange(min = 1, max = 300) int chunk) {
    Driven driven = limited(LIMIT);
    for (int i = 0; i < fragments.size(); i++) {
      byte[] frame =
          driven.peer.frame(
              i == 0 ? Peer.BINARY_FIRST : Peer.CONTINUATION, new byte[fragments.get(i)]);
      byte[] bytes = Peer.join(frame, driven.peer.frame(Peer.PONG, new byte[125]));
      for (int at = 0; at < bytes.length; at += chunk) {
        driven.endpoint.receive(bytes, at, Math.min(chunk, bytes.length - at));
        assertThat(driven.endpoint.bufferedBytes()).isLessThanOrEqualTo(LIMIT + 125);
        assertThat(driven.endpoint.allocatedBytes()).isLessThanOrEqualTo(LIMIT);
      }
    }
  }

  @Test
  void copiesLinearlyOverManyTinyFragments() {
    int count = 200_000;
    Driven roomy = limited(Limits.DEFAULT.maxMessageBytes());
    roomy.receive(server.frame(Peer.BINARY_FIRST, ""));
    byte[] tiny = server.frame(Peer.CONTINUATION, "x");
    for (int i = 0; i < count; i++) {
      roomy.receive(tiny);
    }
    roomy.receive(server.frame(Peer.LAST, ""));
    assertThat(roomy.recorder.only(BinaryReceived.class).payload().length()).isEqualTo(count);
    assertThat(roomy.endpoint.copiedBytes()).isBetween((long) count, 4L * count);
  }

  @Test
  void copiesAWholeFrameOnce() {
    client.receive(server.frame(Peer.BINARY, new byte[500]));
    assertThat(client.endpoint.copiedBytes()).isEqualTo(500);
  }

  @Test
  void holdsNothingForEmptyFragments() {
    client.receive(server.frame(Peer.BINARY_FIRST, ""));
    for (int i = 0; i < 10_000; i++) {
      client.receive(server.frame(Peer.CONTINUATION, ""));
    }
    assertThat(client.endpoint.bufferedBytes()).isZero();
    assertThat(client.endpoint.allocatedBytes()).isZero();
  }

  @Test
  void growsByDoublingUpToTheLimit() {
    List<Integer> asked = new ArrayList<>();
    Driven driven = withMemory(recording(asked));
    driven.receive(server.frame(Peer.BINARY_FIRST, new byte[1]));
    for (int i = 1; i < LIMIT; i++) {
      driven.receive(server.frame(Peer.CONTINUATION, new byte[1]));
    }
    assertThat(asked).containsExactly(64, 128, 256, 512, LIMIT);
    assertThat(driven.endpoint.copiedBytes()).isEqualTo(LIMIT + 64 + 128 + 256 + 512);
  }

  @Test
  void failsWithAFittingCodeWhenMemoryIsRefused() {
    Driven poor = withMemory(bytes -> bytes > 64 ? null : new byte[bytes]);
    Driven neighbour = withMemory(Allocator.heap());
    poor.receive(
        server.frame(Peer.BINARY_FIRST, new byte[64]),
        server.frame(Peer.CONTINUATION, new byte[1]));
    assertThat(poor.broken()).isEqualTo(Rule.NO_MEMORY);
    assertThat(poor.recorder.outgoing()).singleElement().asString().endsWith("03f3");
    assertThat(poor.endpoint.allocatedBytes()).isZero();
    assertThat(poor.endpoint.bufferedBytes()).isZero();
    neighbour.receive(server.frame(Peer.BINARY, new byte[65]));
    assertThat(neighbour.recorder.all(BinaryReceived.class)).hasSize(1);
  }

  @Test
  void asksForNoMemoryBeforeBytesCome() {
    List<Integer> asked = new ArrayList<>();
    withMemory(recording(asked)).receive(server.header(Peer.BINARY, 3, LIMIT));
    assertThat(asked).isEmpty();
  }

  @Test
  void deliversFromAnIdleBufferWhereThereIsNoMemoryForABetterOne() {
    int[] grants = {1};
    Driven driven = withMemory(bytes -> grants[0]-- > 0 ? new byte[bytes] : null);
    driven.receive(server.frame(Peer.BINARY, new byte[1]));
    assertThat(driven.recorder.only(BinaryReceived.class).payload().length()).isEqualTo(1);
  }

  @Test
  void theHeapRefusesWhatNoArrayCanHold() {
    assertThat(Allocator.heap().allocate(Integer.MAX_VALUE)).isNull();
    assertThat(Allocator.heap().allocate(3)).hasSize(3);
  }

  @Test
  void refusesSenselessLimits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Integer.MAX_VALUE));
  }

  private static Driven limited(int limit) {
    return new Driven(Role.CLIENT, Driven.SETTINGS.withLimits(new Limits(limit)));
  }

  private static Driven withMemory(Allocator memory) {
    return new Driven(
        Role.CLIENT, Driven.SETTINGS.withLimits(new Limits(LIMIT)).withMemory(memory));
  }

  private static Allocator recording(List<Integer> asked) {
    return bytes -> {
      asked.add(bytes);
      return new byte[bytes];
    };
  }
}
