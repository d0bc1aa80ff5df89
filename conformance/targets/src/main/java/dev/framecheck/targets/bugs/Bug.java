package dev.framecheck.targets.bugs;

import dev.framecheck.kit.Verdict;
import dev.framecheck.targets.list.Target;
import dev.framecheck.targets.survey.Finding;
import dev.framecheck.traces.Trace;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A documented fault of a real release. Which traces can show it is said by rule: by the clause
 * that the fault breaks and by what the trace is about, never by naming a trace.
 *
 * @param id its name in the list
 * @param kind what part of the protocol it is about
 * @param what what the faulty release does
 * @param bad the faulty release, as {@code name:version/role}
 * @param good a release without the fault; none where it was never mended
 * @param clauses the clauses that it breaks, or those above them
 * @param about a pattern that some part of the id of a trace about it matches
 * @param verdict the worst verdict it deserves: {@code FAIL}, or {@code NON_STRICT} where what it
 *     breaks is a SHOULD
 * @param oracle the oracle that alone shows it, where one does: the traces are then only what it
 *     watches
 * @param beyond why no trace can show it; absent where one can
 * @param source where it is documented
 * @param withoutLimit whether the releases run with no receive limit set, because one hides the
 *     fault
 */
public record Bug(
    String id,
    String kind,
    String what,
    String bad,
    @Nullable String good,
    List<String> clauses,
    @Nullable String about,
    @Nullable Verdict verdict,
    @Nullable String oracle,
    @Nullable String beyond,
    String source,
    boolean withoutLimit) {

  /** Copies the list. */
  public Bug {
    clauses = List.copyOf(clauses);
  }

  /** Whether an oracle shows it that looks at what the target spends, which takes some time. */
  boolean isAboutWaste() {
    return oracle != null && (oracle.contains("/memory/") || oracle.contains("/cpu/"));
  }

  /** A release in the way in which it is tried. */
  Target tried(Target release) {
    return withoutLimit ? release.withoutLimit() : release;
  }

  /** Whether a trace can show it. */
  public boolean isAbout(Trace trace) {
    return trace.clauses().stream().anyMatch(this::breaks) && idFits(trace.id());
  }

  private boolean isTrace(Finding finding) {
    return !finding.trace().startsWith("oracle/") && idFits(finding.trace());
  }

  /** Whether a finding shows it. */
  boolean isShownBy(Finding finding) {
    return (finding.verdict() == Verdict.FAIL || finding.verdict() == verdict)
        && (oracle == null ? isTrace(finding) : finding.trace().equals(oracle));
  }

  private boolean idFits(String trace) {
    return about == null || Pattern.compile(about).matcher(trace).find();
  }

  private boolean breaks(String clause) {
    return clauses.stream().anyMatch(own -> clause.equals(own) || clause.startsWith(own + "."));
  }
}
