package dev.framecheck.reference;

/** The codes of a Close frame (RFC 6455, 7.4) and which of them may travel in one. */
public final class CloseCode {
  /** The purpose of the connection has been fulfilled. */
  public static final int NORMAL = 1000;

  /** The endpoint is going away. */
  public static final int GOING_AWAY = 1001;

  /** The peer broke the protocol. */
  public static final int PROTOCOL_ERROR = 1002;

  /** Stands for a Close that carried no code; never sent. */
  public static final int NONE_RECEIVED = 1005;

  /** Stands for a connection that ended without a Close; never sent. */
  public static final int ABNORMAL = 1006;

  /** A message's data does not suit its type, such as text that is not UTF-8. */
  public static final int INVALID_PAYLOAD = 1007;

  /** A message is too big to be processed. */
  public static final int MESSAGE_TOO_BIG = 1009;

  /** An unexpected condition kept the server from doing its work. */
  public static final int INTERNAL_ERROR = 1011;

  private CloseCode() {}

  /**
   * Whether a Close frame may carry {@code code}: the codes defined in RFC 6455, 7.4.1, those
   * registered since (1012 to 1014), and the ranges for libraries and applications (7.4.2). Not so
   * 0 to 999 and 5000 upwards, which are not used; 1005, 1006 and 1015, which only stand for an
   * absent Close or code; 1004 and 1016 to 2999, which are reserved.
   */
  public static boolean isLegal(int code) {
    return (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }
}
