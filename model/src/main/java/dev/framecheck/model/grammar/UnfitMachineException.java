package dev.framecheck.model.grammar;

/**
 * The machine is no function of the grammar's symbols, or does what the grammar has no name for.
 * The message is one sentence that says where.
 */
final class UnfitMachineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  UnfitMachineException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** What is wrong, in one sentence. */
  String problem() {
    return problem;
  }
}
