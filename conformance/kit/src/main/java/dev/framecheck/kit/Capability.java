package dev.framecheck.kit;

import dev.framecheck.traces.Named;

/** Something optional that a target can do; a trace that needs more is reported as unsupported. */
public enum Capability implements Named {
  /** The receive limit can be set for each connection: {@code limit} of {@link Target#open}. */
  LIMIT("limit"),
  /** The application side can be driven: inputs {@code send}, {@code ping} and {@code close}. */
  CALL("call"),
  /** Its timers can be made to run out: input {@code timeout}. */
  TIMERS("timers"),
  /** Its writes can be made to block and to go on: inputs {@code stall} and {@code drain}. */
  WRITES("writes"),
  /** It is a whole browser: inputs {@code act}. */
  BROWSER("browser"),
  /**
   * The application's event at the end of a connection is shown: observation {@code closed}. A
   * target without it is judged by the rest.
   */
  EVENTS("events"),
  /**
   * The target reads the concrete bytes, so those of one step may reach it in several parts. A
   * target without it goes by the abstract input, which can't be split.
   */
  BYTES("bytes");

  private final String text;

  Capability(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
