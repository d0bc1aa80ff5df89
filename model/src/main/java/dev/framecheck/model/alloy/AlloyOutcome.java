package dev.framecheck.model.alloy;

import java.time.Duration;

/** What the execution of a command came to. */
public sealed interface AlloyOutcome {

  /** One sentence for the user. */
  String describe();

  /**
   * There is an instance: for a {@code check}, a counterexample.
   *
   * @param xml the instance as Alloy's visualizer reads it
   * @param text the instance as text
   */
  record Satisfiable(String xml, String text) implements AlloyOutcome {
    @Override
    public String describe() {
      return "an instance exists";
    }
  }

  /** There is no instance within the command's scope. */
  record Unsatisfiable() implements AlloyOutcome {
    @Override
    public String describe() {
      return "no instance exists within the scope";
    }
  }

  /**
   * The command took too long and was ended.
   *
   * @param limit the time that it had
   */
  record TimedOut(Duration limit) implements AlloyOutcome {
    @Override
    public String describe() {
      return "Alloy did not finish within " + limit.toSeconds() + " s";
    }
  }

  /**
   * Alloy, or its JVM, broke off.
   *
   * @param message how it ended
   * @param outOfMemory whether the heap was full
   */
  record Failed(String message, boolean outOfMemory) implements AlloyOutcome {
    @Override
    public String describe() {
      return "Alloy failed: " + message;
    }
  }
}
