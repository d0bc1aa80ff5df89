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
  /**
   * Its opening handshake can be driven: inputs {@code head}, and those {@code act} that are no
   * browser's.
   */
  OPENING("opening"),
  /** It is a whole browser: inputs {@code act} of the topic {@code privacy}. */
  BROWSER("browser"),
  /**
   * Its buffers, allocator and clock can be driven: inputs {@code act} of the topic {@code flow}.
   */
  FLOW("flow"),
  /**
   * Scripts can be run between and within its events: inputs {@code act} of the topic {@code
   * events}.
   */
  PAGE("page"),
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
