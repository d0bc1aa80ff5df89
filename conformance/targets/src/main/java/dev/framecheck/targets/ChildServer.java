package dev.framecheck.targets;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.targets.echo.EchoProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An echo server in a JVM of its own, with nothing but its own class path, so that versions can't
 * mix and damage can't spread. It is killed with all that it started. Safe for use by several
 * threads.
 */
final class ChildServer implements ServerTarget {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final List<String> command;
  private final String resource;
  private final long limit;
  private @Nullable Process process;
  private @Nullable ServerAddress address;

  /**
   * A server that is not running yet.
   *
   * @param mainClass announces its port as {@link EchoProcess} does
   * @param limit its receive limit in bytes
   */
  ChildServer(String name, List<Path> classPath, Class<?> mainClass, String resource, long limit) {
    this.name = name;
    this.resource = resource;
    this.limit = limit;
    this.command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            mainClass.getName(),
            String.valueOf(limit));
  }

  /**
   * Starts it.
   *
   * @throws TargetException if it does not start
   */
  synchronized ChildServer start() {
    try {
      Process started =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process = started;
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
      CompletableFuture<Integer> port = new CompletableFuture<>();
      Thread reader = new Thread(() -> read(output, port), "framecheck-output");
      reader.setDaemon(true);
      reader.start();
      address = new ServerAddress("127.0.0.1", await(port), resource);
      return this;
    } catch (IOException e) {
      throw new TargetException(name + " could not be started: " + e.getMessage() + ".", e);
    }
  }

  private static void read(BufferedReader output, CompletableFuture<Integer> port) {
    try (output) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(EchoProcess.ANNOUNCEMENT)) {
          port.complete(Integer.valueOf(line.substring(EchoProcess.ANNOUNCEMENT.length()).strip()));
        }
      }
    } catch (IOException | NumberFormatException e) {
      port.completeExceptionally(e);
    }
    port.completeExceptionally(new IOException("it ended before it said its port"));
  }

  private int await(CompletableFuture<Integer> port) {
    try {
      return port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      close();
      throw new TargetException(name + " did not start: " + e.getMessage() + ".", e);
    } catch (TimeoutException e) {
      close();
      throw new TargetException(
          name + " did not start within " + PATIENCE.toSeconds() + " seconds.", e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new TargetException(name + " did not start: interrupted.", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized ServerAddress address() {
    if (address == null) {
      throw new IllegalStateException(name + " was not started");
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
  public OptionalLong limit() {
    return OptionalLong.of(limit);
  }

  @Override
  public synchronized void close() {
    Process running = process;
    process = null;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
  }
}
