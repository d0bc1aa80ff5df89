package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTests {

  @TempDir private Path folder;

  private static Decision decision(String id) {
    return new Decision(
        id,
        "policy",
        "Csp",
        List.of("CSP3-6.1.3"),
        List.of("T03"),
        Source.BROWSER,
        Map.of("policies", List.of(Map.of("connectSrc", List.of("'self'")))),
        Map.of("allowed", false));
  }

  @Test
  void readsWhatItWrote() throws Exception {
    Path file = folder.resolve("policy-decisions.jsonl");
    Decisions.of(List.of(decision("b"), decision("a"))).write(file);
    assertThat(Decisions.isFile(file)).isTrue();
    assertThat(Decisions.read(file).all()).containsExactly(decision("a"), decision("b"));
  }

  @Test
  void refusesAnIdThatOccursTwice() throws Exception {
    Path file = folder.resolve("policy-decisions.jsonl");
    String line = DecisionCodec.write(decision("a"));
    Files.writeString(file, line + "\n" + line + "\n");
    assertThatThrownBy(() -> Decisions.read(file))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("policy-decisions.jsonl:2: the id a occurs twice");
    assertThatThrownBy(() -> Decisions.of(List.of(decision("a"), decision("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "allowed":false    | "allowed":7          | not 7
          "allowed":false    | "allowed":null       | not null
          "in":{             | "inn":{              | field in is missing
          "source":"browser" | "source":"hearsay"   | source has no meaning for "hearsay"
          "out":{"allowed":false} | "out":{}        | a decision needs an answer
          "out":{"allowed":false} | "out":[]        | in and out are objects
          ["CSP3-6.1.3"]     | []                   | a decision needs a clause
          "topic":"policy"   | "topic":"policy","x":1 | unknown field x
          """)
  void namesWhatIsWrongWithALine(String part, String replacement, String message) {
    String line = DecisionCodec.write(decision("a"));
    assertThat(line).contains(part);
    assertThatThrownBy(() -> DecisionCodec.read(line.replace(part, replacement), "file:7"))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageStartingWith("file:7: ")
        .hasMessageContaining(message);
  }

  @Test
  void holdsOnlyWhatJsonHolds() {
    Map<String, Object> strange = Map.of("allowed", 7);
    Map<String, Object> fine = Map.of("a", true);
    assertThatThrownBy(
            () -> new Decision("a", "t", "M", List.of("C-1"), List.of(), Source.RFC, strange, fine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 is no text, flag, list or map");
  }
}
