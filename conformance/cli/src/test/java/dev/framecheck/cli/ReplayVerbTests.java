package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Observation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayVerbTests {

  @TempDir private Path folder;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
  }

  private void expectTheEnd() throws Exception {
    Corpus.of(List.of(TinyProject.ping("tiny/server/end", new Observation.End())))
        .write(project.coreFile());
  }

  @Test
  void printsTheAgreedObject() throws Exception {
    Run run = project.run("replay", "reference", "--json");
    assertThat(run.status()).isZero();
    assertThat(Run.fields(run.json())).contains("target", "summary", "results");
    assertThat(Run.fields(run.json().path("summary")))
        .contains("pass", "nonStrict", "fail", "inconclusive", "unsupported");
    assertThat(run.json().path("target").asText()).isEqualTo("reference");
    assertThat(run.json().path("results").toString())
        .isEqualTo(
            "[{\"trace\":\"tiny/server/ping\",\"verdict\":\"pass\",\"clause\":\"5.5.2\","
                + "\"message\":\"\"}]");
  }

  @Test
  void failureIsAViolation() throws Exception {
    expectTheEnd();
    Run run = project.run("replay", "reference");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("fail  tiny/server/end  §5.5.2", "expected the end of TCP");
  }

  @Test
  void writesEveryKindOfReport() throws Exception {
    expectTheEnd();
    Path report = folder.resolve("out/report");
    assertThat(project.run("replay", "reference", "--report", report.toString()).status())
        .isEqualTo(1);
    for (String file : new String[] {"report.html", "report.json", "junit.xml", "summary.md"}) {
      assertThat(report.resolve(file)).content().contains("tiny/server/end");
    }
  }

  @Test
  void reportThatCannotBeWrittenIsNamedBeforeTheReplay() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    Run run = project.run("replay", "reference", "--report", taken.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualToIgnoringNewLines("framecheck: " + taken + ": it is no folder.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody|There is no target nobody;",
        "ws://|is no address",
        "ws://host:70000/|a port is from 1 to 65535",
        "listen:99999|listen: needs a port from 0 to 65535",
        "exec:|exec: needs a command.",
        "reference --choices pong|--choices pong:",
        "reference --choices badUtf8=late|The reference does not take the choice badUtf8=late.",
        "ws://localhost:1/ --concurrency 0|--concurrency is at least 1",
        "ws://localhost:1/ --limit 0|--limit is at least 1",
        "wss://localhost:1/ --trust nowhere.pem|--trust nowhere.pem: there is no such file",
        "wss://localhost:1/ --trust pom.xml --insecure|exclude each other",
        "reference --suite huge|There is no huge corpus file in",
        "reference --traces /no/such/file|/no/such/file",
      })
  void wrongTargetsGetOneSentenceAndStatusTwo(String args, String sentence) {
    Run run = project.run(("replay " + args).split(" "));
    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void serverThatIsNotThereIsAFailureOfATool() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Run run = project.run("replay", "ws://127.0.0.1:" + port + "/");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains(String.valueOf(port)).hasLineCount(1);
  }

  @Test
  void programThatDoesNotStartIsAFailureOfATool() {
    Run run = project.run("replay", "exec:/no/such/program");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("/no/such/program").hasLineCount(1);
  }

  @Test
  void aTargetThatShowsNothingDoesNotConform() throws Exception {
    Path partial = folder.resolve("partial.jsonl");
    project.run("replay", "reference", "--resume", partial.toString());
    Files.writeString(partial, Files.readString(partial).replace("\"pass\"", "\"inconclusive\""));
    Run run = project.run("replay", "reference", "--resume", partial.toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("could not be judged: 1 of 1 traces were inconclusive.");
  }

  @Test
  void goesOnWhereItWasCutOff() throws Exception {
    Path partial = folder.resolve("partial.jsonl");
    assertThat(project.run("replay", "reference", "--resume", partial.toString()).status())
        .isZero();
    assertThat(Files.readAllLines(partial)).hasSize(2);
    // Had the trace been played again, it would pass.
    Files.writeString(
        partial, Files.readString(partial).replace("\"pass\"", "\"fail\"") + "{\"trace\":\"cut o");
    Run run = project.run("replay", "reference", "--resume", partial.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("fail  tiny/server/ping");
  }

  @Test
  void doesNotGoOnWithTheResultsOfAnotherTarget() throws Exception {
    Path partial = Files.writeString(folder.resolve("partial.jsonl"), "{\"target\":\"other\"}\n");
    Run run = project.run("replay", "reference", "--resume", partial.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("holds results of other, not of reference");
  }

  @Test
  void launchesNothingButClients() throws Exception {
    Run run = project.run("replay", "reference", "--launch", "node client.js");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--launch starts the client of listen:PORT, nothing else.");
  }

  @Test
  void saysThatAClientCannotBeLaunched() throws Exception {
    Run run = project.run("replay", "listen:0", "--launch", folder.resolve("none").toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("could not be started");
  }

  @Test
  void refusesARateBelowNothing() throws Exception {
    Run run = project.run("replay", "listen:0", "--rate", "-1");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--rate is at least 1, not -1.");
  }
}
