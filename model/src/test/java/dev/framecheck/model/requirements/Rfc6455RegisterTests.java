package dev.framecheck.model.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed register against the committed positions, and both against the standard. */
class Rfc6455RegisterTests {

  private static final Path SPECS = Path.of("..", "specs");
  private static final Path FOLDER = SPECS.resolve("requirements");

  private final RequirementRegister register =
      RequirementRegister.read(FOLDER.resolve(RequirementRegister.FILE));
  private final Path keywordsFile = FOLDER.resolve(RequirementRegister.KEYWORDS_FILE);

  @Test
  void hasOneRequirementForEachKeyword() {
    KeywordPositions positions = KeywordPositions.read(keywordsFile);
    assertThat(positions.sections()).containsExactlyElementsOf(FindKeywords.SECTIONS);
    assertThat(positions.keywords()).isNotEmpty();
    assertThat(RegisterComparison.of(register, positions).differences()).isEmpty();
  }

  @Test
  void pointsToDefinitionsThatExist() {
    assertThat(RequirementPlaces.in(SPECS).unknown(register)).isEmpty();
  }

  @Test
  void keepsThePositionsAsTheToolWritesThem() throws IOException {
    assertThat(Files.readString(keywordsFile))
        .isEqualTo(KeywordPositions.read(keywordsFile).json());
  }

  /** The standard's text is not in the repository: {@code -Dframecheck.rfc6455=FILE} names it. */
  @Test
  void knowsTheKeywordPositionsOfTheStandard() {
    String text = System.getProperty("framecheck.rfc6455", "");
    assumeTrue(!text.isEmpty(), "framecheck.rfc6455 doesn't name the text of RFC 6455");
    assertThat(KeywordPositions.read(keywordsFile)).isEqualTo(FindKeywords.find(Path.of(text)));
  }
}
