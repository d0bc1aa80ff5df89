package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.PingReceived;
import dev.framecheck.reference.Event.PongReceived;
import dev.framecheck.reference.Event.TextReceived;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The frames that RFC 6455 shows in section 5.7, read and written. */
class RfcExamplesTests {
  private static final EndpointSettings KEY_OF_THE_EXAMPLE =
      EndpointSettings.DEFAULT.withMasks(() -> 0x37fa213d);

  private final Driven client = new Driven(Role.CLIENT, KEY_OF_THE_EXAMPLE);
  private final Driven server = new Driven(Role.SERVER);

  @Test
  void readsAnUnmaskedTextMessage() {
    client.receive(Peer.hex("81 05 48 65 6c 6c 6f"));
    assertThat(client.recorder.only(TextReceived.class).text()).isEqualTo("Hello");
  }

  @Test
  void readsAMaskedTextMessage() {
    server.receive(Peer.hex("81 85 37 fa 21 3d 7f 9f 4d 51 58"));
    assertThat(server.recorder.only(TextReceived.class).text()).isEqualTo("Hello");
  }

  @Test
  void readsAFragmentedTextMessage() {
    client.receive(Peer.hex("01 03 48 65 6c"), Peer.hex("80 02 6c 6f"));
    assertThat(client.recorder.only(TextReceived.class).text()).isEqualTo("Hello");
  }

  @Test
  void answersAPingWithTheMaskedPongOfTheExample() {
    client.receive(Peer.hex("89 05 48 65 6c 6c 6f"));
    assertThat(client.recorder.only(PingReceived.class).payload().utf8()).isEqualTo("Hello");
    assertThat(client.recorder.outgoing()).containsExactly("8a8537fa213d7f9f4d5158");
  }

  @Test
  void readsAMaskedPong() {
    server.receive(Peer.hex("8a 85 37 fa 21 3d 7f 9f 4d 51 58"));
    assertThat(server.recorder.only(PongReceived.class).payload().utf8()).isEqualTo("Hello");
    assertThat(server.recorder.events).hasSize(1);
  }

  @Test
  void readsABinaryMessageOf256Bytes() {
    byte[] payload = random(256);
    client.receive(Peer.join(Peer.hex("82 7e 01 00"), payload));
    assertThat(client.recorder.only(BinaryReceived.class).payload().toByteArray())
        .isEqualTo(payload);
  }

  @Test
  void readsABinaryMessageOf64Kibibytes() {
    byte[] payload = random(65536);
    client.receive(Peer.join(Peer.hex("82 7f 00 00 00 00 00 01 00 00"), payload));
    assertThat(client.recorder.only(BinaryReceived.class).payload().toByteArray())
        .isEqualTo(payload);
  }

  @Test
  void writesTheMessagesOfTheExamples() {
    server.endpoint.sendText("Hello");
    client.endpoint.sendText("Hello");
    assertThat(server.recorder.outgoing()).containsExactly("810548656c6c6f");
    assertThat(client.recorder.outgoing()).containsExactly("818537fa213d7f9f4d5158");
  }

  @Test
  void writesTheHeadersOfTheLongExamples() {
    server.endpoint.sendBinary(ByteBuffer.allocate(256));
    server.endpoint.sendBinary(ByteBuffer.allocate(65536));
    assertThat(server.recorder.outgoing().get(0)).startsWith("827e0100").hasSize(2 * 260);
    assertThat(server.recorder.outgoing().get(1))
        .startsWith("827f0000000000010000")
        .hasSize(2 * (10 + 65536));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(6455).nextBytes(bytes);
    return bytes;
  }
}
