package dev.framecheck.kit.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Closes sockets whose time is up, from a thread of its own. */
final class SocketGuard implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer;

  SocketGuard() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "framecheck-guard");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Closes {@code socket} after {@code life}, unless what is returned is closed before. */
  AutoCloseable watch(Socket socket, Duration life) {
    ScheduledFuture<?> end =
        timer.schedule(() -> close(socket), life.toMillis(), TimeUnit.MILLISECONDS);
    return () -> end.cancel(false);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more.
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
