package dev.framecheck.targets.bugs;

import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.fetch.TargetCache;
import dev.framecheck.targets.list.Target;
import dev.framecheck.targets.list.TargetList;
import dev.framecheck.targets.survey.Outcome;
import dev.framecheck.targets.survey.Surveyor;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries the faults: replays against both releases of each the traces that are about it, and
 * compares what they show.
 */
public final class BugTrial {

  private final TargetList targets = TargetList.committed();
  private final TargetCache cache;
  private final List<Trace> traces;
  private final WireOptions options;

  /**
   * A trial.
   *
   * @param traces the corpus, of which each release gets what is about its faults
   */
  public BugTrial(TargetCache cache, List<Trace> traces, WireOptions options) {
    this.cache = cache;
    this.traces = List.copyOf(traces);
    this.options = options;
  }

  /** The releases that have to be tried, with the faults that each is tried for. */
  public Map<Target, List<Bug>> releases(List<Bug> bugs) {
    Map<Target, List<Bug>> releases = new LinkedHashMap<>();
    for (Bug bug : bugs) {
      if (bug.beyond() == null) {
        add(releases, bug.bad(), bug);
        add(releases, bug.good(), bug);
      }
    }
    return releases;
  }

  private void add(Map<Target, List<Bug>> releases, @Nullable String name, Bug bug) {
    if (name != null) {
      releases.computeIfAbsent(release(bug, name), target -> new ArrayList<>()).add(bug);
    }
  }

  /**
   * Tries them.
   *
   * @param jobs how many releases at once
   * @return a result for each fault, in their order
   */
  public List<BugResult> run(List<Bug> bugs, int jobs, Surveyor.Listener listener)
      throws InterruptedException {
    Map<Target, List<Bug>> releases = releases(bugs);
    List<Target> tried = List.copyOf(releases.keySet());
    List<Outcome> outcomes =
        new Surveyor(cache, traces, options)
            .survey(
                tried, target -> plan(releases.getOrDefault(target, List.of())), jobs, listener);
    Map<Target, Outcome> seen = new HashMap<>();
    for (int i = 0; i < tried.size(); i++) {
      seen.put(tried.get(i), outcomes.get(i));
    }
    return bugs.stream()
        .map(bug -> BugResult.of(bug, seen(seen, bug, bug.bad()), seen(seen, bug, bug.good())))
        .toList();
  }

  private static Surveyor.Plan plan(List<Bug> bugs) {
    return new Surveyor.Plan(
        trace -> bugs.stream().anyMatch(bug -> bug.isAbout(trace)),
        bugs.stream().anyMatch(Bug::isAboutWaste));
  }

  private Target release(Bug bug, String name) {
    return bug.tried(targets.find(name).orElseThrow());
  }

  private @Nullable Outcome seen(Map<Target, Outcome> outcomes, Bug bug, @Nullable String name) {
    return name == null ? null : outcomes.get(release(bug, name));
  }
}
