package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application may ask for, and how it goes out (RFC 6455, 5.2, 5.5 and 6.1). */
class SendingTests {
  private static final List<Consumer<Endpoint>> CALLS =
      List.of(
          endpoint -> endpoint.sendText("x"),
          endpoint -> endpoint.sendText(Driven.bytes("x")),
          endpoint -> endpoint.sendBinary(Driven.bytes("x")),
          endpoint -> endpoint.sendPing(Driven.bytes("x")),
          endpoint -> endpoint.sendPong(Driven.bytes("x")),
          Endpoint::sendClose,
          endpoint -> endpoint.sendClose(1000),
          endpoint -> endpoint.sendClose(1000, "x"));

  private final Driven server = new Driven(Role.SERVER);
  private final Endpoint endpoint = server.endpoint;

  @ParameterizedTest
  @CsvSource({
    "0, 8200",
    "125, 827d",
    "126, 827e007e",
    "65535, 827effff",
    "65536, 827f0000000000010000"
  })
  void encodesLengthsInTheFewestBytes(int length, String header) {
    endpoint.sendBinary(ByteBuffer.allocate(length));
    assertThat(server.recorder.outgoing().get(0)).isEqualTo(header + "00".repeat(length));
  }

  @Test
  void refusesEveryCallOnceTheOwnCloseWasSent() {
    endpoint.sendClose(1000);
    assertAllRefused(server, EndpointState.CLOSE_SENT);
  }

  @Test
  void refusesEveryCallOnceBothClosesWereExchanged() {
    server.receive(server.peer.close(1000, ""));
    assertAllRefused(server, EndpointState.CLOSED_BOTH);
  }

  @Test
  void refusesEveryCallAfterAViolationAndAfterTheEnd() {
    server.receive(Peer.hex("ff"));
    assertAllRefused(server, EndpointState.FAILED);
    endpoint.endOfStream();
    assertAllRefused(server, EndpointState.ENDED);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65536 + 1000})
  void refusesToSendIllegalCloseCodes(int code) {
    assertRefusedArgument(() -> endpoint.sendClose(code));
  }

  @Test
  void refusesControlPayloadsOfMoreThan125Bytes() {
    assertRefusedArgument(() -> endpoint.sendPing(ByteBuffer.allocate(126)));
    assertRefusedArgument(() -> endpoint.sendPong(ByteBuffer.allocate(126)));
    assertRefusedArgument(() -> endpoint.sendClose(1000, "x".repeat(124)));
    assertRefusedArgument(() -> endpoint.sendClose(1000, "\u20ac".repeat(42)));
    endpoint.sendPing(ByteBuffer.allocate(125));
    endpoint.sendClose(1000, "x".repeat(123));
    assertThat(server.recorder.outgoing()).hasSize(2);
  }

  @Test
  void replacesLoneSurrogatesInTextAndReasons() {
    endpoint.sendText("a\ud800b\udc00\ud83d\ude00\udbff");
    assertThat(server.recorder.outgoing())
        .containsExactly("810f" + "61efbfbd62efbfbdf09f9880efbfbd");
    endpoint.sendClose(1000, "\udfff");
    assertThat(server.recorder.outgoing().get(1)).isEqualTo("880503e8efbfbd");
  }

  @Test
  void refusesBytesThatAreNotUtf8AsText() {
    assertRefusedArgument(() -> endpoint.sendText(ByteBuffer.wrap(Peer.hex("61 e2 82"))));
    assertRefusedArgument(
        () -> endpoint.sendText(ByteBuffer.wrap(Peer.hex("61 ff")).asReadOnlyBuffer()));
  }

  @Test
  void sendsWhatABufferHasLeftAndLeavesItsPosition() {
    ByteBuffer middle = Driven.bytes("abcdef").position(2).limit(4);
    endpoint.sendText(middle);
    endpoint.sendBinary(middle.slice());
    endpoint.sendPing(middle.asReadOnlyBuffer());
    assertThat(server.recorder.outgoing()).containsExactly("81026364", "82026364", "89026364");
    assertThat(middle.remaining()).isEqualTo(2);
  }

  @Test
  void copiesThePayloadBeforeTheCallReturns() {
    byte[] mine = {1, 2, 3};
    endpoint.sendBinary(ByteBuffer.wrap(mine));
    mine[0] = 9;
    assertThat(server.recorder.outgoing()).containsExactly("8203010203");
  }

  private void assertRefusedArgument(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
    assertThat(server.recorder.events).isEmpty();
    assertThat(endpoint.state()).isEqualTo(EndpointState.OPEN);
  }

  private static void assertAllRefused(Driven driven, EndpointState state) {
    List<Event> before = List.copyOf(driven.recorder.events);
    for (Consumer<Endpoint> call : CALLS) {
      assertThatExceptionOfType(SendRefusedException.class)
          .isThrownBy(() -> call.accept(driven.endpoint))
          .satisfies(refusal -> assertThat(refusal.state()).isEqualTo(state));
    }
    assertThat(driven.recorder.events).isEqualTo(before);
    assertThat(driven.endpoint.state()).isEqualTo(state);
  }
}
