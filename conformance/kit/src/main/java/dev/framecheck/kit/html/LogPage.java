package dev.framecheck.kit.html;

import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Role;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * The page about recorded connections, one self-contained HTML document: what is and what is not a
 * behaviour of the model, and for the latter where it stops, drawn. Immutable.
 *
 * @param counts connections by verdict, in words
 * @param entries those that there is something to say about
 */
public record LogPage(String counts, List<Entry> entries) {

  /** Copies the list. */
  public LogPage {
    entries = List.copyOf(entries);
  }

  /**
   * A connection that is no behaviour of the model.
   *
   * @param title which one
   * @param message what doesn't fit, and where
   * @param permitted what the model permitted there, a line for each reaction with what is false
   * @param state the state of the model there
   */
  public record Entry(
      String title,
      String message,
      List<String> permitted,
      String state,
      SequenceDiagram sequence) {

    /** Copies the list. */
    public Entry {
      permitted = List.copyOf(permitted);
    }
  }

  /**
   * Draws what was recorded up to the event that doesn't fit.
   *
   * @param margins what stands beside each event
   * @param events explained ones, then the one that doesn't fit if there is one
   * @param explained how many of them are
   * @param expected reactions that would have fitted
   */
  public static SequenceDiagram draw(
      Role role,
      List<String> margins,
      List<RecordedEvent> events,
      int explained,
      List<List<Observation>> expected) {
    return new LogLayout().diagram(role, margins, events, explained, expected);
  }

  /** The page. */
  public String text() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, LogPage.class.getClassLoader(), HtmlReport.TEMPLATES);
    StringOutput output = new StringOutput(1 << 16);
    engine.render("log.jte", this, output);
    return output.toString();
  }
}
