package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnVerbTests {

  @TempDir private Path folder;

  @Test
  void printsTheAgreedObjectAndWritesThePage() throws Exception {
    Path page = folder.resolve("learned.html");
    Run run =
        Run.of("learn", "reference", "--queries", "1200", "--json", "--html", page.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(Run.fields(run.json()))
        .containsExactly(
            "target",
            "states",
            "transitions",
            "letters",
            "queries",
            "seconds",
            "complete",
            "incomplete",
            "compared",
            "leftOut",
            "differences");
    assertThat(run.json().path("target").asText()).isEqualTo("reference");
    assertThat(run.json().path("complete").asBoolean()).isFalse();
    assertThat(run.json().path("queries").asInt()).isEqualTo(1200);
    assertThat(page)
        .content()
        .contains("<svg class=\"graph\"", "state 0", "the start", "TEXT.nofin")
        .doesNotContain("<script", "<link", "http://", "https://");
  }

  @Test
  void aBoundBeforeAHypothesisIsNoConclusion() {
    Run run = Run.of("learn", "reference", "--queries", "5");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "framecheck: Nothing was learned of reference: 5 conversations were held before there was"
                + " a first hypothesis.");
  }

  @Test
  void aServerThatIsNotThereFailsTheTool() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    Run run = Run.of("learn", "ws://127.0.0.1:" + port + "/");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("can't be judged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody|There is no server nobody to learn;",
        "listen:9002|There is no server listen:9002 to learn;",
        "java-websocket:1.6.0/client|There is no server java-websocket:1.6.0/client to learn;",
        "ws://|is no address",
      })
  void whatIsNoServerIsWrongInput(String target, String message) {
    Run run = Run.of("learn", target);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"--queries,0", "--time,0s", "--concurrency,0", "--timeout,0s"})
  void boundsArePositive(String option, String value) {
    Run run = Run.of("learn", "ws://127.0.0.1:1/", option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(option);
  }
}
