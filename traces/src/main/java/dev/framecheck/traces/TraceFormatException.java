package dev.framecheck.traces;

import java.io.IOException;
import java.io.Serial;

/**
 * A trace or state graph file breaks its format; the message names the file and the line and says
 * what is wrong.
 */
public final class TraceFormatException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  /** Makes one whose message is {@code place}, a colon and {@code problem}. */
  public TraceFormatException(String place, String problem) {
    super(place + ": " + problem);
  }
}
