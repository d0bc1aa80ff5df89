package dev.framecheck.kit.wire;

import dev.framecheck.kit.oracle.Ends;
import dev.framecheck.kit.oracle.LaunchCommand;
import dev.framecheck.kit.oracle.LaunchedProcess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client under test that is started for the replay, and started anew when it has ended. Safe for
 * use by several threads.
 */
final class LaunchedClient implements AutoCloseable {

  /** Where the address goes in the command; behind it where it has no such word. */
  static final String URL = "{url}";

  private static final int GREATEST_CRASHES = 30;
  private static final int GREATEST_RESTARTS = 5;
  private static final long SETTLING_MILLIS = 100;

  private final LaunchCommand command;
  private final Ends ends;
  private @Nullable LaunchedProcess process;
  private int crashes;
  private int restarts;
  private boolean closed;

  /** A client that has not been started. */
  LaunchedClient(LaunchCommand command, String url, Ends ends) {
    List<String> words = new ArrayList<>();
    command.words().forEach(word -> words.add(word.replace(URL, url)));
    if (command.words().stream().noneMatch(word -> word.contains(URL))) {
      words.add(url);
    }
    this.command = new LaunchCommand(words, command.environment());
    this.ends = ends;
  }

  /**
   * Starts it if it doesn't run.
   *
   * @param afterDeath what to do before it is started anew
   * @return false when it has died too often to go on
   * @throws dev.framecheck.kit.TargetException if it can't be started
   */
  synchronized boolean ensure(Runnable afterDeath) {
    LaunchedProcess running = process;
    if (closed || (running != null && running.isAlive())) {
      return !closed;
    }
    if (running != null) {
      String end = running.end();
      // One that ends with status 0 has done what it is made for: it opens one connection, say.
      if (!end.isEmpty() && !end.startsWith(LaunchedProcess.WELL)) {
        crashes++;
        ends.ended(end);
      }
      running.close();
      afterDeath.run();
    }
    if (crashes > GREATEST_CRASHES) {
      return false;
    }
    process = new LaunchedProcess(command, null, line -> {});
    return true;
  }

  /**
   * Starts it anew, since it runs and opens no connection any more. Nobody is blamed: what made it
   * stop, and when, is not known here.
   *
   * @param afterDeath what to do before it is started anew
   * @return false when it doesn't run, or was started anew too often
   */
  synchronized boolean restart(Runnable afterDeath) {
    LaunchedProcess running = process;
    if (closed || running == null || restarts == GREATEST_RESTARTS) {
      return false;
    }
    restarts++;
    renew(afterDeath);
    return true;
  }

  /** Starts it anew for the judge's own reasons, such as a look at its memory. */
  synchronized void renew(Runnable afterDeath) {
    if (closed || process == null) {
      return;
    }
    process.close();
    afterDeath.run();
    process = new LaunchedProcess(command, null, line -> {});
  }

  /** As {@link #ensure}, giving it time to die of what it was sent. */
  boolean examine(Runnable afterDeath) {
    LaunchedProcess running = process();
    if (running != null) {
      running.awaitEnd(SETTLING_MILLIS);
    }
    return ensure(afterDeath);
  }

  /** The one that runs, or ran last. */
  synchronized @Nullable LaunchedProcess process() {
    return process;
  }

  synchronized int crashes() {
    return crashes;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      process.close();
    }
  }
}
