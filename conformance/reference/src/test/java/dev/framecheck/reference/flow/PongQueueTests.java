package dev.framecheck.reference.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A bounded number of Pongs is owed, and the latest Ping always gets one (RFC 6455, 5.5.3). */
class PongQueueTests {

  @Test
  void answersEachPingWhileThereIsRoom() {
    PongQueue queue = new PongQueue(2);
    queue.pinged(new byte[] {1});
    queue.pinged(new byte[] {2});
    assertThat(queue.poll()).contains(new byte[] {1});
    assertThat(queue.poll()).contains(new byte[] {2});
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void answersTheLatestForAllWhenThereIsNone() {
    PongQueue queue = new PongQueue(2);
    queue.pinged(new byte[] {1});
    queue.pinged(new byte[] {2});
    queue.pinged(new byte[] {3});
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.poll()).contains(new byte[] {3});
  }

  @Test
  void owesNothingOnceItIsOver() {
    PongQueue queue = new PongQueue(2);
    queue.pinged(new byte[] {1});
    queue.end();
    queue.pinged(new byte[] {2});
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void keepsItsOwnCopy() {
    PongQueue queue = new PongQueue(1);
    byte[] payload = {1};
    queue.pinged(payload);
    payload[0] = 9;
    assertThat(queue.poll()).contains(new byte[] {1});
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PongQueue(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PongQueue(1).pinged(new byte[126]));
    new PongQueue(1).pinged(new byte[125]);
  }

  @Property(tries = 500)
  void staysBoundedAndAnswersInOrderUpToTheLatest(
      @ForAll @Size(max = 60) List<Boolean> pings, @ForAll @IntRange(min = 1, max = 5) int limit) {
    PongQueue queue = new PongQueue(limit);
    byte last = 0;
    byte answered = 0;
    for (boolean ping : pings) {
      if (ping) {
        queue.pinged(new byte[] {++last});
      } else {
        byte now = queue.poll().map(payload -> payload[0]).orElse(last);
        assertThat(now).isGreaterThanOrEqualTo(answered);
        answered = now;
      }
      assertThat(queue.size()).isLessThanOrEqualTo(limit);
    }
    while (queue.size() > 0) {
      answered = queue.poll().orElseThrow()[0];
    }
    assertThat(answered).isEqualTo(last);
  }
}
