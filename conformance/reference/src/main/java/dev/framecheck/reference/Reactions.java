package dev.framecheck.reference;

/** What an endpoint does about flawless frames; the faulty ones come back as {@link Violation}s. */
interface Reactions {

  /** Whether bytes from the peer are still processed. */
  boolean wantsMore();

  /** Whether messages that begin now are to be delivered, if they get whole. */
  boolean deliversMessages();

  void textReceived(Payload payload);

  void binaryReceived(Payload payload);

  void pingReceived(Payload payload);

  void pongReceived(Payload payload);

  void closeReceived(CloseStatus status);
}
