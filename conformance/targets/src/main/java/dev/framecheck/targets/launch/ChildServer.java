package dev.framecheck.targets.launch;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.oracle.LaunchCommand;
import dev.framecheck.kit.oracle.LaunchedProcess;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.targets.list.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An echo server in a process of its own, with nothing but its own libraries, so that versions
 * can't mix and damage can't spread. It is killed with all that it started. Safe for use by several
 * threads.
 */
final class ChildServer implements ServerTarget {

  /** What stands before the port in the line that a server writes once it listens. */
  private static final String ANNOUNCEMENT = "listening on port ";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Target target;
  private final LaunchCommand command;
  private final long limit;
  private @Nullable LaunchedProcess process;
  private @Nullable ServerAddress address;

  ChildServer(Target target, LaunchCommand command, long limit) {
    this.target = target;
    this.command = command.with(List.of(String.valueOf(limit)));
    this.limit = limit;
  }

  /**
   * Starts it.
   *
   * @throws TargetException if it does not start
   */
  synchronized ChildServer start() {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    LaunchedProcess started =
        new LaunchedProcess(command, null, line -> portIn(line).ifPresent(port::complete));
    process = started;
    var unused = started.onEnd().thenRun(() -> port.completeExceptionally(new DiedAtStart()));
    address = new ServerAddress("127.0.0.1", await(started, port), target.resource());
    return this;
  }

  private static Optional<Integer> portIn(String line) {
    String text = line.startsWith(ANNOUNCEMENT) ? line.substring(ANNOUNCEMENT.length()) : "";
    return text.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** It ended before it had said its port. */
  private static final class DiedAtStart extends Exception {
    private static final long serialVersionUID = 1;
  }

  private int await(LaunchedProcess started, CompletableFuture<Integer> port) {
    try {
      return port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new TargetException(target.title() + " did not start: " + started.end() + ".", e);
    } catch (TimeoutException e) {
      close();
      throw new TargetException(
          target.title() + " did not start within " + PATIENCE.toSeconds() + " seconds.", e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new TargetException(target.title() + " did not start: interrupted.", e);
    }
  }

  @Override
  public String name() {
    return target.title();
  }

  @Override
  public synchronized ServerAddress address() {
    if (address == null) {
      throw new IllegalStateException(target.title() + " was not started");
    }
    return address;
  }

  @Override
  public synchronized boolean relaunch() {
    close();
    start();
    return true;
  }

  @Override
  public synchronized @Nullable LaunchedProcess process() {
    return process;
  }

  @Override
  public OptionalLong limit() {
    return target.limit() ? OptionalLong.of(limit) : OptionalLong.empty();
  }

  @Override
  public synchronized void close() {
    LaunchedProcess running = process;
    process = null;
    if (running != null) {
      running.close();
    }
  }
}
