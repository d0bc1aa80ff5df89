package dev.framecheck.reference.flow;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * The Pongs that are owed and could not be written yet (RFC 6455, 5.5.2 and 5.5.3): bounded,
 * however many Pings come. When there is no room, one Pong for the latest Ping takes the place of
 * all. Not safe for use by several threads at once.
 */
public final class PongQueue {
  private static final int MAX_PAYLOAD = 125;

  private final int limit;
  private final ArrayDeque<byte[]> payloads = new ArrayDeque<>();
  private boolean over;

  /**
   * An empty queue.
   *
   * @param limit how many Pongs may wait, at least one
   */
  public PongQueue(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("there is room for no Pong: " + limit);
    }
    this.limit = limit;
  }

  /**
   * A Ping came, and a Pong of the same payload is owed.
   *
   * @throws IllegalArgumentException if there are more than 125 bytes
   */
  public void pinged(byte[] payload) {
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          "a control frame carries at most 125 bytes, not " + payload.length);
    }
    if (over) {
      return;
    }
    if (payloads.size() == limit) {
      payloads.clear();
    }
    payloads.add(payload.clone());
  }

  /** The payload of the Pong to be written next, which is owed no longer. */
  public Optional<byte[]> poll() {
    return Optional.ofNullable(payloads.poll());
  }

  /** The peer's Close came, or the connection failed: no Pong is owed from now on (5.5.2). */
  public void end() {
    over = true;
    payloads.clear();
  }

  /** How many Pongs wait: never more than the limit. */
  public int size() {
    return payloads.size();
  }
}
