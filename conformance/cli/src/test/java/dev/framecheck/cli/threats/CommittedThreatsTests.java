package dev.framecheck.cli.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.framecheck.model.check.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The register of this project, against the models of this project. */
class CommittedThreatsTests {

  private static final Path SPECS = Path.of("../../specs");

  private static ThreatRegister register() throws Exception {
    return ThreatRegister.read(SPECS.resolve("threats").resolve(ThreatRegister.FILE));
  }

  private static List<Topic> topics() throws IOException {
    try (Stream<Path> folders = Files.list(SPECS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(Topic.FILE)))
          .sorted()
          .map(Topic::read)
          .toList();
    }
  }

  @Test
  void registerHoldsEveryThreatAndQuestionInOrder() throws Exception {
    assertThat(register().threats())
        .extracting(ThreatRegister.Threat::id)
        .hasSize(48)
        .startsWith("T01", "T02")
        .contains("T18", "D01")
        .endsWith("D29", "D30")
        .isSortedAccordingTo(
            (a, b) -> a.charAt(0) != b.charAt(0) ? b.compareTo(a) : a.compareTo(b));
  }

  @Test
  void everyNameInTheRegisterIsBorneBySomething() throws Exception {
    ThreatRegister register = register();
    ThreatLinks links = new ThreatLinks(topics());
    assertThatCode(() -> links.verify(register)).doesNotThrowAnyException();
  }

  @Test
  void everyPropertyOfAThreatIsViolatedByAMutantOfIt() throws Exception {
    ThreatLinks links = new ThreatLinks(topics());
    assertThat(register().threats())
        .allSatisfy(threat -> assertThat(links.withoutMutant(threat)).as(threat.id()).isEmpty());
  }
}
