package dev.framecheck.kit.dialogue;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import java.util.List;

/** One connection to an endpoint, from OPEN on. Used by one thread. */
public interface Dialogue extends AutoCloseable {

  /** What is awaited before the fence; only how long things take depends on it. */
  enum Owed {
    /** Nothing: the fence may come at once. */
    NOTHING,
    /** Perhaps something: a moment is waited for it. */
    PERHAPS,
    /** Something: it is waited for as long as an endpoint may take. */
    SOMETHING
  }

  /**
   * Sends what these inputs stand for, at once, and collects what the endpoint shows.
   *
   * @param inputs a header, and its whole payload if it has one; or the end of the stream
   * @param bytes what is written for them; empty where TCP is ended
   * @throws IllegalStateException if the conversation is over
   */
  Heard say(List<Input> inputs, ByteRuns bytes, Owed owed);

  /** Drops the connection. */
  @Override
  void close();
}
