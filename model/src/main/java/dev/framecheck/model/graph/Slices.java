package dev.framecheck.model.graph;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The profiles that a graph needs, in the order in which suites use them: the default one, those
 * that differ from it in one choice, and then for every transition that is still left the one that
 * its cheapest way asks for. Each comes first as one that keeps every SHOULD. Profiles that reach
 * nothing new are left out.
 *
 * @param all each of them with its ways
 * @param mixed number of transitions to which no consistent way was found; a last profile, which
 *     may mix, has them
 */
record Slices(List<Slice> all, int mixed) {

  /** A profile and the best way to each state within it. */
  record Slice(Profile profile, Paths paths) {}

  static Slices of(GraphIndex index, Profiles profiles) {
    Search search = new Search(index);
    for (Profile profile : profiles.simple()) {
      search.use(profile);
      search.use(profile.leavingShoulds());
    }
    search.useWhatIsLeft(profiles.defaults());
    int mixed = search.open.cardinality();
    search.use(Profile.anything());
    return new Slices(List.copyOf(search.slices), mixed);
  }

  private static final class Search {
    private final GraphIndex index;
    private final List<Slice> slices = new ArrayList<>();

    /** Transitions that no profile so far reaches. */
    private final BitSet open = new BitSet();

    Search(GraphIndex index) {
      this.index = index;
      open.set(0, index.graph().edges().size());
    }

    void use(Profile profile) {
      if (open.isEmpty()) {
        return;
      }
      Paths paths = Paths.within(index, profile);
      int before = open.cardinality();
      for (int state = 0; state < index.size(); state++) {
        if (paths.reaches(state)) {
          for (int i = open.nextSetBit(index.firstEdge(state));
              i >= 0 && i < index.firstEdge(state + 1);
              i = open.nextSetBit(i + 1)) {
            if (profile.allows(index.edge(i))) {
              open.clear(i);
            }
          }
        }
      }
      if (open.cardinality() < before) {
        slices.add(new Slice(profile, paths));
      }
    }

    void useWhatIsLeft(Profile defaults) {
      if (open.isEmpty()) {
        return;
      }
      Paths paths = Paths.anyhow(index, defaults);
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        if (paths.reaches(index.edge(i).from())) {
          List<StateGraph.Edge> way = new ArrayList<>(paths.to(index.edge(i).from()));
          way.add(index.edge(i));
          askedFor(way, defaults).ifPresent(this::use);
        }
      }
    }

    /** The profile of a way; none where the way makes one choice twice in different ways. */
    private static Optional<Profile> askedFor(List<StateGraph.Edge> way, Profile defaults) {
      Map<String, String> made = new TreeMap<>();
      Profile profile = defaults;
      boolean unkept = false;
      for (StateGraph.Edge edge : way) {
        Choice choice = edge.choice();
        unkept |= edge.grade() == Grade.PERMITTED;
        if (choice != null) {
          String before = made.putIfAbsent(choice.dimension(), choice.value());
          if (before != null && !before.equals(choice.value())) {
            return Optional.empty();
          }
          if (!Objects.equals(defaults.values().get(choice.dimension()), choice.value())) {
            profile = profile.with(choice);
          }
        }
      }
      return Optional.of(unkept ? profile.leavingShoulds() : profile);
    }
  }
}
