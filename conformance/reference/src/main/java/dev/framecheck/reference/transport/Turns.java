package dev.framecheck.reference.transport;

import dev.framecheck.reference.opening.ConnectionQueue;
import dev.framecheck.reference.opening.Destination;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes threads that connect to the same destination take turns (RFC 6455, 4.1, item 2). Each
 * holder of a turn must end it; how long it may take is the holder's to bound. Safe for use by
 * several threads at once.
 */
final class Turns {
  private final ConnectionQueue<Turn> queue;

  /** Those whose turn has begun, and who have not noticed yet. */
  private final Set<Turn> begun = new HashSet<>();

  /** The time in which one client alone may connect to a destination. */
  final class Turn implements AutoCloseable {

    @Override
    public void close() {
      end(this);
    }
  }

  Turns(ConnectionQueue.Limits limits) {
    this.queue = new ConnectionQueue<>(limits, System::nanoTime);
  }

  /**
   * Waits for a turn, behind all who came before.
   *
   * @throws IOException if too many wait already, or the thread is interrupted meanwhile
   */
  synchronized Turn await(Destination to) throws IOException {
    Turn turn = new Turn();
    if (!queue.add(turn, to)) {
      throw new IOException("too many connections wait to connect; " + to + " was refused");
    }
    try {
      begin();
      while (!begun.remove(turn)) {
        wait();
      }
      return turn;
    } catch (InterruptedException e) {
      end(turn);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to connect to " + to);
    }
  }

  private synchronized void end(Turn turn) {
    begun.remove(turn);
    queue.done(turn);
    begin();
  }

  private void begin() {
    begun.addAll(queue.next());
    notifyAll();
  }
}
