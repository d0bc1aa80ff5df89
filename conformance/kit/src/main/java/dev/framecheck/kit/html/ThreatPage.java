package dev.framecheck.kit.html;

import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page for a security reviewer, one self-contained HTML document to be read from top to bottom:
 * each threat with its rule, the properties that state it, in words and as they are checked, what
 * goes wrong without it, and how implementations do. Immutable.
 *
 * @param entries in the order in which they are shown
 */
public record ThreatPage(List<Entry> entries) {

  /** Copies the list. */
  public ThreatPage {
    entries = List.copyOf(entries);
  }

  /**
   * A threat, or a question of the review.
   *
   * @param rule what must hold, in one sentence
   * @param status whether it is answered
   * @param missing what keeps it from that; empty if nothing does
   * @param properties why it holds
   * @param faults mutants that violate one of the properties
   * @param counterexample what one of the faults does, drawn; null where none shows in a trace
   * @param example a decision that the rule makes; null where it makes none
   * @param judged how implementations do
   */
  public record Entry(
      String id,
      String title,
      String rule,
      String status,
      String missing,
      List<Property> properties,
      List<Fault> faults,
      @Nullable Counterexample counterexample,
      @Nullable Example example,
      List<Judged> judged) {

    /** Copies the lists. */
    public Entry {
      properties = List.copyOf(properties);
      faults = List.copyOf(faults);
      judged = List.copyOf(judged);
    }

    /** Whether nothing is missing. */
    public boolean answered() {
      return status.equals("answered");
    }
  }

  /**
   * A checked property.
   *
   * @param words what it means
   * @param formula its text in the specification
   * @param hides what the bounds of its model hide
   */
  public record Property(String name, String words, String clause, String formula, String hides) {}

  /** A mutant that was caught: the mistake it stands for, and the property that it violates. */
  public record Fault(String name, String words, String property) {}

  /**
   * A trace that a correct implementation passes and a faulty one fails.
   *
   * @param fault the mistake
   * @param frames the bytes that the peer sent
   */
  public record Counterexample(
      String fault, String trace, SequenceDiagram sequence, List<StepBytes> frames) {

    /** Draws a trace up to its goal, with what is permitted there. */
    public static Counterexample of(String fault, Trace trace) {
      int first = Math.max(0, trace.goal() - SequenceLayout.EARLIER_STEPS);
      return new Counterexample(
          fault,
          trace.id(),
          SequenceLayout.of(trace),
          new FrameFields(trace).of(first, trace.goal()));
    }
  }

  /**
   * A decision vector: one question, by its parts, and the only right answer.
   *
   * @param decision its id
   */
  public record Example(String decision, Map<String, String> question, Map<String, String> answer) {

    /** Shows a decision, its parts in their order. */
    public static Example of(Decision decision) {
      return new Example(decision.id(), texts(decision.in()), texts(decision.out()));
    }

    private static Map<String, String> texts(Map<String, Object> parts) {
      Map<String, String> texts = new LinkedHashMap<>();
      parts.forEach((name, value) -> texts.put(name, String.valueOf(value)));
      return texts;
    }
  }

  /**
   * How an implementation does on the traces of a threat.
   *
   * @param verdict the worst verdict; empty where none of them was run
   * @param words the counts
   */
  public record Judged(String target, String verdict, String words) {

    /** The class that colours it. */
    public String tone() {
      return verdict.equals("non-strict") ? "loose" : verdict;
    }
  }

  /** The page. */
  public String text() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ThreatPage.class.getClassLoader(), HtmlReport.TEMPLATES);
    StringOutput output = new StringOutput(1 << 18);
    engine.render("threats.jte", this, output);
    return output.toString();
  }
}
