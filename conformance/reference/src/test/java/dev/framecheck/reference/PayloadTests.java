package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.flow.Allocator;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PayloadTests {

  @Test
  void isAsLongAsItsContentWhateverItsArray() {
    Payload payload = new Payload(new byte[] {'a', 'b', 'c', 'd'}, 2, null);
    assertThat(payload).isEqualTo(Payload.copyOf(new byte[] {'a', 'b'}));
    assertThat(payload).hasSameHashCodeAs(Payload.copyOf(new byte[] {'a', 'b'}));
    assertThat(payload).isNotEqualTo(Payload.copyOf(new byte[] {'a', 'b', 'c'}));
    assertThat(payload.toByteArray()).containsExactly('a', 'b');
    assertThat(payload.asByteBuffer().capacity()).isEqualTo(2);
    assertThat(payload.utf8()).isEqualTo("ab");
    assertThat(payload).hasToString("2 bytes [6162]");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> payload.byteAt(2));
  }

  @Test
  void doesNotChangeWithTheArrayThatItWasCopiedFrom() {
    byte[] mine = {1, 2};
    Payload payload = Payload.copyOf(mine);
    mine[0] = 9;
    payload.toByteArray()[1] = 9;
    assertThat(payload.byteAt(0)).isEqualTo((byte) 1);
    assertThat(payload.byteAt(1)).isEqualTo((byte) 2);
  }

  /** Whatever is recycled in between, a payload that was kept stays as it was. */
  @Property(tries = 300)
  void keptPayloadsOutliveRecycledOnes(
      @ForAll @Size(max = 30) List<@IntRange(min = -300, max = 300) Integer> sizes) {
    Recorder kept = new Recorder();
    Endpoint client =
        new Endpoint(
            Role.CLIENT,
            Driven.SETTINGS,
            event -> {
              if (event instanceof BinaryReceived message && message.payload().byteAt(0) == 0) {
                message.payload().recycle();
                assertThat(message.payload().length()).isZero();
              } else {
                kept.accept(event);
              }
            });
    // A negative size stands for a message to be recycled.
    int number = 0;
    for (int size : sizes) {
      byte[] bytes = new byte[1 + Math.abs(size)];
      Arrays.fill(bytes, (byte) (size < 0 ? 0 : ++number));
      byte[] frame = Peer.server().frame(Peer.BINARY, bytes);
      client.receive(frame, 0, frame.length / 2);
      client.receive(frame, frame.length / 2, frame.length - frame.length / 2);
    }
    number = 0;
    for (BinaryReceived message : kept.all(BinaryReceived.class)) {
      number++;
      assertThat(message.payload().toByteArray()).containsOnly(number);
    }
    assertThat(number).isEqualTo((int) sizes.stream().filter(size -> size >= 0).count());
  }

  @Test
  void reusesRecycledMemory() {
    MessageAssembler assembler = new MessageAssembler(1000, Allocator.heap());
    byte[] bytes = new byte[80];
    assembler.recycle(new byte[90]);
    assembler.begin(false, true);
    assertThat(assembler.reserve(80)).isTrue();
    assembler.append(bytes, 0, 80, 0);
    assertThat(assembler.allocated()).isEqualTo(90);
    assembler.free();
    assembler.recycle(new byte[90]);
    assembler.begin(false, true);
    assertThat(assembler.reserve(80)).isTrue();
    assembler.append(bytes, 0, 80, 0);
    assertThat(assembler.allocated()).as("after the end").isEqualTo(80);
  }
}
