package dev.framecheck.reference.transport;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Closes sockets whose time is up, which wakes whatever thread is blocked on one. */
final class Deadlines {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private Deadlines() {}

  /** Closes the socket after that time, unless the result is cancelled first. */
  static Future<?> closeAfter(Duration time, Socket socket) {
    return TIMER.schedule(() -> close(socket), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Closes the socket, come what may. */
  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is as closed as it will get, and there is nobody to tell.
    }
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "websocket-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
