package dev.framecheck.targets.launch;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.targets.list.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An echo server in a process of its own, with nothing but its own libraries, so that versions
 * can't mix and damage can't spread. It is killed with all that it started. Safe for use by several
 * threads.
 */
public final class ChildServer implements ServerTarget {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Target target;
  private final Launcher.Command command;
  private final long limit;
  private @Nullable ChildProcess process;
  private @Nullable ServerAddress address;
  private @Nullable String crash;

  ChildServer(Target target, Launcher.Command command, long limit) {
    this.target = target;
    this.command = command;
    this.limit = limit;
  }

  /**
   * Starts it.
   *
   * @throws TargetException if it does not start
   */
  synchronized ChildServer start() {
    ChildProcess started =
        new ChildProcess(target.title(), command, List.of(String.valueOf(limit)));
    process = started;
    address = new ServerAddress("127.0.0.1", await(started), target.resource());
    return this;
  }

  private int await(ChildProcess started) {
    try {
      return started.port().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      String words = started.lastWords();
      close();
      throw new TargetException(target.title() + " did not start: " + words + ".", e);
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
    if (process != null && !process.isAlive()) {
      crash = process.lastWords();
    }
    close();
    start();
    return true;
  }

  /** How its process last ended by itself, if it did. */
  public synchronized Optional<String> crash() {
    if (process != null && !process.isAlive()) {
      crash = process.lastWords();
    }
    return Optional.ofNullable(crash);
  }

  @Override
  public OptionalLong limit() {
    return target.limit() ? OptionalLong.of(limit) : OptionalLong.empty();
  }

  @Override
  public synchronized void close() {
    ChildProcess running = process;
    process = null;
    if (running != null) {
      running.close();
    }
  }
}
