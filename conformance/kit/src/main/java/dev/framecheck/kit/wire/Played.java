package dev.framecheck.kit.wire;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation went.
 *
 * @param wholeTrace whether every step was taken
 * @param completed whether the judge sent bytes that the trace does not have
 * @param timed whether a timer had to decide
 * @param fenceFailure what the target owed to a fence and did not send; empty when nothing
 * @param cutFrame whether TCP ended inside a frame of the target
 * @param reset whether the judge reset TCP, so that only the target's further service can show what
 *     it made of that
 * @param goesOn whether the target, silent though the connection is over, still answers frames
 * @param accepted whether the target took a frame that had to be failed at the latest when all of
 *     it had come
 */
record Played(
    Seen seen,
    Match match,
    boolean wholeTrace,
    boolean completed,
    boolean timed,
    String fenceFailure,
    @Nullable Breach breach,
    boolean cutFrame,
    boolean reset,
    boolean goesOn,
    boolean accepted) {

  /**
   * An opening handshake, of which nothing is completed.
   *
   * @param frames the connection behind it; null where there is none
   */
  static Played opening(
      Seen seen,
      Match match,
      boolean wholeTrace,
      boolean timed,
      String fenceFailure,
      @Nullable Link frames) {
    return new Played(
        seen,
        match,
        wholeTrace,
        false,
        timed,
        fenceFailure,
        frames == null ? null : frames.breach(),
        frames != null && frames.endedInsideFrame(),
        false,
        false,
        false);
  }
}
