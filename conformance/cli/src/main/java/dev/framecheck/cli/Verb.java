package dev.framecheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the verbs have in common. */
abstract class Verb implements Callable<Integer> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  CommonOptions common() {
    return common;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints what a person reads; nothing with {@code --json}. */
  void say(String text) {
    if (!common.json()) {
      out().println(text);
    }
  }

  /** Prints the object that {@code --json} asks for; nothing without it. */
  void json(Object shape) {
    if (!common.json()) {
      return;
    }
    try {
      out().println(JSON.writeValueAsString(shape));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report can't be written as JSON", e);
    }
  }

  /** Progress of work that is called {@code task}, shown on a terminal alone. */
  Progress progress(String task) {
    return Progress.of(task, !common.json());
  }
}
