package dev.framecheck.reference;

/**
 * The choices that RFC 6455 leaves to a receiver, as far as they can be set here.
 *
 * @param refuseNonMinimalLengths whether a length that isn't in the fewest bytes fails the
 *     connection; 5.2 binds only its sender
 * @param deliverAfterCloseSent whether messages that arrive between the own Close and the peer's
 *     are delivered; they are validated in either case (5.5.1 promises neither)
 */
public record ReceivePolicy(boolean refuseNonMinimalLengths, boolean deliverAfterCloseSent) {

  /** Accepts non-minimal lengths; discards messages after the own Close. */
  public static final ReceivePolicy DEFAULT = new ReceivePolicy(false, false);
}
