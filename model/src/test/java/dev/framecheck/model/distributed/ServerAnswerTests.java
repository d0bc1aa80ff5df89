package dev.framecheck.model.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.tlc.TlcOutcome;
import org.junit.jupiter.api.Test;

class ServerAnswerTests {

  private static final String SUCCESS = message(2193, 0, "Model checking completed.");

  private static String message(int code, int severity, String text) {
    return "@!@!@STARTMSG %d:%d @!@!@\n%s\n@!@!@ENDMSG %d @!@!@\n"
        .formatted(code, severity, text, code);
  }

  private static String counts(String generated, String distinct, String left) {
    return message(
        2199,
        0,
        "%s states generated, %s distinct states found, %s states left on queue."
            .formatted(generated, distinct, left));
  }

  @Test
  void countsACompleteRun() {
    assertThat(ServerAnswer.read(0, SUCCESS + counts("1,087", "1,036", "0")))
        .isEqualTo(new ServerAnswer.Complete(1036, 1087));
  }

  @Test
  void trustsNoExitCodeWhereSomethingIsWrong() {
    String behaviour = message(2121, 1, "The behavior up to this point is:");
    assertThat(ServerAnswer.read(0, behaviour + SUCCESS + counts("61", "26", "0")))
        .isInstanceOf(ServerAnswer.Complaint.class);
  }

  @Test
  void doesNotCallNothingASuccess() {
    assertThat(ServerAnswer.read(0, SUCCESS + counts("0", "0", "0")))
        .isInstanceOf(ServerAnswer.Complaint.class);
  }

  @Test
  void needsEverythingThatBelongsToASuccess() {
    String counts = counts("87", "36", "0");
    assertThat(ServerAnswer.read(0, counts)).isInstanceOf(ServerAnswer.Failure.class);
    assertThat(ServerAnswer.read(0, SUCCESS)).isInstanceOf(ServerAnswer.Failure.class);
    assertThat(ServerAnswer.read(137, SUCCESS + counts)).isInstanceOf(ServerAnswer.Failure.class);
    assertThat(ServerAnswer.read(0, SUCCESS + counts("87", "36", "2")))
        .isInstanceOf(ServerAnswer.Failure.class);
  }

  @Test
  void tellsAFullHeap() {
    ServerAnswer full = new ServerAnswer.Failure(new TlcOutcome.OutOfMemory());
    assertThat(ServerAnswer.read(3, "")).isEqualTo(full);
    assertThat(ServerAnswer.read(0, message(1001, 1, "Out of memory."))).isEqualTo(full);
  }
}
