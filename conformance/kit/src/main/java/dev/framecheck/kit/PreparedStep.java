package dev.framecheck.kit;

import dev.framecheck.traces.Input;
import java.util.List;

/** A step of a trace, ready to be replayed. */
final class PreparedStep {

  final Input in;

  /** What the peer sends; never changed, and copied before a target gets it. */
  final byte[] bytes;

  /** The reaction after which the trace goes on. */
  final PreparedReaction path;

  /** The other permitted reactions. */
  final List<PreparedReaction> others;

  PreparedStep(Input in, byte[] bytes, PreparedReaction path, List<PreparedReaction> others) {
    this.in = in;
    this.bytes = bytes;
    this.path = path;
    this.others = others;
  }
}
