package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connects to a destination at a time, and everybody's turn comes (RFC 6455, 4.1). */
class ConnectionQueueTests {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Destination A = Destination.named("a", 80);
  private static final Destination B = Destination.named("b", 80);

  private long now;
  private ConnectionQueue<Integer> queue;

  @BeforeEach
  void start() {
    now = 7;
    queue = queue(3, 5);
  }

  @Test
  void letsOneAtATimeConnectToADestination() {
    queue.add(1, A);
    queue.add(2, A);
    queue.add(3, B);
    assertThat(queue.next()).containsExactly(1, 3);
    assertThat(queue.next()).isEmpty();
    queue.done(1);
    assertThat(queue.next()).containsExactly(2);
  }

  @Test
  void goesOnAfterFailureAndCancellation() {
    queue.add(1, A);
    queue.add(2, A);
    queue.add(3, A);
    assertThat(queue.next()).containsExactly(1);
    queue.done(2);
    queue.done(1);
    queue.done(99);
    assertThat(queue.next()).containsExactly(3);
    assertThat(queue.waiting()).isZero();
  }

  @Test
  void endsTurnsWhoseTimeIsUp() {
    queue.add(1, A);
    queue.add(2, A);
    assertThat(queue.next()).containsExactly(1);
    assertThat(queue.nextDeadline()).hasValue(7 + PATIENCE.toNanos());
    now += PATIENCE.toNanos() - 1;
    assertThat(queue.expire()).isEmpty();
    now++;
    assertThat(queue.expire()).containsExactly(1);
    assertThat(queue.expire()).isEmpty();
    assertThat(queue.next()).containsExactly(2);
  }

  @Test
  void theClockMayWrap() {
    now = Long.MAX_VALUE - 1;
    queue.add(1, A);
    queue.next();
    now += PATIENCE.toNanos();
    assertThat(queue.expire()).containsExactly(1);
  }

  @Test
  void aDestinationThatHangsHoldsUpNoOther() {
    ConnectionQueue<Integer> two = queue(2, 100);
    for (int i = 0; i < 50; i++) {
      two.add(i, A);
    }
    two.add(50, B);
    assertThat(two.next()).containsExactly(0, 50);
  }

  @Test
  void limitsHowManyConnectAndHowManyWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(queue.add(i, Destination.named("h" + i, 80))).isTrue();
    }
    assertThat(queue.add(5, A)).isFalse();
    assertThat(queue.next()).containsExactly(0, 1, 2);
    assertThat(queue.connecting()).isEqualTo(3);
    assertThat(queue.add(5, A)).isTrue();
    queue.done(1);
    assertThat(queue.next()).containsExactly(3);
  }

  @Test
  void hasNoDeadlineWhileNobodyConnects() {
    queue.add(1, A);
    assertThat(queue.nextDeadline()).isEmpty();
  }

  @Test
  void knowsADestinationUnderAnyName() throws UnknownHostException {
    byte[] address = {127, 0, 0, 1};
    assertThat(Destination.of(InetAddress.getByAddress("one", address), 80))
        .isEqualTo(Destination.of(InetAddress.getByAddress("two", address), 80))
        .isNotEqualTo(Destination.of(InetAddress.getByAddress("one", address), 81));
    assertThat(Destination.named("Host.", 80)).isEqualTo(Destination.named("host", 80));
    assertThat(Destination.named("a", 80)).isNotEqualTo(Destination.named("b", 80));
  }

  @Test
  void refusesMisuse() {
    queue.add(1, A);
    assertThatIllegalArgumentException().isThrownBy(() -> queue.add(1, B));
    queue.next();
    assertThatIllegalArgumentException().isThrownBy(() -> queue.add(1, B));
    assertThatIllegalArgumentException().isThrownBy(() -> queue(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> queue(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConnectionQueue.Limits(1, 1, Duration.ZERO));
  }

  /** One thing that happens: a wish for a destination, an end, time, or a look at whose turn is. */
  private record Step(int kind, int value) {}

  @Property(tries = 2000)
  void keepsItsLimitsAndServesInOrder(
      @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 4) int most) {
    now = 0;
    queue = queue(most, 6);
    Map<Integer, Integer> destinations = new HashMap<>();
    Set<Integer> waiting = new LinkedHashSet<>();
    Set<Integer> connecting = new LinkedHashSet<>();
    int id = 0;
    for (Step step : steps) {
      switch (step.kind()) {
        case 0, 1, 2 -> {
          boolean room = waiting.size() < 6;
          assertThat(queue.add(++id, Destination.named("h" + step.value(), 80))).isEqualTo(room);
          if (room) {
            destinations.put(id, step.value());
            waiting.add(id);
          }
        }
        case 3 -> {
          List<Integer> all = new ArrayList<>(connecting);
          all.addAll(waiting);
          if (!all.isEmpty()) {
            int ended = all.get(step.value() % all.size());
            queue.done(ended);
            connecting.remove(ended);
            waiting.remove(ended);
          }
        }
        case 4 -> {
          now += PATIENCE.toNanos() / 2;
          connecting.removeAll(queue.expire());
        }
        default -> {
          for (int started : queue.next()) {
            int to = destinations.get(started);
            assertThat(connecting.stream().map(destinations::get)).doesNotContain(to);
            // Nobody who wanted the same was there before.
            int first =
                waiting.stream().filter(other -> destinations.get(other) == to).findFirst().get();
            assertThat(started).isEqualTo(first);
            waiting.remove(started);
            connecting.add(started);
          }
          assertThat(connecting.size()).isLessThanOrEqualTo(most);
          assertCouldNotGo(most, destinations, waiting, connecting);
        }
      }
      assertThat(queue.connecting()).isEqualTo(connecting.size());
      assertThat(queue.waiting()).isEqualTo(waiting.size());
    }
    // Even if nothing ever succeeds, all get their turn.
    for (int turn = 0; !waiting.isEmpty(); turn++) {
      assertThat(turn).isLessThan(20);
      now += PATIENCE.toNanos();
      queue.expire();
      waiting.removeAll(queue.next());
    }
  }

  private static void assertCouldNotGo(
      int most, Map<Integer, Integer> destinations, Set<Integer> waiting, Set<Integer> connecting) {
    if (connecting.size() < most) {
      List<Integer> busy = connecting.stream().map(destinations::get).toList();
      assertThat(waiting).allSatisfy(other -> assertThat(busy).contains(destinations.get(other)));
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  private ConnectionQueue<Integer> queue(int connecting, int waiting) {
    return new ConnectionQueue<>(
        new ConnectionQueue.Limits(connecting, waiting, PATIENCE), () -> now);
  }
}
