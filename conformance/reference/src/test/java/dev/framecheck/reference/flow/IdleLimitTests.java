package dev.framecheck.reference.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages keep a connection alive, and control frames don't. */
class IdleLimitTests {
  private static final Duration LIMIT = Duration.ofNanos(100);

  private long now = Long.MAX_VALUE - 20;
  private final IdleLimit idle = new IdleLimit(LIMIT, () -> now);

  @Test
  void isReachedAfterItsTimeAndNotBefore() {
    assertThat(idle.deadline() - now).isEqualTo(100);
    now += 99;
    assertThat(idle.isReached()).isFalse();
    now++;
    assertThat(idle.isReached()).isTrue();
  }

  @Test
  void messagesExtendIt() {
    now += 60;
    idle.moved(false);
    now += 60;
    assertThat(idle.isReached()).isFalse();
    assertThat(idle.deadline() - now).isEqualTo(40);
  }

  @Test
  void controlFramesDoNot() {
    for (int i = 0; i < 10; i++) {
      now += 10;
      idle.moved(true);
    }
    assertThat(idle.isReached()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void refusesALimitThatIsNotPositive(long nanos) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdleLimit(Duration.ofNanos(nanos), () -> now));
  }

  @Property(tries = 500)
  void controlFramesChangeNothing(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 40) Integer> steps) {
    now = 0;
    IdleLimit with = new IdleLimit(LIMIT, () -> now);
    IdleLimit without = new IdleLimit(LIMIT, () -> now);
    for (int step : steps) {
      now += step;
      with.moved(true);
      if (step % 3 == 0) {
        with.moved(false);
        without.moved(false);
      }
      assertThat(with.isReached()).isEqualTo(without.isReached());
      assertThat(with.deadline()).isEqualTo(without.deadline());
    }
  }
}
