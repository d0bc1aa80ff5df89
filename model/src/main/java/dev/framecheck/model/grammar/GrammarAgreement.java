package dev.framecheck.model.grammar;

import dev.framecheck.model.alloy.AlloyCommand;
import dev.framecheck.traces.Role;
import java.util.List;

/**
 * What the comparison of a machine with the grammar came to.
 *
 * @param roles for each role that the machine has, the comparison of its table
 */
public record GrammarAgreement(List<OfRole> roles) {

  /** The command that asks whether the table is one; what makes no table fails it. */
  public static final String TABLE_IS_A_FUNCTION = "TableIsAFunction";

  /** How many kinds of past the grammar tells apart: nothing, text or binary open, and the end. */
  private static final int KINDS_OF_PAST = 4;

  /** Copies the list. */
  public GrammarAgreement {
    roles = List.copyOf(roles);
  }

  /** Whether both mean the same in every role. */
  public boolean agreed() {
    return !roles.isEmpty() && roles.stream().allMatch(OfRole::agreed);
  }

  /**
   * The comparison in one role.
   *
   * @param role the role of the endpoint that receives
   * @param explored states of the machine that lie between frames
   * @param states states of the table, which is what remains of them; 0 if there is no table
   * @param symbols kinds of frames in the table
   * @param length how many frames the longest compared sequence has; all shorter ones are compared
   *     as well
   * @param problem why the machine makes no table, in one sentence; empty if it does
   * @param commands what Alloy found, in the file's order; none without a table
   * @param seconds wall time
   */
  public record OfRole(
      Role role,
      int explored,
      int states,
      int symbols,
      int length,
      String problem,
      List<Finding> commands,
      double seconds) {

    /** Copies the list. */
    public OfRole {
      commands = List.copyOf(commands);
    }

    /** Whether there is a table, and every command came out as expected. */
    public boolean agreed() {
      return problem.isEmpty()
          && !commands.isEmpty()
          && commands.stream().allMatch(command -> command.result() == Result.PASSED);
    }

    /**
     * Whether agreement up to {@link #length} is agreement altogether: two deterministic machines
     * of m and n states that differ do so within m + n - 1 inputs.
     */
    public boolean coversEveryLength() {
      return states > 0 && states + KINDS_OF_PAST - 1 <= length;
    }
  }

  /** How a command came out. */
  public enum Result {
    /** As its {@code expect} says. */
    PASSED,
    /** Decided, and not as its {@code expect} says. */
    REFUTED,
    /** Not decided: too slow, or Alloy failed. */
    UNDECIDED
  }

  /**
   * What came of a command.
   *
   * @param command the command
   * @param message why it didn't pass, in one sentence; empty if it did
   * @param counterexample a sequence on which grammar and machine differ, frame by frame; empty
   *     where the command asks for none
   */
  public record Finding(
      AlloyCommand command, Result result, String message, List<Frame> counterexample) {

    /** Copies the list. */
    public Finding {
      counterexample = List.copyOf(counterexample);
    }
  }

  /**
   * A frame of a counterexample.
   *
   * @param symbol its class, {@code TextMore} say
   * @param machine the outcome by the TLA+ machine
   * @param grammar the outcome by the grammar
   */
  public record Frame(String symbol, String machine, String grammar) {
    @Override
    public String toString() {
      return machine.equals(grammar)
          ? symbol + ": " + machine
          : symbol + ": machine " + machine + ", grammar " + grammar;
    }
  }
}
