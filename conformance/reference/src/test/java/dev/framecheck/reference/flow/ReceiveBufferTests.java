package dev.framecheck.reference.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.framecheck.reference.flow.ReceiveBuffer.Taken;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** One message at a time, within its limit, at linear cost (RFC 6455, 10.4). */
class ReceiveBufferTests {

  @Test
  void allocatesNothingBeforeBytesCome() {
    List<Integer> asked = new ArrayList<>();
    ReceiveBuffer buffer = new ReceiveBuffer(1000, recording(asked));
    assertThat(buffer.hasRoomFor(1000)).isTrue();
    assertThat(buffer.append(new byte[0], 0, 0)).isEqualTo(Taken.TAKEN);
    assertThat(asked).isEmpty();
    assertThat(buffer.allocatedBytes()).isZero();
  }

  @Test
  void growsByDoublingUpToTheLimit() {
    List<Integer> asked = new ArrayList<>();
    ReceiveBuffer buffer = new ReceiveBuffer(1000, recording(asked));
    for (int i = 0; i < 1000; i++) {
      buffer.append(new byte[1], 0, 1);
    }
    assertThat(asked).containsExactly(64, 128, 256, 512, 1000);
    assertThat(buffer.copiedBytes()).isEqualTo(1000 + 64 + 128 + 256 + 512);
  }

  @Test
  void takesAllUpToTheLimitAndNotAByteMore() {
    ReceiveBuffer buffer = new ReceiveBuffer(5, Allocator.heap());
    assertThat(buffer.append(new byte[5], 0, 5)).isEqualTo(Taken.TAKEN);
    assertThat(buffer.hasRoomFor(0)).isTrue();
    assertThat(buffer.hasRoomFor(1)).isFalse();
    assertThat(buffer.hasRoomFor(Long.MAX_VALUE)).isFalse();
    assertThat(buffer.append(new byte[1], 0, 1)).isEqualTo(Taken.OVER_LIMIT);
    assertThat(buffer.allocatedBytes()).isZero();
    assertThat(buffer.append(new byte[0], 0, 0)).isEqualTo(Taken.OVER_LIMIT);
    assertThat(buffer.take().remaining()).isZero();
  }

  @Test
  void eachMessageHasTheWholeLimit() {
    ReceiveBuffer buffer = new ReceiveBuffer(5, Allocator.heap());
    for (int i = 0; i < 3; i++) {
      assertThat(buffer.append(new byte[5], 0, 5)).isEqualTo(Taken.TAKEN);
      assertThat(buffer.take().remaining()).isEqualTo(5);
      assertThat(buffer.size()).isZero();
    }
  }

  @Test
  void givesMessagesAwayThatNothingChangesLater() {
    ReceiveBuffer buffer = new ReceiveBuffer(5, Allocator.heap());
    byte[] source = {1, 2, 3};
    buffer.append(source, 1, 2);
    ByteBuffer message = buffer.take();
    source[1] = 9;
    buffer.append(new byte[] {7, 7}, 0, 2);
    assertThat(message.isReadOnly()).isTrue();
    assertThat(message).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
  }

  @Test
  void failsAloneWhenMemoryIsRefused() {
    boolean[] scarce = {false};
    Allocator shared = bytes -> scarce[0] && bytes > 64 ? null : new byte[bytes];
    ReceiveBuffer one = new ReceiveBuffer(1000, shared);
    ReceiveBuffer other = new ReceiveBuffer(1000, shared);
    one.append(new byte[64], 0, 64);
    other.append(new byte[10], 0, 10);
    scarce[0] = true;
    assertThat(one.append(new byte[1], 0, 1)).isEqualTo(Taken.NO_MEMORY);
    assertThat(one.allocatedBytes()).isZero();
    assertThat(one.append(new byte[1], 0, 1)).isEqualTo(Taken.NO_MEMORY);
    assertThat(other.append(new byte[54], 0, 54)).isEqualTo(Taken.TAKEN);
    assertThat(other.take().remaining()).isEqualTo(64);
    scarce[0] = false;
    assertThat(one.append(new byte[1], 0, 1)).isEqualTo(Taken.NO_MEMORY);
  }

  @Test
  void theHeapRefusesWhatNoArrayCanHold() {
    assertThat(Allocator.heap().allocate(Integer.MAX_VALUE)).isNull();
    assertThat(Allocator.heap().allocate(3)).hasSize(3);
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReceiveBuffer(-1, Allocator.heap()));
    ReceiveBuffer buffer = new ReceiveBuffer(1, Allocator.heap());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> buffer.append(new byte[1], 1, 1));
  }

  @Property(tries = 1000)
  void holdsWhatCameWithinItsLimitAndCopiesLinearly(
      @ForAll @Size(max = 40) List<@Size(max = 300) byte[]> pieces,
      @ForAll @IntRange(min = 0, max = 3000) int limit) {
    ReceiveBuffer buffer = new ReceiveBuffer(limit, Allocator.heap());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      boolean fits = all.size() + piece.length <= limit;
      assertThat(buffer.hasRoomFor(piece.length)).isEqualTo(fits);
      Taken taken = buffer.append(piece, 0, piece.length);
      assertThat(taken).isEqualTo(fits ? Taken.TAKEN : Taken.OVER_LIMIT);
      if (!fits) {
        assertThat(buffer.size()).isZero();
        return;
      }
      all.writeBytes(piece);
      assertThat(buffer.size()).isEqualTo(all.size());
      assertThat(buffer.allocatedBytes())
          .isLessThanOrEqualTo(Math.min(limit, Math.max(64, 2 * all.size())));
      assertThat(buffer.copiedBytes()).isLessThanOrEqualTo(3L * all.size());
    }
    byte[] message = new byte[all.size()];
    buffer.take().get(message);
    assertThat(message).isEqualTo(all.toByteArray());
  }

  @Property(tries = 200)
  void theChunksDoNotMatterToTheMessage(
      @ForAll @Size(max = 500) byte[] bytes, @ForAll @IntRange(min = 1, max = 50) int chunk) {
    ReceiveBuffer buffer = new ReceiveBuffer(500, Allocator.heap());
    for (int at = 0; at < bytes.length; at += chunk) {
      buffer.append(bytes, at, Math.min(chunk, bytes.length - at));
    }
    byte[] message = new byte[buffer.size()];
    buffer.take().get(message);
    assertThat(message).isEqualTo(Arrays.copyOf(bytes, bytes.length));
  }

  private static Allocator recording(List<Integer> asked) {
    return bytes -> {
      asked.add(bytes);
      return new byte[bytes];
    };
  }
}
