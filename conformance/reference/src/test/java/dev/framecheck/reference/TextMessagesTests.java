package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.TextReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text is UTF-8 over the whole message, and fails at the first byte at fault (RFC 6455, 5.6 and
 * 8.1).
 */
class TextMessagesTests {
  private final Driven client = new Driven(Role.CLIENT);
  private final Peer server = client.peer;

  @ParameterizedTest
  @CsvSource({
    "61ff, 1", // never in UTF-8
    "80, 0", // a tail without a lead
    "c0af, 0", // overlong
    "e080af, 1",
    "f08080af, 1",
    "eda080, 1", // a surrogate
    "f4908080, 1", // above U+10FFFF
    "f5808080, 0",
    "e282, 2", // ends inside a code point
  })
  void refusesInvalidText(String payload, long badByte) {
    client.receive(server.frame(Peer.TEXT, Peer.hex(payload)));
    assertThat(client.recorder.only(Event.Violated.class).violation())
        .isEqualTo(new Violation(Rule.INVALID_UTF8_TEXT, 2 + badByte));
    assertThat(client.recorder.outgoing().get(0)).endsWith("03ef");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ef bf be", "ef bf bf", "f0 9f bf bf", "00", "f4 8f bf bf", "ed 9f bf"})
  void acceptsNoncharactersAndBorders(String payload) {
    client.receive(server.frame(Peer.TEXT, Peer.hex(payload)));
    assertThat(client.recorder.names()).containsExactly("TextReceived");
  }

  @Test
  void joinsACodePointSplitOverFragmentsAroundAPing() {
    client.receive(
        server.frame(Peer.TEXT_FIRST, Peer.hex("e2")),
        server.frame(Peer.CONTINUATION, Peer.hex("82")),
        server.frame(Peer.PING, Peer.hex("ff")),
        server.frame(Peer.LAST, Peer.hex("ac")));
    assertThat(client.recorder.only(TextReceived.class).text()).isEqualTo("\u20ac");
  }

  @Test
  void refusesTextThatEndsInsideACodePointAfterAnEmptyLastFragment() {
    client.receive(
        server.frame(Peer.TEXT_FIRST, Peer.hex("e282")), server.frame(Peer.LAST, new byte[0]));
    assertThat(client.broken()).isEqualTo(Rule.INVALID_UTF8_TEXT);
    assertThat(client.offset()).isEqualTo(6);
  }

  @Test
  void failsInTheMiddleOfAFrame() {
    client.receive(server.header(Peer.TEXT, 3, 1000), Peer.hex("61 62 ff"));
    assertThat(client.broken()).isEqualTo(Rule.INVALID_UTF8_TEXT);
    assertThat(client.offset()).isEqualTo(6);
  }

  @Test
  void forgetsAnUnfinishedCodePointWithItsMessage() {
    client.receive(server.frame(Peer.TEXT, "\u20ac"), server.frame(Peer.TEXT, "a"));
    assertThat(client.recorder.all(TextReceived.class)).hasSize(2);
  }

  @Test
  void leavesBinaryAlone() {
    client.receive(server.frame(Peer.BINARY, Peer.hex("ff fe 80")));
    assertThat(client.recorder.only(BinaryReceived.class).payload())
        .isEqualTo(Payload.copyOf(Peer.hex("ff fe 80")));
  }
}
