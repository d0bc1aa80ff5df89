package dev.framecheck.kit.dialogue;

import dev.framecheck.traces.Observation;
import java.util.List;

/**
 * What an endpoint showed after something was said to it.
 *
 * @param out in order, without contents; what came with other contents than were sent, a frame that
 *     none may send, and a Ping that is not answered are {@code malformed}
 * @param over whether nothing more can be said: one side has ended, or begun to
 */
public record Heard(List<Observation> out, boolean over) {

  /** What is heard when there is nobody any more who could be told something. */
  public static final Heard NOTHING_MORE = new Heard(List.of(), true);

  /** Copies the list. */
  public Heard {
    out = List.copyOf(out);
  }
}
