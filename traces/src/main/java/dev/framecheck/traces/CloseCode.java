package dev.framecheck.traces;

/** Close codes as RFC 6455 §7.4 and its registry divide them. */
public final class CloseCode {

  /** Stands for a Close frame whose body is empty. */
  public static final int EMPTY_BODY = 0;

  /** Stands for any code that may be sent, and for an empty body. */
  public static final int ANY_LEGAL = -1;

  private CloseCode() {}

  /**
   * Whether an endpoint may send this code in a Close frame: 1000 to 1003, 1007 to 1014, and 3000
   * to 4999 (RFC 6455 §7.4.1, §7.4.2; 1012 to 1014 come from the registry).
   */
  public static boolean mayBeSent(int code) {
    return (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }
}
