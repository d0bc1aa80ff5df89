package dev.framecheck.reference.closing;

import dev.framecheck.reference.Payload;
import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The frames that were accepted and wait for the transport, in the order of acceptance. Messages
 * stay within a limit of bytes; a Close always finds room, and Pongs make room among themselves.
 */
final class WriteQueue {
  private static final int OPCODE = 0x0F;
  private static final int CLOSE = 0x8;
  private static final int PONG = 0xA;

  /** Control frames have the most significant bit of the opcode set (RFC 6455, 5.5). */
  private static final int CONTROL = 0x8;

  private static final int LENGTH = 0x7F;
  private static final int LENGTH_16 = 126;

  private final int maxBytes;
  private final int keySize;
  private final ArrayDeque<Payload> frames = new ArrayDeque<>();

  private long bytes;
  private int messages;
  private long messageBytes;

  WriteQueue(int maxBytes, boolean masked) {
    this.maxBytes = maxBytes;
    this.keySize = masked ? 4 : 0;
  }

  static boolean isClose(Payload frame) {
    return opcode(frame) == CLOSE;
  }

  static boolean isMessage(Payload frame) {
    return (opcode(frame) & CONTROL) == 0;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  /** How many messages wait. */
  int messages() {
    return messages;
  }

  /** The bytes of application data in those messages, without framing. */
  long messageBytes() {
    return messageBytes;
  }

  /**
   * Takes a frame, unless it is one of the application's and there is no room.
   *
   * @param passing whether it will be written at once, and takes no room
   */
  boolean add(Payload frame, boolean passing) {
    boolean fits = passing || bytes + frame.length() <= maxBytes;
    if (!fits && opcode(frame) == PONG) {
      // One Pong may answer several Pings, if it is for the latest (5.5.2, 5.5.3).
      removeAll(queued -> opcode(queued) == PONG);
    } else if (!fits && !isClose(frame)) {
      return false;
    }
    frames.add(frame);
    count(frame, 1);
    return true;
  }

  /** Removes and returns the frame to be written next, if any. */
  @Nullable Payload poll() {
    Payload frame = frames.poll();
    if (frame != null) {
      count(frame, -1);
    }
    return frame;
  }

  /** Drops the Pongs behind the last other frame. */
  void dropLastPongs() {
    while (!frames.isEmpty() && opcode(frames.getLast()) == PONG) {
      count(frames.removeLast(), -1);
    }
  }

  /** Drops all messages, and leaves the control frames. */
  void dropMessages() {
    removeAll(WriteQueue::isMessage);
  }

  void clear() {
    frames.clear();
    bytes = 0;
    messages = 0;
    messageBytes = 0;
  }

  /** How many bytes of application data a data frame carries. */
  long dataIn(Payload frame) {
    int length = frame.byteAt(1) & LENGTH;
    int extended = length < LENGTH_16 ? 0 : length == LENGTH_16 ? 2 : 8;
    return frame.length() - 2L - extended - keySize;
  }

  private void removeAll(Predicate<Payload> which) {
    for (Payload frame : frames) {
      if (which.test(frame)) {
        count(frame, -1);
      }
    }
    frames.removeIf(which);
  }

  private void count(Payload frame, int sign) {
    bytes += (long) sign * frame.length();
    if (isMessage(frame)) {
      messages += sign;
      messageBytes += sign * dataIn(frame);
    }
  }

  private static int opcode(Payload frame) {
    return frame.byteAt(0) & OPCODE;
  }
}
