package dev.framecheck.reference.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.flow.SendBuffer.Piece;
import dev.framecheck.reference.flow.SendBuffer.Sent;
import dev.framecheck.reference.flow.SendBuffer.State;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for the network, and what the page sees of it (WHATWG WebSockets). */
class SendBufferTests {
  private SendBuffer buffer;

  @BeforeEach
  void open() {
    buffer = new SendBuffer(100);
    buffer.opened();
  }

  @Test
  void refusesToSendWhileConnecting() {
    SendBuffer connecting = new SendBuffer(100);
    assertThatIllegalStateException().isThrownBy(() -> connecting.send(true, bytes(1)));
    assertThat(connecting.bufferedAmount()).isZero();
    connecting.opened();
    assertThat(connecting.send(true, bytes(1))).isEqualTo(Sent.QUEUED);
  }

  @Test
  void countsWhatWasSentUntilTheNextTurnShowsItTransmitted() {
    buffer.send(false, bytes(10));
    assertThat(buffer.bufferedAmount()).isEqualTo(10);
    transmit(4);
    assertThat(buffer.bufferedAmount()).isEqualTo(10);
    buffer.turn();
    assertThat(buffer.bufferedAmount()).isEqualTo(6);
    buffer.send(false, bytes(3));
    transmit(100);
    assertThat(buffer.bufferedAmount()).isEqualTo(9);
    buffer.turn();
    assertThat(buffer.bufferedAmount()).isZero();
  }

  @Test
  void drainsWhileClosingAndTransmitsNothingThatComesThen() {
    buffer.send(false, bytes(10));
    buffer.closing();
    assertThat(buffer.send(false, bytes(5))).isEqualTo(Sent.NOT_TRANSMITTED);
    assertThat(buffer.bufferedAmount()).isEqualTo(15);
    transmit(100);
    buffer.turn();
    assertThat(buffer.bufferedAmount()).isEqualTo(5);
    assertThat(buffer.transmit(100)).isEmpty();
  }

  @Test
  void onlyGrowsOnceClosed() {
    buffer.send(false, bytes(10));
    transmit(4);
    buffer.turn();
    buffer.closed();
    assertThat(buffer.bufferedAmount()).isEqualTo(6);
    assertThat(buffer.transmit(100)).isEmpty();
    buffer.turn();
    assertThat(buffer.bufferedAmount()).isEqualTo(6);
    assertThat(buffer.send(false, bytes(7))).isEqualTo(Sent.NOT_TRANSMITTED);
    assertThat(buffer.bufferedAmount()).isEqualTo(13);
    assertThat(buffer.heldBytes()).isZero();
  }

  @Test
  void flagsItselfAsFullAndTransmitsNothingMore() {
    assertThat(buffer.send(false, bytes(100))).isEqualTo(Sent.QUEUED);
    assertThat(buffer.isFull()).isFalse();
    assertThat(buffer.send(false, bytes(1))).isEqualTo(Sent.FULL);
    assertThat(buffer.isFull()).isTrue();
    assertThat(buffer.state()).isEqualTo(State.CLOSING);
    assertThat(buffer.bufferedAmount()).isEqualTo(101);
    assertThat(buffer.transmit(100)).isEmpty();
    assertThat(buffer.heldBytes()).isZero();
    assertThat(buffer.send(false, bytes(1))).isEqualTo(Sent.NOT_TRANSMITTED);
  }

  @Test
  void hasRoomAgainForWhatTheNetworkTook() {
    buffer.send(false, bytes(100));
    transmit(30);
    assertThat(buffer.send(false, bytes(30))).isEqualTo(Sent.QUEUED);
    assertThat(buffer.heldBytes()).isEqualTo(100);
  }

  @Test
  void copiesWhatIsSent() {
    byte[] source = {1, 2, 3, 4};
    ByteBuffer data = ByteBuffer.wrap(source, 1, 2);
    buffer.send(false, data);
    source[1] = 9;
    assertThat(data.hasRemaining()).isFalse();
    Piece piece = buffer.transmit(100).orElseThrow();
    assertThat(piece).isEqualTo(new Piece(false, ByteBuffer.wrap(new byte[] {2, 3}), true));
    assertThat(piece.bytes().isReadOnly()).isTrue();
  }

  @Test
  void givesMessagesInOrderAndInPieces() {
    buffer.send(true, ByteBuffer.wrap(new byte[] {1, 2, 3}));
    buffer.send(false, ByteBuffer.allocate(0));
    buffer.send(false, ByteBuffer.wrap(new byte[] {4}));
    assertThat(pieces(2))
        .containsExactly(
            new Piece(true, ByteBuffer.wrap(new byte[] {1, 2}), false),
            new Piece(true, ByteBuffer.wrap(new byte[] {3}), true),
            new Piece(false, ByteBuffer.allocate(0), true),
            new Piece(false, ByteBuffer.wrap(new byte[] {4}), true));
  }

  @Test
  void closingBeforeOpeningLeavesNothingToOpen() {
    SendBuffer connecting = new SendBuffer(100);
    connecting.closing();
    connecting.opened();
    assertThat(connecting.state()).isEqualTo(State.CLOSING);
    assertThat(connecting.send(true, bytes(2))).isEqualTo(Sent.NOT_TRANSMITTED);
    connecting.closed();
    connecting.closing();
    assertThat(connecting.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SendBuffer(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.transmit(0));
  }

  /** What happens: send, transmit, turn, closing or closed. */
  private record Step(int kind, int value) {}

  @Property(tries = 2000)
  void bufferedAmountIsWhatTheStandardSays(@ForAll("steps") List<Step> steps) {
    SendBuffer some = new SendBuffer(60);
    some.opened();
    long sent = 0;
    long transmitted = 0;
    long seen = 0;
    long before = 0;
    for (Step step : steps) {
      State state = some.state();
      switch (step.kind()) {
        case 0, 1, 2 -> {
          Sent result = some.send(false, bytes(step.value()));
          sent += step.value();
          assertThat(result == Sent.NOT_TRANSMITTED).isEqualTo(state != State.OPEN);
        }
        case 3, 4 -> {
          Optional<Piece> piece = some.transmit(step.value() + 1);
          transmitted += piece.map(got -> got.bytes().remaining()).orElse(0);
          assertThat(state == State.CLOSED && piece.isPresent()).isFalse();
        }
        case 5, 6 -> {
          some.turn();
          seen = transmitted;
        }
        case 7 -> some.closing();
        default -> {
          some.closed();
          seen = transmitted;
        }
      }
      assertThat(some.bufferedAmount()).isEqualTo(sent - seen);
      assertThat(some.heldBytes()).isBetween(0L, 60L);
      if (state == State.CLOSED) {
        assertThat(some.bufferedAmount()).isGreaterThanOrEqualTo(before);
      }
      before = some.bufferedAmount();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 6)),
                Tuple.of(1, Arbitraries.integers().between(7, 8))),
            Arbitraries.integers().between(0, 25))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  private List<Piece> pieces(int most) {
    List<Piece> pieces = new ArrayList<>();
    for (Optional<Piece> piece = buffer.transmit(most);
        piece.isPresent();
        piece = buffer.transmit(most)) {
      pieces.add(piece.get());
    }
    return pieces;
  }

  private void transmit(int bytes) {
    for (int left = bytes; left > 0; ) {
      Optional<Piece> piece = buffer.transmit(left);
      if (piece.isEmpty()) {
        return;
      }
      left -= Math.max(1, piece.get().bytes().remaining());
    }
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length);
  }
}
