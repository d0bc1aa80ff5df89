package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.traces.Input;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a target that has neither refused nor answered a header with a huge length
 * waits for so long a payload, or has read a shorter length into it: the low half of the number,
 * say, or nothing because it became negative (RFC 6455 §5.2). Whoever waits takes all that comes as
 * payload, and stays silent; whoever has read less takes what follows so much of it as a frame.
 * Each length is tried on a connection of its own.
 */
final class Misreading {

  /** The greatest 32-bit number of most languages; lengths from here on nobody can hold. */
  static final long LEAST = Integer.MAX_VALUE;

  /** Misread lengths above this are not tried. */
  private static final int GREATEST = 1 << 16;

  private final LinkSource source;
  private final WireOptions options;

  Misreading(LinkSource source, WireOptions options) {
    this.source = source;
    this.options = options;
  }

  /** Whether a length is huge, unsigned. */
  static boolean isHuge(long length) {
    return Long.compareUnsigned(length, LEAST) >= 0;
  }

  /** What is left of a length where bits of it are dropped or its halves are mixed up. */
  static SortedSet<Long> of(long length) {
    long high = length >>> 32;
    long low = length & 0xffff_ffffL;
    SortedSet<Long> lengths = new TreeSet<>();
    for (long one : new long[] {low, low & 0xffff, low & 0xff, high, high & 0xffff, high + low}) {
      if (one <= GREATEST) {
        lengths.add(one);
      }
    }
    // A number that became negative is none, or makes an empty frame.
    lengths.add(0L);
    return lengths;
  }

  /**
   * Tries the lengths.
   *
   * @param trace one that ends in a huge frame
   * @return a failure, or null if the target waits
   */
  @Nullable TraceResult find(WireTrace trace) {
    long declared = ((Input.Header) trace.last().step.in()).length();
    for (long length : of(declared)) {
      try (LinkSource.Opened opened = source.open()) {
        Link link = opened.link();
        if (Marker.provesLife(link, options.answer())
            && new Conversation(link, trace, Conversation.Manner.EXACT, options)
                .endsFrameAfter((int) length)) {
          return failure(trace, declared, length);
        }
      } catch (IOException e) {
        // Whether the target still serves is found out elsewhere.
      }
    }
    return null;
  }

  private static TraceResult failure(WireTrace trace, long declared, long length) {
    String actual = "what comes behind " + length + " bytes of the payload is taken as a frame";
    return Judgement.fail(
        trace.trace,
        trace.trace.steps().size() - 1,
        List.of("5.2"),
        actual,
        "A payload length of %s is taken for %d: %s."
            .formatted(Long.toUnsignedString(declared), length, actual));
  }
}
