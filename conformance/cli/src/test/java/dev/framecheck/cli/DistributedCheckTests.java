package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --distributed}, on a model of four states. */
class DistributedCheckTests {

  private static final String ON_LOOPBACK = "127.0.0.1:0";

  @TempDir private Path folder;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
  }

  /** Gives the model a property of steps. */
  private void addProperty() throws Exception {
    Path module = project.topic().resolve("MCCounter.tla");
    Files.writeString(
        module, Files.readString(module).replace("====\n", "UpProp == [][n' >= n]_n\n====\n"));
    Path config = project.topic().resolve("MCCounter.cfg");
    Files.writeString(config, Files.readString(config) + "PROPERTIES UpProp\n");
    Path models = project.topic().resolve("models.json");
    Files.writeString(
        models,
        Files.readString(models)
            .replace(
                "{\"name\": \"ReachThree\"",
                "{\"name\": \"UpProp\", \"kind\": \"action\", \"description\": \"Up.\","
                    + " \"clause\": \"RFC6455-5\"}, {\"name\": \"ReachThree\""));
  }

  @Test
  void printsTheSameObjectAsAnOrdinaryCheck() throws Exception {
    project.model("n <= 2");
    Run run =
        project.run("check", "--json", "--distributed", ON_LOOPBACK, "--distributed-workers", "1");
    JsonNode model = run.json().path("models").path(0);
    JsonNode expected = project.run("check", "--json").json().path("models").path(0);
    assertThat(run.status()).isEqualTo(1);
    assertThat(model.path("result").asText()).isEqualTo("fail");
    assertThat(model.path("distinctStates")).isEqualTo(expected.path("distinctStates"));
    assertThat(model.path("properties")).isEqualTo(expected.path("properties"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void refusesPropertiesThatWouldNotBeChecked() throws Exception {
    addProperty();
    Run run = project.run("check", "--distributed", ON_LOOPBACK);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Counter.UpProp (action)", "--invariants-only").hasLineCount(1);
  }

  @Test
  void saysWhatItLeavesOut() throws Exception {
    addProperty();
    Run run =
        project.run(
            "check",
            "--distributed",
            ON_LOOPBACK,
            "--distributed-workers",
            "1",
            "--invariants-only");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Counter: not checked: UpProp.");
  }

  @Test
  void showsHowToStartAWorkerElsewhere() {
    Run run =
        project.run(
            "check",
            "--distributed",
            ON_LOOPBACK,
            "--distributed-workers",
            "0",
            "--timeout",
            "10s");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("Counter: TLC did not finish within 10 s");
    assertThat(run.err())
        .contains("Counter waits for workers", "java ", "TLCWorker 127.0.0.1")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--distributed|host:port|--distributed is HOST or HOST:PORT, not host:port.",
        "--distributed|host:70000|--distributed is HOST or HOST:PORT, not host:70000.",
        "--distributed=host|--distributed-workers=-1|--distributed-workers is at least 0, not -1.",
        "--distributed=host|--coverage|--distributed goes with neither --coverage nor",
        "--distributed=host|--engine=alloy|--distributed goes with neither --coverage nor",
        "--distributed=192.0.2.1|--engine=tlc|TLC's server can't listen on 192.0.2.1:10997",
        "--invariants-only|--engine=tlc|--invariants-only goes with --distributed.",
        "--distributed-workers|2|--distributed-workers goes with --distributed.",
      })
  void refusesInOneSentence(String first, String second, String sentence) {
    Run run = project.run("check", first, second);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }
}
