package dev.framecheck.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages "Testing … in five minutes", followed to the letter. */
class GuideTests {

  /** Skipped where a program that the pages use is missing. */
  private static void assumeRuns(String... programs) {
    for (String program : programs) {
      boolean there =
          Stream.of(System.getenv("PATH").split(":"))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
      assumeThat(there).as(program + " is there").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.md", "client.md"})
  void overANetwork(String page, @TempDir Path folder) throws Exception {
    assumeRuns("bash", "python3");
    new GuideRun(folder).follow(page);
  }

  @Test
  void overStandardInputAndOutput(@TempDir Path folder) throws Exception {
    assumeRuns("bash", "python3", "node");
    new GuideRun(folder).follow("any-language.md");
  }

  /** What the page shows is the sample, which the profile {@code kit-it} builds and tests. */
  @Test
  void javaLibraryIsTheSample() throws IOException {
    Path sample = Guide.KIT.resolve("src/it/sample");
    StringBuilder files = new StringBuilder();
    for (String file :
        List.of(
            "pom.xml",
            "src/test/java/sample/EndpointTarget.java",
            "src/test/java/sample/EndpointTest.java",
            "verify.groovy")) {
      files.append(Files.readString(sample.resolve(file)).replace("@project.version@", version()));
    }
    List<Guide.Block> blocks = Guide.read("java-library.md").blocks();
    assertThat(blocks).extracting(Guide.Block::language).contains("xml", "java", "text");
    for (Guide.Block block : blocks) {
      if (!block.language().equals("sh")) {
        assertThat(files.toString()).contains(block.text().strip());
      }
    }
  }

  private static String version() throws IOException {
    String pom = Files.readString(Guide.PROJECT.resolve("pom.xml"));
    return pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
  }
}
