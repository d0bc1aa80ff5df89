package dev.framecheck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are written as they fall, and read again. */
class PartialResultsTests {

  private static final TraceResult FAILED =
      new TraceResult(
          "framing/a",
          Verdict.FAIL,
          List.of("5.1", "5.2"),
          3,
          "a Close 1002",
          "nothing",
          "Step 3: \"nothing\" came.",
          Set.of(),
          Set.of(Mark.TIMED, Mark.FLAKY));

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void setUp() {
    file = folder.resolve("partial.jsonl");
  }

  private List<TraceResult> done(String target) throws IOException {
    try (PartialResults partial = new PartialResults(file, target)) {
      return partial.done();
    }
  }

  private void write(TraceResult... results) throws IOException {
    List<TraceResult> told = new ArrayList<>();
    try (PartialResults partial = new PartialResults(file, "ws://a/")) {
      for (TraceResult result : results) {
        partial.writingTo(told::add).judged(result);
      }
    }
    assertThat(told).containsExactly(results);
  }

  @Test
  void findsWhatWasWrittenBefore() throws IOException {
    write(FAILED);
    assertThat(done("ws://a/")).containsExactly(FAILED);
    assertThat(done("ws://a/")).as("after reading, too").containsExactly(FAILED);
  }

  @Test
  void leavesOutALastLineThatWasCutOff() throws IOException {
    write(FAILED);
    Files.writeString(file, "{\"trace\":\"framing/b\",\"verd", StandardOpenOption.APPEND);
    assertThat(done("ws://a/")).containsExactly(FAILED);
  }

  @Test
  void refusesTheResultsOfAnotherTarget() throws IOException {
    write(FAILED);
    assertThatThrownBy(() -> done("ws://b/"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds results of ws://a/, not of ws://b/");
  }

  @Test
  void refusesAnotherFileAndLeavesItAlone() throws IOException {
    Files.writeString(file, "some notes\nof mine\n");
    assertThatThrownBy(() -> done("ws://a/")).hasMessageContaining("no results of a replay");
    assertThat(file).hasContent("some notes\nof mine\n");
  }

  @Test
  void saysWhichLineIsNone() throws IOException {
    write(FAILED);
    Files.writeString(file, "nonsense\n{\"trace\":\"x\"}\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> done("ws://a/")).hasMessageContaining("line 3");
  }

  @Test
  void keepsNoFindingsOfOracles() throws IOException {
    TraceResult finding =
        new TraceResult(
            "oracle/client/crash", Verdict.PASS, List.of(), -1, "", "", "", Set.of(), Set.of());
    write(finding);
    assertThat(done("ws://a/")).isEmpty();
  }
}
