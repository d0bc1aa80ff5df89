package dev.framecheck.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFinderTests {

  @Test
  void takesTheFoldersThatTheUserNames(@TempDir Path folder) throws Exception {
    assertThat(ProjectFinder.find(folder, folder)).isEqualTo(new Project(folder, folder));
  }

  @Test
  void findsSpecificationsWithoutASourceTree(@TempDir Path corpus) throws Exception {
    Project project = ProjectFinder.find(null, corpus);
    assertThat(project.specs().resolve("framing/Framing.tla")).isRegularFile();
  }

  @Test
  void refusesAFolderWithoutTopics(@TempDir Path folder) {
    assertThatThrownBy(() -> new Project(folder, folder).topics())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No folder below " + folder);
  }
}
