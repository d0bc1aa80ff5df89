package dev.framecheck.traces;

import java.io.IOException;
import java.io.Serial;

/**
 * A trace or state graph file breaks its format; the message names the file and the line and says
 * what is wrong.
 */
public final class TraceFormatException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  /** A problem may quote the file, which is not to spoil a terminal. */
  private static final int LONGEST = 500;

  /**
   * Makes one whose message is {@code place}, a colon and {@code problem}, which is cut where it is
   * very long, and in one line.
   */
  public TraceFormatException(String place, String problem) {
    super(place + ": " + oneLine(problem));
  }

  private static String oneLine(String problem) {
    String shown = problem.length() > LONGEST ? problem.substring(0, LONGEST) + "..." : problem;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
