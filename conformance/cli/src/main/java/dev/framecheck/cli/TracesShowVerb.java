package dev.framecheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.kit.Wording;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.DecisionCodec;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import dev.framecheck.traces.TraceCodec;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code framecheck traces show}. */
@Command(
    name = "show",
    description = {
      "Shows one trace, step by step, or one decision vector; with --json in the format of the corpus."
    },
    footer = {"", "Example: framecheck traces show framing/server/OPEN/header.PING.nofin/fail"})
final class TracesShowVerb extends Verb {

  private static final int GREATEST_BYTES = 100;

  @Parameters(paramLabel = "ID", description = "The id of the trace or vector.")
  private String id = "";

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    Optional<Decision> decision =
        project.decisions().all().stream().filter(one -> one.id().equals(id)).findFirst();
    if (decision.isPresent()) {
      show(decision.get());
      return ExitStatus.CONFORMS;
    }
    Trace trace =
        project
            .corpus("")
            .find(id)
            .orElseThrow(() -> new InputException("The corpus has no trace " + id + "."));
    json(new ObjectMapper().readTree(TraceCodec.write(trace)));
    say(trace.id());
    say("clauses " + String.join(", ", trace.clauses()));
    say("threats " + String.join(", ", trace.threats()));
    say("limit " + trace.limit() + (trace.needs().isEmpty() ? "" : ", needs " + trace.needs()));
    for (int i = 0; i < trace.steps().size(); i++) {
      show(i, trace.steps().get(i), i == trace.goal());
    }
    return ExitStatus.CONFORMS;
  }

  private void show(Decision decision) throws JsonProcessingException {
    json(new ObjectMapper().readTree(DecisionCodec.write(decision)));
    say(decision.id());
    say("clauses " + String.join(", ", decision.clauses()));
    say("threats " + String.join(", ", decision.threats()));
    say("in  " + DecisionCodec.write(decision.in()));
    say("out " + DecisionCodec.write(decision.out()));
  }

  private void show(int number, Step step, boolean goal) {
    say("");
    say(
        "step "
            + number
            + (goal ? " (goal)" : "")
            + " in "
            + step.from()
            + ": "
            + Wording.of(step.in()));
    if (!step.bytes().isEmpty()) {
      String bytes = step.bytes().toString();
      say(
          "  bytes "
              + (bytes.length() <= GREATEST_BYTES
                  ? bytes
                  : bytes.substring(0, GREATEST_BYTES) + "… (" + step.bytes().size() + ")"));
    }
    for (Reaction reaction : step.allow()) {
      say(
          "  %s %s, to %s%s"
              .formatted(
                  reaction.path() ? "->" : "  ",
                  reaction.grade().text() + ": " + Wording.of(reaction.out()),
                  reaction.to(),
                  reaction.choice() == null ? "" : ", if " + reaction.choice()));
    }
  }
}
