package dev.framecheck.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownAnswersTests {

  private static final Letter A = letter("a");
  private static final Letter B = letter("b");
  private static final Heard NOTHING = new Heard(List.of(), false);
  private static final Heard END = new Heard(List.of(new Observation.End()), true);

  private final KnownAnswers known = new KnownAnswers();

  private static Letter letter(String name) {
    return new Letter(name, List.of(), ByteRuns.EMPTY);
  }

  @Test
  void knowsTheBeginningsOfWhatWasAsked() {
    assertThat(known.keep(List.of(A, B), List.of(NOTHING, NOTHING))).isEmpty();
    assertThat(known.of(List.of(A))).contains(List.of(NOTHING));
    assertThat(known.of(List.of(A, B, B))).isEmpty();
    assertThat(known.of(List.of(B))).isEmpty();
  }

  @Test
  void knowsWhatComesWhenItIsOver() {
    known.keep(List.of(A), List.of(END));
    assertThat(known.of(List.of(A, B))).contains(List.of(END, Heard.NOTHING_MORE));
  }

  @Test
  void keepsNothingThatContradictsWhatIsKnown() {
    known.keep(List.of(A), List.of(NOTHING));
    assertThat(known.keep(List.of(A, B), List.of(END, Heard.NOTHING_MORE))).contains(0);
    assertThat(known.of(List.of(A))).contains(List.of(NOTHING));
    assertThat(known.of(List.of(A, B))).isEmpty();
  }
}
