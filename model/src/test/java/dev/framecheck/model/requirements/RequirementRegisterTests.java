package dev.framecheck.model.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementRegisterTests {

  private static final String MODELLED =
      """
      {"id": "R5.1-client-masks", "clause": "5.1", "line": 7, "column": 3, "keyword": "MUST",
       "binds": "client", "strength": "must", "source": "rfc", "status": "modelled",
       "rule": "Clients mask.", "where": ["Endpoint!Mask"]}""";

  private static final String STATED =
      """
      {"id": "R5.1-second", "clause": "5.1", "line": 8, "column": 1,
       "binds": "both", "strength": "should", "source": "rfc", "status": "excluded",
       "rule": "Something else.", "where": [], "reason": "It is out of reach."}""";

  @TempDir Path folder;

  @Test
  void readsRequirementsWithAndWithoutKeyword() throws IOException {
    RequirementRegister register = read(MODELLED, STATED);
    assertThat(register.find("R5.1-client-masks").flatMap(Requirement::position))
        .contains(new KeywordPosition("5.1", 7, 3, Keyword.MUST));
    assertThat(register.find("R5.1-second").flatMap(Requirement::position)).isEmpty();
    assertThat(register.find("R5.1-third")).isEmpty();
  }

  @Test
  void listsModelledRequirementsWithoutPlace() throws IOException {
    assertThat(read(MODELLED, STATED).unplaced()).isEmpty();
    assertThat(read(MODELLED.replace("\"Endpoint!Mask\"", ""), STATED).unplaced())
        .extracting(Requirement::id)
        .containsExactly("R5.1-client-masks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R5.1-client-masks | R5.2-client-masks | has an id that isn't",
        "R5.1-client-masks | R5.1-Client masks | has an id that isn't",
        "\"line\": 7       | \"line\": 0       | has no position",
        "Clients mask.     | ' '               | has no rule",
        "\"MUST\"          | \"MAY\"           | has a strength that isn't its keyword's",
        "modelled          | excluded          | is excluded without a reason",
        "\"source\"        | \"reason\": \"x\", \"source\" | is modelled and has a reason",
        "\"modelled\"      | \"excluded\", \"reason\": \"x\" | is excluded and says where it is",
        "\"line\": 7       | \"line\": 9       | R5.1-second doesn't stand after the one before it",
        "R5.1-client-masks | R5.1-second       | R5.1-second occurs twice",
      })
  void refusesContradictoryEntry(String text, String replacement, String message) {
    assertThatThrownBy(() -> read(MODELLED.replace(text, replacement), STATED))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("register.json")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"source\": \"rfc\", | ''",
        "\"source\"           | \"origin\"",
        "\"must\"             | \"perhaps\"",
        "\"line\": 7          | \"line\": null",
        "\"line\": 7          | \"line\": 7, \"line\": 7",
      })
  void refusesEntryOfAnotherShape(String text, String replacement) {
    assertThatThrownBy(() -> read(MODELLED.replace(text, replacement), STATED))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("register.json:");
  }

  @Test
  void refusesFileThatIsNotThere() {
    assertThatThrownBy(() -> RequirementRegister.read(folder.resolve("none.json")))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("none.json");
  }

  private RequirementRegister read(String... entries) throws IOException {
    Path file = folder.resolve("register.json");
    Files.writeString(file, "[" + String.join(",\n", entries) + "]");
    return RequirementRegister.read(file);
  }
}
