package dev.framecheck.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.targets.bugs.Bug;
import dev.framecheck.targets.bugs.BugResult;
import dev.framecheck.targets.survey.Finding;
import java.util.List;

/** What {@code survey --bugs} prints. */
final class BugsText {

  private static final int GREATEST_LIST = 3;

  private BugsText() {}

  static String of(List<BugResult> results) {
    TextTable table =
        new TextTable().row("fault", "result", "in", "not in", "traces", "for example");
    for (BugResult result : results) {
      Bug bug = result.bug();
      table.row(
          bug.id(),
          result.word(),
          bug.bad(),
          bug.good() == null ? "-" : bug.good(),
          result.caught().size(),
          result.caught().isEmpty() ? bug.what() : result.caught().get(0).trace());
    }
    StringBuilder text = new StringBuilder(table.toString());
    for (BugResult result : results) {
      if (!result.reason().isEmpty()) {
        text.append(System.lineSeparator())
            .append(result.bug().id() + " " + result.word() + ": " + result.reason());
      }
      if (!result.reported().isEmpty()) {
        text.append(System.lineSeparator())
            .append(result.bug().id() + " is reported in " + result.bug().good() + " too: ")
            .append(String.join(", ", first(result.reported())));
      }
    }
    long caught = results.stream().filter(result -> result.word().equals("caught")).count();
    long possible = results.stream().filter(result -> result.bug().beyond() == null).count();
    return text.append(System.lineSeparator())
        .append(
            "%d of %d faults caught by rule and not reported in the good release; %d are beyond what"
                    .formatted(caught, possible, results.size() - possible)
                + " a trace can show")
        .toString();
  }

  private static List<String> first(List<Finding> findings) {
    return findings.stream().limit(GREATEST_LIST).map(Finding::trace).toList();
  }

  static ObjectNode json(List<BugResult> results) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode all = root.putArray("faults");
    for (BugResult result : results) {
      Bug bug = result.bug();
      ObjectNode one =
          all.addObject()
              .put("id", bug.id())
              .put("kind", bug.kind())
              .put("what", bug.what())
              .put("bad", bug.bad())
              .put("good", bug.good())
              .put("result", result.word())
              .put("reason", result.reason());
      put(one.putArray("caught"), result.caught());
      put(one.putArray("reportedInGood"), result.reported());
    }
    return root;
  }

  private static void put(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      array
          .addObject()
          .put("trace", finding.trace())
          .put("verdict", finding.verdict().text())
          .put("clause", finding.clause())
          .put("message", finding.message());
    }
  }
}
