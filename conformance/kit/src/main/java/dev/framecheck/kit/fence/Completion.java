package dev.framecheck.kit.fence;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a frame in which a trace stops, so that a fence can decide where otherwise a timer
 * had to. Bytes that the trace does not have can only confirm a good verdict; what they leave in
 * doubt is played again without them.
 */
public final class Completion {

  private static final byte[] NORMAL_CLOSURE = {0x03, (byte) 0xe8};

  private final byte[] bytes;
  private final boolean lawful;

  /**
   * A completion.
   *
   * @param bytes the rest, masked as its header says
   * @param lawful whether the target is expected to accept the frame
   */
  private Completion(byte[] bytes, boolean lawful) {
    this.bytes = bytes;
    this.lawful = lawful;
  }

  /** The rest, masked as the header says. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The rest of the frame in progress; null when there is none, or it is too long, or can't be had.
   *
   * @param greatest how long the rest may be, in bytes
   * @param lawful whether the path accepts the frame
   */
  public static @Nullable Completion of(SentStream sent, int greatest, boolean lawful) {
    if (!sent.insidePayload() || sent.remaining() < 0 || sent.remaining() > greatest) {
      return null;
    }
    byte[] plain = new byte[(int) sent.remaining()];
    Arrays.fill(plain, (byte) 'a');
    byte[] start = new byte[0];
    if (sent.frameOpcode() == Frames.CLOSE) {
      int present = sent.controlPayload().length;
      if (present == 1 || (present == 0 && plain.length < 2)) {
        return null;
      }
      start = present == 0 ? NORMAL_CLOSURE : start;
    } else if (sent.frameOpcode() < Frames.CLOSE && sent.messageIsText()) {
      start = Utf8Ending.of(sent.messagePayload());
    }
    if (start.length > plain.length) {
      return null;
    }
    System.arraycopy(start, 0, plain, 0, start.length);
    return new Completion(sent.maskNext(plain), lawful);
  }

  /**
   * What an accepting target shows for the rest, beyond the path of the trace. Ask before the rest
   * is counted as sent.
   */
  public List<Observation> owed(SentStream sent) {
    return lawful ? ifAccepted(sent) : List.of();
  }

  /**
   * What a target shows for the rest if it accepts the frame, be that lawful or not. Ask before the
   * rest is counted as sent.
   */
  public List<Observation> ifAccepted(SentStream sent) {
    byte[] plain = sent.maskNext(bytes);
    return switch (sent.frameOpcode()) {
      case Frames.PONG -> List.of();
      case Frames.PING -> List.of(new Observation.Pong(joined(sent.controlPayload(), plain)));
      case Frames.CLOSE -> List.of(Observation.Close.anyLegal(), new Observation.End());
      default -> {
        MessageKind kind = sent.messageIsText() ? MessageKind.TEXT : MessageKind.BINARY;
        ByteRuns whole = joined(sent.messagePayload(), plain);
        yield sent.frameFinal() ? List.of(new Observation.Deliver(kind, whole)) : List.of();
      }
    };
  }

  private static ByteRuns joined(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return ByteRuns.of(both.toByteArray());
  }
}
