package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.PingReceived;
import dev.framecheck.reference.Event.Violated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each fault that a header can show (RFC 6455, 5.1 to 5.5), found at its first byte and before any
 * payload.
 */
class HeaderFaultsTests {

  @ParameterizedTest
  @ValueSource(ints = {0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70})
  void refusesReservedBits(int bits) {
    for (int frame : new int[] {Peer.TEXT, Peer.BINARY, Peer.CLOSE, Peer.PING, Peer.PONG}) {
      Driven server = new Driven(Role.SERVER).receive(new byte[] {(byte) (frame | bits)});
      assertFault(server, Rule.RESERVED_BITS, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF})
  void refusesReservedOpcodes(int opcode) {
    for (int fin : new int[] {0, 0x80}) {
      Driven client = new Driven(Role.CLIENT).receive(new byte[] {(byte) (fin | opcode)});
      assertFault(client, Rule.RESERVED_OPCODE, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 0xA})
  void refusesFragmentedControlFrames(int opcode) {
    assertFault(
        new Driven(Role.SERVER).receive(new byte[] {(byte) opcode}), Rule.FRAGMENTED_CONTROL, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {Peer.CLOSE, Peer.PING, Peer.PONG})
  void refusesControlFramesOfMoreThan125Bytes(int frame) {
    byte[][] starts = {
      {(byte) frame, 126, 0, 126}, {(byte) frame, 127, 0, 0, 0, 0, 0, 1, 0, 0},
    };
    for (byte[] start : starts) {
      assertFault(new Driven(Role.CLIENT).receive(start), Rule.LONG_CONTROL, 1);
    }
  }

  @Test
  void answersAPingWhoseShortLengthIsWrittenInMoreBytesThanNeeded() {
    Driven lenient = new Driven(Role.CLIENT);
    lenient.receive(new byte[] {(byte) Peer.PING, 126, 0, 1, 'p'});
    assertThat(lenient.recorder.only(PingReceived.class).payload())
        .isEqualTo(Payload.copyOf(new byte[] {'p'}));
  }

  @Test
  void refusesACloseWithABodyOfOneByte() {
    byte[] start = {(byte) Peer.CLOSE, (byte) 0x81};
    assertFault(new Driven(Role.SERVER).receive(start), Rule.ONE_BYTE_CLOSE_BODY, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {Peer.TEXT, Peer.BINARY_FIRST, Peer.CLOSE, Peer.PING, Peer.PONG})
  void refusesTheWrongMasking(int frame) {
    byte[] unmasked = {(byte) frame, 5};
    byte[] masked = {(byte) frame, (byte) 0x85};
    assertFault(new Driven(Role.SERVER).receive(unmasked), Rule.UNMASKED_FROM_CLIENT, 1);
    assertFault(new Driven(Role.CLIENT).receive(masked), Rule.MASKED_FROM_SERVER, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {Peer.CONTINUATION, Peer.LAST})
  void refusesAContinuationOfNothing(int frame) {
    byte[] start = {(byte) frame};
    assertFault(new Driven(Role.SERVER).receive(start), Rule.CONTINUATION_WITHOUT_MESSAGE, 0);
  }

  @Test
  void refusesAContinuationOfAFinishedMessage() {
    Driven client = new Driven(Role.CLIENT);
    client.receive(client.peer.frame(Peer.TEXT_FIRST, "a"), client.peer.frame(Peer.LAST, "b"));
    client.receive(new byte[] {(byte) Peer.LAST});
    assertFault(client, Rule.CONTINUATION_WITHOUT_MESSAGE, 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {Peer.TEXT, Peer.BINARY, Peer.TEXT_FIRST, Peer.BINARY_FIRST})
  void refusesAMessageInsideAMessage(int frame) {
    Driven client = new Driven(Role.CLIENT);
    client.receive(client.peer.frame(Peer.BINARY_FIRST, "a"), new byte[] {(byte) frame});
    assertFault(client, Rule.INTERLEAVED_MESSAGE, 3);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void refusesALengthWithItsMostSignificantBitSetAtThatByte(Role role) {
    byte[] start = Peer.of(role).header(Peer.BINARY, 9, Long.MIN_VALUE);
    Driven driven = new Driven(role).receive(new byte[] {start[0], start[1], start[2]});
    assertFault(driven, Rule.LENGTH_SIGN_BIT, 2);
    assertFault(
        new Driven(role).receive(Peer.of(role).header(Peer.BINARY, 9, -1)),
        Rule.LENGTH_SIGN_BIT,
        2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 31, (1L << 32) + 5, 1L << 53, 1L << 55, Long.MAX_VALUE})
  void refusesHugeLengthsBeforeTheMaskingKey(long length) {
    byte[] start = new byte[10];
    System.arraycopy(Peer.client().header(Peer.BINARY, 9, length), 0, start, 0, 10);
    Driven server = new Driven(Role.SERVER).receive(start);
    assertFault(server, Rule.MESSAGE_TOO_BIG, 1);
    assertThat(server.endpoint.allocatedBytes()).isZero();
  }

  @Test
  void acceptsNonMinimalLengthsUnlessToldOtherwise() {
    for (int lengthBytes : new int[] {3, 9}) {
      byte[] frame =
          Peer.join(Peer.server().header(Peer.BINARY, lengthBytes, 2), new byte[] {7, 8});
      Driven lenient = new Driven(Role.CLIENT).receive(frame);
      assertThat(lenient.recorder.only(BinaryReceived.class).payload())
          .isEqualTo(Payload.copyOf(new byte[] {7, 8}));

      Driven strict =
          new Driven(Role.CLIENT, Driven.SETTINGS.withPolicy(new ReceivePolicy(true, false)));
      assertFault(strict.receive(frame), Rule.NON_MINIMAL_LENGTH, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 125, 126, 65535, 65536})
  void acceptsMinimalLengthsWhenStrict(int length) {
    Driven strict =
        new Driven(Role.SERVER, Driven.SETTINGS.withPolicy(new ReceivePolicy(true, false)));
    strict.receive(strict.peer.frame(Peer.BINARY, new byte[length]));
    assertThat(strict.recorder.only(BinaryReceived.class).payload().length()).isEqualTo(length);
  }

  private static void assertFault(Driven driven, Rule rule, long offset) {
    Violation violation = driven.recorder.only(Violated.class).violation();
    assertThat(violation).isEqualTo(new Violation(rule, offset));
    assertThat(violation.closeCode()).isEqualTo(rule == Rule.MESSAGE_TOO_BIG ? 1009 : 1002);
    assertThat(driven.endpoint.state()).isEqualTo(EndpointState.FAILED);
  }
}
