package dev.framecheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.kit.report.ReportWriter;
import java.nio.file.Path;
import java.util.List;

/** What {@code verify --json} prints: what the verbs that it consists of print. */
record VerifyShape(
    boolean conforms,
    CheckShape check,
    MutantShape mutants,
    List<String> differences,
    JsonNode replay,
    ThreatShape threats,
    String report) {

  static VerifyShape of(MainJobResult result, Path page) throws JsonProcessingException {
    return new VerifyShape(
        result.status() == ExitStatus.CONFORMS,
        CheckShape.of(result.check()),
        MutantShape.of(result.mutants(), result.traces()),
        result.differences(),
        new ObjectMapper().readTree(ReportWriter.json().text(result.replay())),
        ThreatShape.of(result.threats()),
        page.toString());
  }
}
