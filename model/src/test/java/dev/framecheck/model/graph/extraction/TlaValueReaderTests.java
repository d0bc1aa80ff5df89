package dev.framecheck.model.graph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TlaValueReaderTests {

  @Test
  void readsWhatTlcPrints() {
    Object value =
        TlaValueReader.read(
            "[ in |-> [t |-> \"payload\", runs |-> << <<97, 1>>, <<-1, 0>> >>],\n  out |-> <<>>,"
                + " clauses |-> {\"5.5\", \"10.4\"}, done |-> FALSE, f |-> (1 :> {} @@ 2 :> TRUE) ]");
    assertThat(value).isInstanceOf(Map.class);
    assertThat(TlaText.print(value))
        .isEqualTo(
            "[clauses |-> {\"10.4\", \"5.5\"}, done |-> FALSE, f |-> [1 |-> {}, 2 |-> TRUE],"
                + " in |-> [runs |-> <<<<97, 1>>, <<-1, 0>>>>, t |-> \"payload\"], out |-> <<>>]");
  }

  @Test
  void saysWhereItStopsUnderstanding() {
    for (String text :
        List.of("[a |-> ]", "<<1, 2", "{1} 2", "[a -> 1]", "\"open", "", "(1 :> 2")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TlaValueReader.read(text))
          .withMessageContaining("is expected at character");
    }
  }

  @Test
  void readsWhatIsSpecialInAString() {
    String value = "a \"b\" \\";
    assertThat(TlaValueReader.read(TlaText.print(value))).isEqualTo(value);
  }
}
