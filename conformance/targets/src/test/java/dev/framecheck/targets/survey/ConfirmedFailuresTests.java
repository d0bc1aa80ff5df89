package dev.framecheck.targets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of confirmed failures: whatever fails in framing, closing or flow in the committed
 * results of the newest releases stands there once, and nothing else does.
 */
class ConfirmedFailuresTests {

  private static final Path SURVEY = Path.of("survey");
  private static final Path PAGE = SURVEY.resolve("confirmed.md");
  private static final Pattern OWN_TOPIC = Pattern.compile("(framing|closing|flow)/.*");

  /** Target, what it does, clauses, traces; then the bytes and the reason. */
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+/(?:server|client))` \\| [^|]+ \\| ([^|]+) \\| (\\d+) \\|.*");

  @Test
  void namesEachFailureOnce() throws IOException {
    Map<String, Integer> failing = failing();
    assertThat(failing).isNotEmpty();
    Map<String, Integer> confirmed = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        int traces = 0;
        for (String clauses : row.group(2).split("; ", -1)) {
          String key = row.group(1) + " " + clauses.strip();
          assertThat(confirmed.put(key, 0)).as("twice: " + key).isNull();
          traces += failing.getOrDefault(key, 0);
          confirmed.put(key, failing.getOrDefault(key, 0));
        }
        assertThat(Integer.parseInt(row.group(3))).as(line).isEqualTo(traces);
      }
    }
    assertThat(confirmed).isEqualTo(failing);
  }

  /** How many traces fail, by target and clauses. */
  private static Map<String, Integer> failing() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Integer> failing = new TreeMap<>();
    for (Path file : files()) {
      JsonNode target = json.readTree(Files.readString(file));
      for (String list : List.of("fail", "sometimes")) {
        target
            .path(list)
            .properties()
            .forEach(
                clause ->
                    failing.merge(
                        target.get("target").asText() + " " + clause.getKey(),
                        own(clause.getValue()),
                        Integer::sum));
      }
    }
    failing.values().removeIf(traces -> traces == 0);
    return failing;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SURVEY)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static int own(JsonNode traces) {
    int own = 0;
    for (JsonNode trace : traces) {
      own += OWN_TOPIC.matcher(trace.asText()).matches() ? 1 : 0;
    }
    return own;
  }
}
