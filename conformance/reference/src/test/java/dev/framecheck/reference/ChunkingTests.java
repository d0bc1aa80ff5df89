package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The same bytes give the same events, however they are cut. */
class ChunkingTests {

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void cutsChangeNothing(
      @ForAll Role role,
      @ForAll @Size(max = 12) List<@From("units") Function<Peer, byte[]>> units,
      @ForAll long cuts,
      @ForAll Setting policy) {
    byte[] bytes = bytes(role, units);
    EndpointSettings settings = settings(policy);
    List<Event> whole = eventsOf(role, settings, bytes, () -> bytes.length);
    assertThat(eventsOf(role, settings, bytes, () -> 1)).isEqualTo(whole);
    Random random = new Random(cuts);
    assertThat(eventsOf(role, settings, bytes, () -> 1 + random.nextInt(30))).isEqualTo(whole);
  }

  /**
   * What is told after each byte is the same as well, so nothing waits for bytes that it doesn't
   * need.
   */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void eachPrefixTellsTheSameByteByByteAsAtOnce(
      @ForAll Role role, @ForAll @Size(max = 4) List<@From("units") Function<Peer, byte[]>> units) {
    byte[] bytes = bytes(role, units);
    Driven slow = new Driven(role);
    for (int end = 1; end <= Math.min(bytes.length, 400); end++) {
      slow.endpoint.receive(bytes, end - 1, 1);
      Driven atOnce = new Driven(role);
      atOnce.endpoint.receive(bytes, 0, end);
      assertThat(slow.recorder.events).isEqualTo(atOnce.recorder.events);
      assertThat(slow.endpoint.bufferedBytes()).isEqualTo(atOnce.endpoint.bufferedBytes());
    }
  }

  @Test
  void readsBuffersOfAllKindsAndLeavesThemDrainedAndUnchanged() {
    byte[] bytes =
        Peer.join(
            Peer.client().frame(Peer.BINARY, new byte[20_000]),
            Peer.client().frame(Peer.TEXT, "x"));
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    ByteBuffer offset = ByteBuffer.allocate(bytes.length + 7).position(7).slice().put(bytes).flip();
    ByteBuffer readOnly = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    for (ByteBuffer buffer : List.of(direct, offset, readOnly)) {
      Driven server = new Driven(Role.SERVER);
      server.endpoint.receive(buffer);
      assertThat(server.recorder.names()).containsExactly("BinaryReceived", "TextReceived");
      assertThat(server.endpoint.receivedBytes()).isEqualTo(bytes.length);
      assertThat(buffer.hasRemaining()).isFalse();
      assertThat(buffer.flip()).isEqualTo(ByteBuffer.wrap(bytes));
    }
  }

  enum Setting {
    DEFAULT,
    STRICT,
    TIGHT
  }

  /**
   * Frames as a peer of either role would send them: mostly flawless, so that a stream gets
   * somewhere before it fails.
   */
  @Provide
  Arbitrary<Function<Peer, byte[]>> units() {
    Arbitrary<byte[]> payloads =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40).map(Text::encode),
            Arbitraries.strings().ascii().ofMaxLength(200).map(Text::encode));
    Arbitrary<byte[]> shortPayloads = Arbitraries.bytes().array(byte[].class).ofMaxSize(125);
    Arbitrary<Function<Peer, byte[]>> whole =
        Combinators.combine(Arbitraries.of(Peer.TEXT, Peer.BINARY), payloads)
            .as((first, payload) -> peer -> peer.frame(first, payload));
    Arbitrary<Function<Peer, byte[]>> control =
        Combinators.combine(Arbitraries.of(Peer.PING, Peer.PONG), shortPayloads)
            .as((first, payload) -> peer -> peer.frame(first, payload));
    Arbitrary<Function<Peer, byte[]>> fragmented =
        Combinators.combine(
                Arbitraries.of(Peer.TEXT_FIRST, Peer.BINARY_FIRST),
                payloads,
                control,
                Arbitraries.integers().between(0, 200))
            .as(
                (first, payload, between, cut) ->
                    peer -> {
                      int split = Math.min(cut, payload.length);
                      return Peer.join(
                          peer.frame(first, Arrays.copyOf(payload, split)),
                          between.apply(peer),
                          peer.frame(
                              Peer.LAST, Arrays.copyOfRange(payload, split, payload.length)));
                    });
    Arbitrary<Function<Peer, byte[]>> close =
        Arbitraries.of("03e8", "03e86162", "03e8ff", "03ed", "03", "")
            .map(body -> peer -> peer.frame(Peer.CLOSE, Peer.hex(body)));
    Arbitrary<Function<Peer, byte[]>> anything =
        Combinators.combine(Arbitraries.integers().between(0, 255), shortPayloads)
            .as((first, payload) -> peer -> peer.frame(first, payload));
    Arbitrary<Function<Peer, byte[]>> wrongLength =
        Combinators.combine(Arbitraries.of(3, 9), Arbitraries.longs())
            .as((size, length) -> peer -> peer.header(Peer.TEXT, size, length));
    return Arbitraries.frequencyOf(
        Tuple.of(8, whole),
        Tuple.of(8, fragmented),
        Tuple.of(4, control),
        Tuple.of(1, close),
        Tuple.of(1, anything),
        Tuple.of(1, wrongLength));
  }

  private static EndpointSettings settings(Setting choice) {
    return switch (choice) {
      case DEFAULT -> Driven.SETTINGS;
      case STRICT -> Driven.SETTINGS.withPolicy(new ReceivePolicy(true, true));
      case TIGHT -> Driven.SETTINGS.withLimits(new Limits(150));
    };
  }

  private static byte[] bytes(Role role, List<Function<Peer, byte[]>> units) {
    Peer peer = Peer.of(role);
    return Peer.join(units.stream().map(unit -> unit.apply(peer)).toArray(byte[][]::new));
  }

  private static List<Event> eventsOf(
      Role role, EndpointSettings settings, byte[] bytes, IntSupplier chunk) {
    Driven driven = new Driven(role, settings);
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(chunk.getAsInt(), bytes.length - at);
      driven.endpoint.receive(bytes, at, length);
      at += length;
    }
    driven.endpoint.endOfStream();
    return new ArrayList<>(driven.recorder.events);
  }
}
