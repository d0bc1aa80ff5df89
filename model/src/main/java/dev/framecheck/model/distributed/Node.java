package dev.framecheck.model.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.worker.WorkerProfile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A child that is TLC's server or one of its workers. */
final class Node implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 5;

  private final Process process;
  private final CompletableFuture<Process> ended;
  private final Thread reader;
  private final StringBuilder output = new StringBuilder();

  private Node(Process process, Consumer<String> line) {
    this.process = process;
    this.ended = process.onExit();
    this.reader = new Thread(() -> read(line), "output of TLC");
    this.reader.setDaemon(true);
    this.reader.start();
  }

  /** The properties that a server and its workers must agree on, and what else each needs. */
  static List<String> properties(Cluster cluster) {
    return List.of(
        "-Dtlc2.tool.distributed.TLCServer.port=" + cluster.port(),
        "-Djava.rmi.server.hostname=" + cluster.host(),
        "-Dtlc2.tool.distributed.TLCWorker.threadCount=1",
        // The server may miss that it is done until it next reports; the usual is a minute.
        "-Dtlc2.tool.distributed.TLCServer.report=2000");
  }

  /**
   * Starts a child.
   *
   * @param folder where it runs and keeps its files
   * @param arguments of TLC's class
   * @param line hears of each line that it writes
   * @throws IOException if the {@code java} command can't be started
   */
  static Node start(
      Role role,
      Cluster cluster,
      TlcJar jar,
      WorkerProfile profile,
      Path folder,
      List<String> arguments,
      Consumer<String> line)
      throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(profile.jvmOptions());
    command.addAll(properties(cluster));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-UsePerfData");
    command.add("-Xss16m");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Djava.awt.headless=true");
    command.add("-Duser.language=en");
    command.add("-cp");
    command.add(jar.path().toAbsolutePath() + File.pathSeparator + ownClasses());
    command.add(NodeMain.class.getName());
    command.add(cluster.host());
    command.add(role.mainClass());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    return new Node(process, line);
  }

  private static Path ownClasses() {
    try {
      return Path.of(NodeMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the model's own classes are in no file or folder", e);
    }
  }

  /** Completes when the child has ended, by itself or not. */
  CompletableFuture<Process> ended() {
    return ended;
  }

  /** How it ended; only once it has. */
  int exitCode() {
    return process.exitValue();
  }

  /** All that it has written; complete once it has ended. */
  String output() throws InterruptedException {
    if (!process.isAlive()) {
      reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }
    synchronized (output) {
      return output.toString();
    }
  }

  /** Ends it at once. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends it at once and waits for its end. */
  @Override
  public void close() {
    kill();
    ended.join();
  }

  private void read(Consumer<String> line) {
    try (BufferedReader in = process.inputReader(UTF_8)) {
      String text = in.readLine();
      while (text != null) {
        synchronized (output) {
          output.append(text).append('\n');
        }
        line.accept(text);
        text = in.readLine();
      }
    } catch (IOException e) {
      // The same as the end: the child is no more.
    }
  }
}
