package dev.framecheck.targets.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.report.WholeFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The implementations compared.
 *
 * @param outcomes one for each target
 * @param differences what is not as expected, a sentence each
 */
public record SurveyReport(List<Outcome> outcomes, List<String> differences) {

  private static final String TEMPLATES = "dev.framecheck.targets.pages";
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** Copies the lists. */
  public SurveyReport {
    outcomes = List.copyOf(outcomes);
    differences = List.copyOf(differences);
  }

  /** The outcomes of those that were judged. */
  public List<Outcome> judged() {
    return with(Outcome.State.JUDGED);
  }

  /** The outcomes in this state. */
  public List<Outcome> with(Outcome.State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).toList();
  }

  /** Every clause that some trace was about, in the order of the standard. */
  public List<String> clauses() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.clauses().keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(SurveyReport::numbersPadded))
        .toList();
  }

  private static String numbersPadded(String clause) {
    return NUMBER
        .matcher(clause)
        .replaceAll(match -> "%4s".formatted(match.group()).replace(' ', '0'));
  }

  /** How the traces about a clause came out. */
  public static Tally tally(Outcome outcome, String clause) {
    return outcome.clauses().getOrDefault(clause, Tally.NONE);
  }

  /** The page, which needs nothing else. */
  public String html() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, SurveyReport.class.getClassLoader(), TEMPLATES);
    StringOutput output = new StringOutput(1 << 18);
    engine.render("survey.jte", this, output);
    return output.toString();
  }

  /** A table for pages that take Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("## Implementations compared\n\n");
    text.append("| implementation | pass | not strict | fail | inconclusive | broken clauses |\n");
    text.append("|---|--:|--:|--:|--:|---|\n");
    for (Outcome outcome : outcomes) {
      text.append(
          outcome.state() == Outcome.State.JUDGED
              ? String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %d | %d | %s |%n",
                  outcome.title(),
                  outcome.count(Verdict.PASS),
                  outcome.count(Verdict.NON_STRICT),
                  outcome.count(Verdict.FAIL),
                  outcome.count(Verdict.INCONCLUSIVE),
                  broken(outcome))
              : "| %s | | | | | %s |%n".formatted(outcome.title(), outcome.reason()));
    }
    if (!differences.isEmpty()) {
      text.append("\nNot as expected:\n\n");
      differences.forEach(difference -> text.append("- ").append(difference).append('\n'));
    }
    return text.toString();
  }

  private String broken(Outcome outcome) {
    return String.join(
        ", ", clauses().stream().filter(clause -> tally(outcome, clause).fail() > 0).toList());
  }

  /** Everything, for machines. */
  public ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode all = root.putArray("targets");
    for (Outcome outcome : outcomes) {
      ObjectNode one = all.addObject();
      one.put("target", outcome.target());
      one.put("title", outcome.title());
      one.put("state", outcome.state().name().toLowerCase(Locale.ROOT));
      one.put("reason", outcome.reason());
      ObjectNode verdicts = one.putObject("verdicts");
      for (Verdict verdict : Verdict.values()) {
        verdicts.put(verdict.text(), outcome.count(verdict));
      }
      one.put("flaky", outcome.flaky());
      one.put("seconds", Math.round(outcome.seconds() * 1000) / 1000.0);
      ObjectNode clauses = one.putObject("clauses");
      outcome
          .clauses()
          .forEach(
              (clause, tally) ->
                  clauses
                      .putObject(clause)
                      .put("pass", tally.pass())
                      .put("nonStrict", tally.nonStrict())
                      .put("fail", tally.fail()));
      ArrayNode findings = one.putArray("findings");
      for (Finding finding : outcome.findings()) {
        findings
            .addObject()
            .put("trace", finding.trace())
            .put("verdict", finding.verdict().text())
            .put("clause", finding.clause())
            .put("message", finding.message());
      }
    }
    ArrayNode sentences = root.putArray("differences");
    differences.forEach(sentences::add);
    return root;
  }

  /**
   * Writes survey.html, survey.json and survey.md, each whole or not at all.
   *
   * @throws IOException if that can't be done
   */
  public void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve("survey.html"), html());
    WholeFile.write(folder.resolve("survey.json"), json().toPrettyString() + "\n");
    WholeFile.write(folder.resolve("survey.md"), markdown());
  }
}
