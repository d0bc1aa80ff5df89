package dev.framecheck.cli.learn;

import java.util.List;
import java.util.Set;

/**
 * What was learned of a target, and where it differs from the model.
 *
 * @param target its name
 * @param letters how many letters it was asked
 * @param queries how many conversations that took
 * @param incomplete why more might be learned; empty when the learned machine passed every test of
 *     the Wp-method for one more state, and the random words
 * @param compared transitions that were compared with the model
 * @param leftOut transitions of which the model's bounds leave nothing to say
 */
public record Learned(
    String target,
    LearnedMachine machine,
    int letters,
    int queries,
    double seconds,
    String incomplete,
    Set<LearnedMachine.Transition> compared,
    int leftOut,
    List<Difference> differences) {

  /** Copies the collections. */
  public Learned {
    compared = Set.copyOf(compared);
    differences = List.copyOf(differences);
  }

  /** Whether nothing was left to ask. */
  public boolean complete() {
    return incomplete.isEmpty();
  }

  /** Whether there is a confirmed difference that is at least so strong. */
  public boolean has(Difference.Strength least) {
    return differences.stream()
        .anyMatch(one -> one.confirmed() && one.strength().compareTo(least) <= 0);
  }

  /** How many transitions the machine has, those from where nothing can be said left out. */
  public int transitions() {
    int count = 0;
    for (int state = 0; state < machine.states(); state++) {
      count += machine.isOver(state) ? 0 : machine.letters().size();
    }
    return count;
  }
}
