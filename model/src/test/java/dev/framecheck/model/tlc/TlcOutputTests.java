package dev.framecheck.model.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TlcOutputTests {

  private static String start(int code, int severity) {
    return "@!@!@STARTMSG " + code + ":" + severity + " @!@!@\n";
  }

  private static String end(int code) {
    return "@!@!@ENDMSG " + code + " @!@!@\n";
  }

  @Test
  void keepsPlainTextBetweenMessages() {
    List<TlcMessage> messages =
        TlcOutput.parse(
            start(2220, 0)
                + "Starting SANY...\n"
                + end(2220)
                + "Parsing file A.tla\n"
                + start(2219, 0)
                + "SANY finished.\n"
                + end(2219));
    assertThat(messages).extracting(TlcMessage::code).containsExactly(2220, -1, 2219);
    assertThat(messages.get(1).text()).isEqualTo("Parsing file A.tla");
  }

  @Test
  void readsAMessageInsideAnotherEvenInMidLine() {
    List<TlcMessage> messages =
        TlcOutput.parse(
            start(2102, 1)
                + "outer: "
                + start(2154, 0)
                + "inner\n"
                + end(2154)
                + "rest\n"
                + end(2102)
                + start(2199, 0)
                + "counts\n"
                + end(2199));
    assertThat(messages).extracting(TlcMessage::code).containsExactly(2102, 2199);
    assertThat(messages.get(0).text()).isEqualTo("outer: \nrest");
    assertThat(messages.get(0).nested()).extracting(TlcMessage::text).containsExactly("inner");
    assertThat(messages.get(0).sentence()).isEqualTo("outer: rest inner");
  }

  @Test
  void keepsAMessageThatIsCutOff() {
    assertThat(TlcOutput.parse(start(2110, 1) + "Invariant A is viol"))
        .singleElement()
        .isEqualTo(new TlcMessage(2110, 1, "Invariant A is viol", List.of()));
  }
}
