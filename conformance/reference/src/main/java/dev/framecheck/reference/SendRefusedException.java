package dev.framecheck.reference;

/**
 * The caller asked to send when nothing may be sent any more: after the own Close (RFC 6455,
 * 5.5.1), or once the connection is closed or failed. Nothing was sent, and the endpoint is as
 * before. {@link EndpointState#canSend()} tells beforehand.
 */
public final class SendRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final EndpointState state;

  SendRefusedException(EndpointState state) {
    super("nothing can be sent in state " + state);
    this.state = state;
  }

  /** The state in which the call came. */
  public EndpointState state() {
    return state;
  }
}
