package dev.framecheck.targets.launch;

import dev.framecheck.targets.list.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A client in a process of its own that connects to the judge again and again and echoes what it
 * gets. When its process ends by itself it is started anew, a bounded number of times. Safe for use
 * by several threads.
 */
public final class ChildClient implements AutoCloseable {

  private static final int GREATEST_RELAUNCHES = 60;

  private final Target target;
  private final Launcher.Command command;
  private final long limit;
  private @Nullable ChildProcess process;
  private boolean closed;
  private int crashes;
  private @Nullable String lastCrash;

  ChildClient(Target target, Launcher.Command command, long limit) {
    this.target = target;
    this.command = command;
    this.limit = limit;
  }

  /**
   * Starts it.
   *
   * @param port of the judge, on the loopback interface
   * @param connections how many it opens at once
   * @throws dev.framecheck.kit.TargetException if it can't be started
   */
  public synchronized void start(int port, int connections) {
    if (closed) {
      return;
    }
    ChildProcess started =
        new ChildProcess(
            target.title(),
            command,
            List.of(
                "ws://127.0.0.1:" + port + "/",
                String.valueOf(limit),
                String.valueOf(connections)));
    process = started;
    var unused = started.onExit().thenRun(() -> ended(started, port, connections));
  }

  private synchronized void ended(ChildProcess one, int port, int connections) {
    if (closed || one != process) {
      return;
    }
    crashes++;
    lastCrash = one.lastWords();
    if (crashes <= GREATEST_RELAUNCHES) {
      start(port, connections);
    }
  }

  /** What reports call it. */
  public String name() {
    return target.title();
  }

  /** Its receive limit in bytes, if the adapter sets it. */
  public OptionalLong limit() {
    return target.limit() ? OptionalLong.of(limit) : OptionalLong.empty();
  }

  /** How often its process has ended by itself. */
  public synchronized int crashes() {
    return crashes;
  }

  /** How its process last ended by itself, if it did. */
  public synchronized Optional<String> crash() {
    return Optional.ofNullable(lastCrash);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      process.close();
    }
  }
}
