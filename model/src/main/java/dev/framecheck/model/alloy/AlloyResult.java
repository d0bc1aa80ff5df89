package dev.framecheck.model.alloy;

/**
 * What came of a command.
 *
 * @param command the command
 * @param outcome what its execution came to
 * @param seconds wall time, parsing included
 */
public record AlloyResult(AlloyCommand command, AlloyOutcome outcome, double seconds) {

  /** Whether the command was decided, and as it should be. */
  public boolean passed() {
    return command.wantsInstance()
        ? outcome instanceof AlloyOutcome.Satisfiable
        : outcome instanceof AlloyOutcome.Unsatisfiable;
  }

  /** Whether the command was decided, and not as it should be. */
  public boolean refuted() {
    return command.wantsInstance()
        ? outcome instanceof AlloyOutcome.Unsatisfiable
        : outcome instanceof AlloyOutcome.Satisfiable;
  }
}
