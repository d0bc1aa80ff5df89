package dev.framecheck.cli.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.check.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersPageTests {

  private static final Path SPECS = Path.of("..", "..", "specs");
  private static final Path PRIVACY = SPECS.resolve("privacy");

  @TempDir Path copy;

  @Test
  void eachCommittedPageIsWhatItsTopicGives() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(SPECS)) {
      folders = all.filter(folder -> Files.exists(folder.resolve("answers.json"))).toList();
    }
    assertThat(folders).isNotEmpty();
    for (Path folder : folders) {
      assertThat(folder.resolve(AnswersPage.FILE))
          .as("'framecheck threats --write-pages' writes it")
          .hasContent(AnswersPage.text(Topic.read(folder)));
    }
  }

  @Test
  void refusesASentenceWithoutAPropertyThatExists() throws IOException {
    Topic topic = spoilt("PrivacyWindow.LetGoProp", "PrivacyWindow.LetStayProp");
    assertThatThrownBy(() -> AnswersPage.text(topic))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("property PrivacyWindow.LetStayProp that does not exist");
  }

  @Test
  void refusesAMutantThatViolatesAnotherProperty() throws IOException {
    Topic topic = spoilt("\"GoAwaySecondClose\"", "\"GoAwayCutsAll\"");
    assertThatThrownBy(() -> AnswersPage.text(topic))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mutant of PrivacyWindow.OneCloseProp GoAwayCutsAll");
  }

  private Topic spoilt(String text, String by) throws IOException {
    Topic topic = Topic.read(PRIVACY);
    String sentences = Files.readString(PRIVACY.resolve("answers.json"));
    assertThat(sentences).contains(text);
    Files.writeString(copy.resolve("answers.json"), sentences.replace(text, by));
    return new Topic(topic.name(), copy, topic.models(), topic.mutants());
  }
}
