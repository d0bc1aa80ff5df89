package dev.framecheck.reference;

/**
 * What an endpoint accepts at most (RFC 6455, 10.4).
 *
 * @param maxMessageBytes the longest message, counted in bytes of payload over all of its
 *     fragments; control frames don't count. A frame whose declared length would exceed it fails
 *     the connection at its header, before its payload came
 */
public record Limits(int maxMessageBytes) {

  /** The largest value that {@link #maxMessageBytes()} may take: what fits into one array. */
  public static final int MOST = Integer.MAX_VALUE - 16;

  /** 16 MiB. */
  public static final Limits DEFAULT = new Limits(16 << 20);

  /** Refuses a limit that is negative or above {@link #MOST}. */
  public Limits {
    if (maxMessageBytes < 0 || maxMessageBytes > MOST) {
      throw new IllegalArgumentException(
          "maxMessageBytes is " + maxMessageBytes + ", not within 0 to " + MOST);
    }
  }
}
