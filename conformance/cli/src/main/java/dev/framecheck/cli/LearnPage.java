package dev.framecheck.cli;

import dev.framecheck.cli.learn.Difference;
import dev.framecheck.cli.learn.Difference.Strength;
import dev.framecheck.cli.learn.LearnWords;
import dev.framecheck.cli.learn.Learned;
import dev.framecheck.cli.learn.LearnedMachine;
import dev.framecheck.cli.learn.LearnedMachine.Transition;
import dev.framecheck.kit.html.LearnedPage;
import dev.framecheck.kit.html.LearnedPage.Kind;
import dev.framecheck.kit.html.Page;
import dev.framecheck.model.graph.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A learned machine, drawn. */
final class LearnPage {

  private static final String OVER = "over";

  private final Learned learned;
  private final LearnedMachine machine;
  private final Map<Transition, Difference> differences = new HashMap<>();

  /** Differences that show the same in several states, in the order in which they are numbered. */
  private final List<List<Difference>> entries;

  private LearnPage(Learned learned) {
    this.learned = learned;
    this.machine = learned.machine();
    this.entries = List.copyOf(LearnText.alike(learned.differences()).values());
    learned.differences().forEach(one -> differences.put(one.transition(), one));
  }

  /**
   * The page.
   *
   * @param conforms whether that is the conclusion
   */
  static LearnedPage of(Learned learned, boolean conforms) {
    return new LearnPage(learned).page(conforms);
  }

  private LearnedPage page(boolean conforms) {
    List<String> reached =
        machine.access().stream()
            .map(word -> word.isEmpty() ? "the start" : LearnWords.of(word))
            .toList();
    List<String> names = IntStream.range(0, machine.states()).mapToObj(this::name).toList();
    return new LearnedPage(
        learned.target(),
        conforms ? "pass" : "fail",
        LearnText.conclusion(learned),
        facts(),
        LearnedPage.draw(names, reached, names.indexOf(OVER), arrows()),
        IntStream.range(0, machine.states())
            .mapToObj(i -> new LearnedPage.State(names.get(i), reached.get(i)))
            .toList(),
        entries.stream().map(this::entry).toList());
  }

  private String name(int state) {
    return machine.isOver(state) ? OVER : "state " + state;
  }

  private List<Page.Fact> facts() {
    return List.of(
        new Page.Fact("states", String.valueOf(machine.states())),
        new Page.Fact("transitions", String.valueOf(learned.transitions())),
        new Page.Fact("letters", String.valueOf(learned.letters())),
        new Page.Fact("conversations", String.valueOf(learned.queries())),
        new Page.Fact("seconds", String.format(Locale.ROOT, "%.1f", learned.seconds())),
        new Page.Fact("complete", learned.complete() ? "yes" : "no: " + learned.incomplete()));
  }

  private List<LearnedPage.Arrow> arrows() {
    record Ends(int from, int to, Kind kind) {}
    Map<Ends, List<Transition>> lines = new LinkedHashMap<>();
    for (int state = 0; state < machine.states(); state++) {
      for (Transition step :
          machine.isOver(state) ? List.<Transition>of() : machine.transitions().get(state)) {
        lines
            .computeIfAbsent(new Ends(state, step.to(), kind(step)), ends -> new ArrayList<>())
            .add(step);
      }
    }
    return lines.entrySet().stream()
        .map(
            entry ->
                new LearnedPage.Arrow(
                    entry.getKey().from(),
                    entry.getKey().to(),
                    entry.getKey().kind(),
                    numbers(entry.getValue()),
                    entry.getValue().stream().map(LearnPage::line).toList()))
        .toList();
  }

  private static String line(Transition step) {
    return step.letter().name() + " → " + LearnWords.of(step.heard());
  }

  /** The numbers of the differences among these transitions. */
  private String numbers(List<Transition> steps) {
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i).stream().anyMatch(one -> steps.contains(one.transition())))
        .mapToObj(i -> String.valueOf(i + 1))
        .collect(Collectors.joining(", "));
  }

  private Kind kind(Transition step) {
    Difference difference = differences.get(step);
    if (difference == null) {
      return learned.compared().contains(step) ? Kind.CONFORMS : Kind.OPEN;
    }
    return difference.strength() == Strength.MUST ? Kind.DIFFERS : Kind.LOOSE;
  }

  private LearnedPage.Entry entry(List<Difference> alike) {
    Difference one = alike.get(0);
    List<LearnedPage.Step> trace = new ArrayList<>();
    for (int i = 0; i < one.trace().size(); i++) {
      Letter letter = one.trace().get(i);
      trace.add(new LearnedPage.Step(letter.name(), LearnWords.of(one.heard().get(i))));
    }
    String states =
        alike.stream()
            .map(each -> name(each.transition().from()))
            .collect(Collectors.joining(", "));
    return new LearnedPage.Entry(
        entries.indexOf(alike) + 1,
        switch (one.strength()) {
          case MUST -> "fail";
          case SHOULD -> "loose";
          case OBSERVED -> "observed";
        },
        LearnText.strength(one),
        "§" + String.join(", §", one.clauses()),
        one.transition().letter().name(),
        "in " + states + (one.confirmed() ? "" : "; not confirmed"),
        trace,
        LearnText.permitted(one));
  }
}
