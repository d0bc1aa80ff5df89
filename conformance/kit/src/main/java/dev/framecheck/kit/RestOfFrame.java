package dev.framecheck.kit;

import dev.framecheck.kit.fence.Completion;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.fence.MisreadLengths;
import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rest of the frame in which a trace stops. Nothing says that a header is to be judged before
 * the payload has come, so that a target which shows nothing there gets the rest, too.
 */
final class RestOfFrame {

  /** Longer ones are not given to a target. */
  private static final int GREATEST = 1 << 20;

  private static final byte[] MARKER = "rest".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 0x72657374;

  private final PreparedTrace prepared;
  private final SentStream sent = new SentStream();

  RestOfFrame(PreparedTrace prepared) {
    this.prepared = prepared;
    for (PreparedStep step : prepared.steps) {
      sent.sent(step.bytes);
    }
  }

  /** Whether nobody gets to the end of the frame. */
  boolean isEndless() {
    return sent.insidePayload() && sent.remaining() > GREATEST;
  }

  /** Gives the rest to a target; what it shows, or null where there is no rest. */
  @Nullable List<Observation> give(TargetSession session) {
    Completion rest = Completion.of(sent, GREATEST, false);
    return rest == null ? null : give(session, rest.bytes());
  }

  private List<Observation> give(TargetSession session, byte[] bytes) {
    return session.step(new Input.Payload(ByteRuns.of(sent.maskNext(bytes))), bytes);
  }

  /** A failure if the target reads a shorter length than was declared; null if it waits. */
  @Nullable TraceResult misreading(Target target) throws Exception {
    long declared = sent.remaining();
    for (long length : MisreadLengths.of(declared)) {
      try (TargetSession session = target.open(prepared.trace)) {
        for (PreparedStep step : prepared.steps) {
          session.step(step.in, step.bytes.clone());
        }
        if (length > 0) {
          give(session, new byte[(int) length]);
        }
        if (answersPing(session)) {
          return Judgement.misread(prepared.trace, declared, length);
        }
      }
    }
    return null;
  }

  private boolean answersPing(TargetSession session) {
    boolean masks = prepared.trace.role().peerMasks();
    byte[] frame = new Frames(masks, () -> KEY).frame(Frames.PING, MARKER);
    Input header = new Input.Header(true, 0, Frames.PING, masks, 7, MARKER.length);
    ByteRuns payload = ByteRuns.of(MARKER);
    int start = frame.length - MARKER.length;
    session.step(header, Arrays.copyOf(frame, start));
    List<Observation> shown =
        session.step(new Input.Payload(payload), Arrays.copyOfRange(frame, start, frame.length));
    return shown.contains(new Observation.Pong(payload));
  }
}
