package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the picture of the modules in {@code README.md} to what the poms say. Run with {@code
 * -Dframecheck.regenerate=true}, this test writes the picture instead.
 */
class ModulePictureTests {

  private static final Path ROOT = repositoryRoot();
  private static final Path README = ROOT.resolve("README.md");
  private static final String BEGIN = "<!-- modules:begin -->\n";
  private static final String END = "<!-- modules:end -->";

  @Test
  void readmeShowsTheModulesOfThePoms() throws Exception {
    String readme = Files.readString(README);
    int from = readme.indexOf(BEGIN) + BEGIN.length();
    int to = readme.indexOf(END);
    assertThat(readme).contains(BEGIN).contains(END);
    String expected = ModulePicture.of(ROOT).toMermaid();
    if (Boolean.getBoolean("framecheck.regenerate")) {
      Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
      return;
    }
    assertThat(readme.substring(from, to))
        .as(
            "module picture in %s; `mvn test -pl conformance/cli -am -Dtest=ModulePictureTests"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dframecheck.regenerate=true`"
                + " writes it anew",
            README)
        .isEqualTo(expected);
  }

  @Test
  void pictureHoldsEveryModuleOfTheReactor() throws Exception {
    assertThat(ModulePicture.of(ROOT).arrows().keySet())
        .containsExactlyInAnyOrder(
            "specs",
            "traces",
            "model",
            "conformance/reference",
            "conformance/kit",
            "conformance/recording",
            "conformance/targets",
            "conformance/cli");
  }

  @Test
  void pictureLeavesOutArrowsThatFollowFromOthers() throws Exception {
    assertThat(ModulePicture.of(ROOT).arrows().get("conformance/cli"))
        .contains("conformance/targets")
        .doesNotContain("traces");
  }

  private static Path repositoryRoot() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("conformance"))) {
      at = at.getParent();
      assertThat(at).as("a folder above the working directory that holds conformance/").isNotNull();
    }
    return at;
  }
}
