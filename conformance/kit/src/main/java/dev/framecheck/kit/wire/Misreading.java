package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.fence.MisreadLengths;
import dev.framecheck.traces.Input;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a target that has neither refused nor answered a header with a huge length
 * waits for so long a payload, or has read a shorter length into it. Each length is tried on a
 * connection of its own.
 */
final class Misreading {

  private final LinkSource source;
  private final WireOptions options;

  Misreading(LinkSource source, WireOptions options) {
    this.source = source;
    this.options = options;
  }

  /**
   * Tries the lengths.
   *
   * @param trace one that ends in a huge frame
   * @return a failure, or null if the target waits
   */
  @Nullable TraceResult find(WireTrace trace) {
    long declared = ((Input.Header) trace.last().step.in()).length();
    for (long length : MisreadLengths.of(declared)) {
      try (LinkSource.Opened opened = source.open()) {
        Link link = opened.link();
        if (Marker.provesLife(link, options.answer())
            && new Conversation(link, trace, Conversation.Manner.EXACT, options)
                .endsFrameAfter((int) length)) {
          return Judgement.misread(trace.trace, declared, length);
        }
      } catch (IOException e) {
        // Whether the target still serves is found out elsewhere.
      }
    }
    return null;
  }
}
