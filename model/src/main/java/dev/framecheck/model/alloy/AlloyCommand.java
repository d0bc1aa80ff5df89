package dev.framecheck.model.alloy;

import java.util.Optional;

/**
 * A command of an Alloy file.
 *
 * @param index its place among the file's commands, from 0
 * @param name its label; Alloy makes one up where the file gives none
 * @param check whether it looks for counterexamples to an assertion, or else for an instance
 * @param expectsInstance what the file's {@code expect} says, if it says anything
 * @param line where it stands
 */
public record AlloyCommand(
    int index, String name, boolean check, Optional<Boolean> expectsInstance, int line) {

  /**
   * Whether finding an instance is what the command is for: what its {@code expect} says, and
   * without one, not for a {@code check} and for a {@code run}.
   */
  public boolean wantsInstance() {
    return expectsInstance.orElse(!check);
  }
}
