package dev.framecheck.kit.dialogue;

import dev.framecheck.kit.TargetException;

/** Where fresh conversations with one endpoint come from. */
public interface Dialogues extends AutoCloseable {

  /** What reports call the endpoint. */
  String name();

  /** How many conversations may be held at once. */
  int most();

  /**
   * A fresh connection that has shown life.
   *
   * @throws TargetException if there is none; the message is for the user
   */
  Dialogue open();

  /** Ends what was started for them. */
  @Override
  void close();
}
