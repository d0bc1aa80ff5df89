package dev.framecheck.kit.html;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.report.Clauses;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Failures by kind. A fault in an implementation fails many traces alike, so one of each kind is
 * drawn and the others are named.
 *
 * @param drawn the kinds, by clause, those with most traces first
 * @param omitted a trace of each kind that came after the last one drawn
 */
record Failures(List<Page.Failure> drawn, List<Page.Line> omitted) {

  /** Each diagram takes about 15 KB of the page. */
  private static final int GREATEST_DRAWN = 80;

  private static final int GREATEST_OMITTED = 1000;
  private static final int GREATEST_NAMED = 20;

  static Failures of(List<TraceResult> failed, Map<String, Trace> traces) {
    Map<Kind, List<TraceResult>> kinds =
        failed.stream().collect(Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.toList()));
    List<List<TraceResult>> ordered = new ArrayList<>(kinds.values());
    ordered.sort(
        Comparator.comparing((List<TraceResult> kind) -> kind.get(0).clause(), Clauses.ORDER)
            .thenComparing(kind -> -kind.size()));
    List<Page.Failure> drawn = new ArrayList<>();
    List<Page.Line> omitted = new ArrayList<>();
    for (List<TraceResult> kind : ordered) {
      if (drawn.size() < GREATEST_DRAWN) {
        drawn.add(draw(drawn.size() + 1, kind, traces));
      } else if (omitted.size() < GREATEST_OMITTED) {
        omitted.add(PageMaker.line(kind.get(0)));
      }
    }
    return new Failures(List.copyOf(drawn), List.copyOf(omitted));
  }

  private static Page.Failure draw(int number, List<TraceResult> kind, Map<String, Trace> traces) {
    TraceResult shown = kind.get(0);
    Trace trace = traces.get(shown.trace());
    String clause = shown.clause();
    return new Page.Failure(
        "failure-" + number,
        shown.trace(),
        clause,
        clause.contains(",") ? "" : Clauses.title(clause),
        PageMaker.shortened(shown.message()),
        notes(shown),
        kind.stream().skip(1).limit(GREATEST_NAMED).map(TraceResult::trace).toList(),
        Math.max(0, kind.size() - 1 - GREATEST_NAMED),
        trace == null ? null : SequenceLayout.of(trace, shown),
        frames(trace, shown));
  }

  private static List<StepBytes> frames(@Nullable Trace trace, TraceResult shown) {
    if (trace == null) {
      return List.of();
    }
    int deciding = SequenceLayout.decidingStep(trace, shown);
    int first = Math.max(0, deciding - SequenceLayout.EARLIER_STEPS);
    return new FrameFields(trace).of(first, deciding);
  }

  private static String notes(TraceResult result) {
    return result.marks().stream().map(Mark::text).sorted().collect(Collectors.joining(", "));
  }

  /** What makes failures alike. */
  private record Kind(String clause, String expected, String actual) implements Comparable<Kind> {

    static Kind of(TraceResult result) {
      return new Kind(
          result.clause(), withoutPayloads(result.expected()), withoutPayloads(result.actual()));
    }

    /** The same mistake with other payloads is the same kind. */
    private static String withoutPayloads(String text) {
      return text.replaceAll("\\[[^\\]]*\\]", "[]");
    }

    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::clause, Clauses.ORDER)
          .thenComparing(Kind::expected)
          .thenComparing(Kind::actual)
          .compare(this, other);
    }
  }
}
