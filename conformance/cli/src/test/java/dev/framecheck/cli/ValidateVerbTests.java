package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateVerbTests {

  private static final String DECLARED =
      """
      {"log":1,"connection":"c","topic":"framing","role":"server","limit":100,"order":"causal"}
      """;
  private static final String PING =
      """
      {"connection":"c","in":{"type":"header","fin":true,"rsv":0,"opcode":9,"masked":true,"encoding":7,"length":"1"}}
      {"connection":"c","in":{"type":"payload","payload":"70"}}
      """;
  private static final String PONG =
      """
      {"connection":"c","time":12,"out":{"type":"pong","payload":"70"}}
      """;

  private static Path log(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("log.ndjson"), text);
  }

  private static Run validate(Path log, String... more) {
    String[] arguments = {"validate", log.toString(), "--specs", "../../specs"};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Run.of(all);
  }

  @Test
  void aBehaviourOfTheModelIsValid(@TempDir Path folder) throws IOException {
    Run run = validate(log(folder, DECLARED + PING + PONG));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("valid, 3 event(s)", "1 valid, 0 incomplete, 0 invalid");
  }

  @Test
  void saysWhatDoesNotFitAndDrawsIt(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.html");
    Path log = log(folder, DECLARED + PING + PONG.replace("\"70\"", "\"71\""));
    Run run = validate(log, "--html", page.toString());
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("log.ndjson:4  ← a Pong [71]")
        .contains("a Pong [70] [5.5.2, 5.5.3, rfc]; false: the payload is the Ping's [5.5.3]");
    assertThat(page).content().contains("<svg class=\"sequence\"", "a Pong [71]", "permitted");
  }

  @Test
  void printsTheSameAsJson(@TempDir Path folder) throws IOException {
    Path log = log(folder, DECLARED + PING + PONG.replace("\"70\"", "\"71\""));
    Run run = validate(log, "--json");
    assertThat(run.status()).isEqualTo(1);
    JsonNode connection = run.json().at("/logs/0/connections/0");
    assertThat(connection.at("/verdict").asText()).isEqualTo("invalid");
    assertThat(connection.at("/stop/event").asInt()).isEqualTo(3);
    assertThat(connection.at("/stop/place").asText()).endsWith("log.ndjson:4");
    assertThat(connection.at("/stop/permitted/0/failed/0/clause").asText()).isEqualTo("5.5.3");
  }

  @Test
  void aLogThatEndsTooEarlyIsNoFailure(@TempDir Path folder) throws IOException {
    Run run = validate(log(folder, DECLARED + PING));
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("incomplete");
  }

  @Test
  void wrongInputIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    Run run = validate(log(folder, DECLARED + PING + "{\"connection\":\"c\",\"in\":\n"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("log.ndjson:4: not JSON");
    Run foreign =
        validate(log(folder, DECLARED + "{\"connection\":\"c\",\"in\":{\"type\":\"stall\"}}\n"));
    assertThat(foreign.status()).isEqualTo(2);
    assertThat(foreign.err()).contains("log.ndjson:2: a log of the topic framing has no stall");
    assertThat(validate(folder.resolve("none")).status()).isEqualTo(2);
    assertThat(validate(log(folder, "")).err()).contains("holds no WebSocket connection");
  }
}
