package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.CloseReceived;
import dev.framecheck.reference.Event.Outgoing;
import dev.framecheck.reference.Event.PingReceived;
import dev.framecheck.reference.Event.PongReceived;
import dev.framecheck.reference.Event.TextReceived;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What one endpoint writes, the other reads as it was. */
class RoundTripTests {
  private final Recorder sent = new Recorder();
  private final Recorder got = new Recorder();

  @Property(tries = 200)
  void carriesText(@ForAll Role role, @ForAll String text) {
    sender(role).sendText(text);
    deliver(role);
    String expected = new String(Text.encode(text), StandardCharsets.UTF_8);
    assertThat(got.only(TextReceived.class).text()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void carriesBinary(@ForAll Role role, @ForAll("payloads") byte[] payload) {
    sender(role).sendBinary(ByteBuffer.wrap(payload));
    deliver(role);
    assertThat(got.only(BinaryReceived.class).payload()).isEqualTo(Payload.copyOf(payload));
  }

  @Property(tries = 200)
  void carriesPingsAndPongs(@ForAll Role role, @ForAll @Size(max = 125) byte[] payload) {
    Endpoint sender = sender(role);
    sender.sendPing(ByteBuffer.wrap(payload));
    sender.sendPong(ByteBuffer.wrap(payload));
    deliver(role);
    assertThat(got.only(PingReceived.class).payload()).isEqualTo(Payload.copyOf(payload));
    assertThat(got.only(PongReceived.class).payload()).isEqualTo(Payload.copyOf(payload));
    // The answer, read by the one who pinged, bears the same payload.
    sent.events.clear();
    byte[] answer = got.only(Outgoing.class).bytes().toByteArray();
    sender.receive(answer, 0, answer.length);
    assertThat(sent.only(PongReceived.class).payload()).isEqualTo(Payload.copyOf(payload));
  }

  @Property(tries = 200)
  void carriesCloses(
      @ForAll Role role,
      @ForAll @IntRange(min = 3000, max = 4999) int code,
      @ForAll @StringLength(max = 41) String reason) {
    sender(role).sendClose(code, reason);
    deliver(role);
    CloseStatus status = got.only(CloseReceived.class).status();
    assertThat(status.code()).isEqualTo(code);
    assertThat(Text.encode(status.reason())).isEqualTo(Text.encode(reason));
  }

  @Provide
  Arbitrary<byte[]> payloads() {
    Arbitrary<Integer> sizes =
        Arbitraries.oneOf(
            Arbitraries.of(0, 1, 125, 126, 127, 65535, 65536),
            Arbitraries.integers().between(0, 300));
    return sizes.flatMap(
        size ->
            Arbitraries.randomValue(
                random -> {
                  byte[] bytes = new byte[size];
                  random.nextBytes(bytes);
                  return bytes;
                }));
  }

  private Endpoint sender(Role role) {
    sent.events.clear();
    got.events.clear();
    return new Endpoint(role, EndpointSettings.DEFAULT, sent);
  }

  private void deliver(Role sender) {
    Role receiver = sender == Role.CLIENT ? Role.SERVER : Role.CLIENT;
    Endpoint endpoint = new Endpoint(receiver, EndpointSettings.DEFAULT, got);
    for (Outgoing frame : sent.all(Outgoing.class)) {
      byte[] bytes = frame.bytes().toByteArray();
      endpoint.receive(bytes, 0, bytes.length);
    }
  }
}
