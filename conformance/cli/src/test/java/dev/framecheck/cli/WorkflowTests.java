package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The example of a workflow for CI: its commands exist, and its statuses are handled. */
class WorkflowTests {

  private static final Path FILE = Path.of("../kit/docs/github-actions.yml");
  private static final String COMMAND = "framecheck/scripts/framecheck";

  private static JsonNode steps() throws IOException {
    return new YAMLMapper().readTree(Files.readString(FILE)).at("/jobs/framecheck/steps");
  }

  private static String script(String step) throws IOException {
    for (JsonNode one : steps()) {
      if (one.path("name").asText().equals(step)) {
        return one.path("run").asText();
      }
    }
    throw new AssertionError("no step " + step);
  }

  /** The arguments of each call of the command. */
  private static List<String[]> calls() throws IOException {
    List<String[]> calls = new ArrayList<>();
    for (JsonNode step : steps()) {
      for (String line : step.path("run").asText().split("\n")) {
        if (line.contains(COMMAND + " ")) {
          String arguments = line.substring(line.indexOf(COMMAND) + COMMAND.length());
          calls.add(arguments.split("\\|\\|")[0].strip().split("\\s+"));
        }
      }
    }
    return calls;
  }

  private static void parse(String[] call, String more) {
    String[] words = Arrays.copyOf(call, call.length + 1);
    words[call.length] = more;
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.commandLine(nowhere, nowhere).parseArgs(words);
  }

  @Test
  void usesOptionsThatThereAre() throws IOException {
    assertThat(calls()).isNotEmpty();
    for (String[] call : calls()) {
      parse(call, "--debug");
      assertThatThrownBy(() -> parse(call, "--no-such-option"))
          .isInstanceOf(CommandLine.ParameterException.class);
    }
  }

  @Test
  void showsFilesThatTheReportHas(@TempDir Path folder) throws Exception {
    TinyProject.in(folder).run("replay", "reference", "--report", folder + "/report");
    assertThat(script("Show the summary")).contains("report/summary.md", "$GITHUB_STEP_SUMMARY");
    assertThat(folder.resolve("report/summary.md")).exists();
    List<String> uploaded = steps().findValuesAsText("sarif_file");
    assertThat(uploaded).hasSize(1);
    assertThat(folder.resolve(uploaded.get(0))).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, ::error::The server shows what the standard forbids",
    "2, ::error::The input or the usage is wrong",
    "3, ::error::The server could not be judged",
  })
  void handlesEveryStatus(int status, String message, @TempDir Path folder) throws Exception {
    Path command = folder.resolve(COMMAND);
    Files.createDirectories(command.getParent());
    Files.writeString(command, "#!/bin/sh\nexit " + status + "\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
    // The shell of GitHub's runners ends at the first command that fails.
    Process shell =
        new ProcessBuilder("bash", "-e", "-c", script("Judge it"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).isEqualTo(status);
    assertThat(output).startsWith(message);
  }
}
