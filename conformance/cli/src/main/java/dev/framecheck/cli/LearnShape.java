package dev.framecheck.cli;

import dev.framecheck.cli.learn.Difference;
import dev.framecheck.cli.learn.LearnWords;
import dev.framecheck.cli.learn.Learned;
import dev.framecheck.model.graph.Letter;
import java.util.List;
import java.util.Locale;

/**
 * What {@code framecheck learn --json} prints.
 *
 * @param complete whether the learned machine passed every test
 * @param incomplete why not, or empty
 * @param leftOut transitions of which the model's bounds leave nothing to say
 */
record LearnShape(
    String target,
    int states,
    int transitions,
    int letters,
    int queries,
    double seconds,
    boolean complete,
    String incomplete,
    int compared,
    int leftOut,
    List<Differing> differences) {

  /** One differing transition. */
  record Differing(
      int state,
      String letter,
      List<String> trace,
      List<String> clauses,
      List<String> expected,
      String seen,
      String strength,
      boolean confirmed) {}

  static LearnShape of(Learned learned) {
    return new LearnShape(
        learned.target(),
        learned.machine().states(),
        learned.transitions(),
        learned.letters(),
        learned.queries(),
        Math.round(learned.seconds() * 1000) / 1000.0,
        learned.complete(),
        learned.incomplete(),
        learned.compared().size(),
        learned.leftOut(),
        learned.differences().stream().map(LearnShape::of).toList());
  }

  private static Differing of(Difference one) {
    return new Differing(
        one.transition().from(),
        one.transition().letter().name(),
        one.trace().stream().map(Letter::name).toList(),
        one.clauses(),
        one.expected().stream().map(LearnWords::observations).toList(),
        LearnWords.of(one.seen()),
        one.strength().name().toLowerCase(Locale.ROOT),
        one.confirmed());
  }
}
