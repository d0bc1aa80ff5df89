package dev.framecheck.cli;

import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.PropertyResult;
import dev.framecheck.model.check.Verdict;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcState;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What {@code check} prints for people. */
final class CheckText {

  private CheckText() {}

  static String of(CheckReport report) {
    TextTable table =
        new TextTable().row("model", "engine", "size", "result", "properties", "states", "seconds");
    StringBuilder details = new StringBuilder();
    for (ModelResult model : report.models()) {
      table.row(
          model.name(),
          model.engine().label(),
          model.size().label(),
          model.result().label(),
          model.properties().size(),
          model.distinctStates(),
          String.format(Locale.ROOT, "%.1f", model.seconds()));
      details.append(details(model));
    }
    return table + details.toString();
  }

  private static String details(ModelResult model) {
    StringBuilder text = new StringBuilder();
    if (model.result() != Verdict.PASS && !model.message().isEmpty()) {
      line(text, model.name() + ": " + model.message());
    }
    for (PropertyResult property : model.properties()) {
      if (property.result() != Verdict.PASS && property.result() != Verdict.UNKNOWN) {
        line(text, model.name() + "." + property.name() + ": " + property.message());
        text.append(behaviour(property.counterexample()));
        if (!property.instance().isEmpty()) {
          line(text, property.instance().stripTrailing());
        }
      }
    }
    return text.toString();
  }

  /** A behaviour, each state with the variables that changed. */
  static String behaviour(Counterexample counterexample) {
    StringBuilder text = new StringBuilder();
    Map<String, String> before = new TreeMap<>();
    for (TlcState state : counterexample.states()) {
      line(text, "  " + state.number() + " " + state.action());
      for (Map.Entry<String, String> variable : new TreeMap<>(state.variables()).entrySet()) {
        if (!variable.getValue().equals(before.put(variable.getKey(), variable.getValue()))) {
          line(text, "      " + variable.getKey() + " = " + variable.getValue());
        }
      }
    }
    if (counterexample.backTo() > 0) {
      line(text, "  back to " + counterexample.backTo());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(System.lineSeparator()).append(line);
  }
}
