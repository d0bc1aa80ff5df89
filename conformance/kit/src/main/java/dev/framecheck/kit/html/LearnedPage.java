package dev.framecheck.kit.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * The page about a learned machine, one self-contained HTML document: the machine drawn, with what
 * differs from the model in colour, and a shortest trace to each difference. Immutable.
 *
 * @param tone {@code pass} or {@code fail}, which colours the headline
 * @param facts how the learning went
 * @param states each state of the machine, and how it is reached
 */
public record LearnedPage(
    String target,
    String tone,
    String headline,
    List<Page.Fact> facts,
    GraphPicture machine,
    List<State> states,
    List<Entry> entries) {

  /** Copies the lists. */
  public LearnedPage {
    facts = List.copyOf(facts);
    states = List.copyOf(states);
    entries = List.copyOf(entries);
  }

  /** A state, and a shortest word that leads there, in words. */
  public record State(String name, String reached) {}

  /**
   * A line from one state to another, or back to itself.
   *
   * @param label what stands beside it; may be empty
   * @param lines the transitions that it stands for
   */
  public record Arrow(int from, int to, Kind kind, String label, List<String> lines) {

    /** Copies the list. */
    public Arrow {
      lines = List.copyOf(lines);
    }
  }

  /** How the transitions behind a line stand to the model. */
  public enum Kind {
    /** It permits them. */
    CONFORMS("full", 0),
    /** They leave a SHOULD unkept, or a rule of this project. */
    LOOSE("part", 1),
    /** It forbids them. */
    DIFFERS("fail", 2),
    /** Nothing was compared. */
    OPEN("none", 3);

    /** A class of the style sheet. */
    final String tone;

    /** Which of the lines between the same two states it is. */
    final int lane;

    Kind(String tone, int lane) {
      this.tone = tone;
      this.lane = lane;
    }
  }

  /** A step of a trace: what was sent, and what was seen then. */
  public record Step(String sent, String seen) {}

  /**
   * A difference, or several that show the same in several states.
   *
   * @param number beside its lines in the picture
   * @param tone of the chip
   * @param where in which states
   */
  public record Entry(
      int number,
      String tone,
      String strength,
      String clauses,
      String title,
      String where,
      List<Step> trace,
      String permitted) {

    /** Copies the list. */
    public Entry {
      trace = List.copyOf(trace);
    }
  }

  /**
   * Draws a machine.
   *
   * @param names of its states
   * @param tips more about each
   * @param middle the number of the state that most lines lead to; negative if there is none
   */
  public static GraphPicture draw(
      List<String> names, List<String> tips, int middle, List<Arrow> arrows) {
    return new MachineLayout(names, tips, middle).picture(arrows);
  }

  /** The page. */
  public String text() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, LearnedPage.class.getClassLoader(), HtmlReport.TEMPLATES);
    StringOutput output = new StringOutput(1 << 16);
    engine.render("learned.jte", this, output);
    return output.toString();
  }
}
