package dev.framecheck.cli.threats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What an implementation did, trace by trace.
 *
 * @param verdicts by the trace's id
 */
public record JudgedReport(String target, Map<String, Verdict> verdicts) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Copies the map. */
  public JudgedReport {
    verdicts = Map.copyOf(verdicts);
  }

  /** What a replay of this run came to. */
  public static JudgedReport of(ReplayReport report) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (TraceResult result : report.results()) {
      verdicts.put(result.trace(), result.verdict());
    }
    return new JudgedReport(report.target(), verdicts);
  }

  /**
   * Reads what {@code replay --json} printed.
   *
   * @throws InputException if it is nothing of the kind
   */
  public static JudgedReport read(Path file) throws IOException {
    String text = Files.readString(file);
    JsonNode report;
    try {
      report = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new InputException(
          file + ":" + e.getLocation().getLineNr() + ": not JSON, so no report of a replay.", e);
    }
    if (!report.path("target").isTextual() || !report.path("results").isArray()) {
      throw new InputException(
          file + ": not a report of a replay, which has a target and results.");
    }
    Map<String, Verdict> verdicts = new HashMap<>();
    for (JsonNode result : report.path("results")) {
      verdicts.put(result.path("trace").asText(), verdict(file, result));
    }
    return new JudgedReport(report.path("target").asText(), verdicts);
  }

  private static Verdict verdict(Path file, JsonNode result) {
    String text = result.path("verdict").asText();
    for (Verdict verdict : Verdict.values()) {
      if (verdict.text().equals(text)) {
        return verdict;
      }
    }
    throw new InputException(
        "%s: the result of trace '%s' has no verdict but '%s'."
            .formatted(file, result.path("trace").asText(), text));
  }
}
