package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Messages of the judge that are unlike any of a trace, and unlike each other. */
final class Marker {

  private static final AtomicLong COUNT = new AtomicLong();

  private Marker() {}

  /** A text that was not used before. */
  static byte[] next() {
    return ("framecheck-" + Long.toHexString(COUNT.incrementAndGet()))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether a marker message comes back in time; what comes before it is taken as a greeting. */
  static boolean provesLife(Link link, Duration patience) {
    byte[] marker = next();
    link.writeFrame(Frames.TEXT, marker);
    PeerEvent echo = new PeerEvent.Message(MessageKind.TEXT, ByteRuns.of(marker));
    long deadline = System.nanoTime() + patience.toNanos();
    PeerEvent event;
    do {
      event = link.next(deadline);
    } while (event != null && !event.equals(echo));
    return event != null;
  }

  /** Whether the Pong to a marker Ping comes in time; whatever comes before it is passed over. */
  static boolean isAnswered(Link link, byte[] marker, Duration patience) {
    PeerEvent pong = new PeerEvent.Pong(ByteRuns.of(marker));
    long deadline = System.nanoTime() + patience.toNanos();
    PeerEvent event;
    do {
      event = link.next(deadline);
    } while (event != null && !event.equals(pong));
    return event != null;
  }
}
