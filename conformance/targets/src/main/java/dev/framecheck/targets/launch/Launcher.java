package dev.framecheck.targets.launch;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.oracle.LaunchCommand;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.targets.fetch.ClientRun;
import dev.framecheck.targets.fetch.TargetCache;
import dev.framecheck.targets.list.Ecosystem;
import dev.framecheck.targets.list.Target;
import dev.framecheck.traces.Role;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the command that runs a target: fetches what it consists of, and compiles its adapter
 * against just that. Safe for use by several threads.
 */
public final class Launcher {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long NO_LIMIT = Integer.MAX_VALUE;

  private final TargetCache cache;

  /** A launcher that keeps what it fetches and compiles in a cache. */
  public Launcher(TargetCache cache) {
    this.cache = cache;
  }

  /**
   * Starts a server.
   *
   * @param limit its receive limit in bytes, where it can be set
   * @throws TargetException if it can't be fetched or does not start; the message is for the user
   */
  public ServerTarget server(Target target, long limit) {
    return new ChildServer(target, command(target), told(target, limit)).start();
  }

  /**
   * The command that starts a client, which keeps connecting and echoes what it gets.
   *
   * @param limit its receive limit in bytes, where it can be set
   * @param connections how many it opens at once
   * @throws TargetException if it can't be fetched; the message is for the user
   */
  public LaunchCommand client(Target target, long limit, int connections) {
    return command(target)
        .with(List.of("{url}", String.valueOf(told(target, limit)), String.valueOf(connections)));
  }

  /** An adapter that sets a limit is told one in any case. */
  private static long told(Target target, long limit) {
    return target.limit() ? limit : NO_LIMIT;
  }

  /** Why a target can't run on this machine, in a sentence; nothing if it can. */
  public static Optional<String> missing(Target target) {
    if (target.ecosystem() == Ecosystem.NPM || Jdk.atLeast(target.java()).isPresent()) {
      return Optional.empty();
    }
    Jdk running = Jdk.running();
    return Optional.of(
        "%s needs a JDK %d or newer; this is %d, and there is none beside %s."
            .formatted(target.release(), target.java(), running.version(), running.home()));
  }

  private LaunchCommand command(Target target) {
    Path artifacts = cache.artifacts(target);
    String main = target.role() == Role.SERVER ? "Server" : "Client";
    return target.ecosystem() == Ecosystem.NPM
        ? node(target, artifacts, main)
        : java(target, artifacts, main);
  }

  private LaunchCommand node(Target target, Path artifacts, String main) {
    AdapterSources sources = AdapterSources.javaScript(target.adapter(), main);
    Path folder = cache.get(target.fileName() + "-" + sources.mark(), sources::writeTo);
    return new LaunchCommand(
        List.of(
            "node",
            "--max-old-space-size=256",
            folder.resolve(target.role().text() + ".js").toString()),
        Map.of("NODE_PATH", artifacts.resolve("node_modules").toString()));
  }

  private LaunchCommand java(Target target, Path artifacts, String main) {
    Jdk jdk =
        Jdk.atLeast(target.java())
            .orElseThrow(() -> new TargetException(missing(target).orElseThrow()));
    List<Path> jars = jars(artifacts.resolve("jars"));
    AdapterSources sources = AdapterSources.java(target.adapter(), main);
    Path classes =
        cache.get(
            target.fileName() + "-" + sources.mark(),
            place -> compile(target, jdk, jars, sources, place));
    List<Path> classPath = new ArrayList<>(jars);
    classPath.add(0, classes);
    return new LaunchCommand(
        List.of(
            jdk.program("java"),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "-cp",
            path(classPath),
            main),
        Map.of());
  }

  private static void compile(
      Target target, Jdk jdk, List<Path> jars, AdapterSources sources, Path place)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                jdk.program("javac"),
                "-nowarn",
                "-proc:none",
                "-cp",
                path(jars),
                "-d",
                place.toString()));
    sources.writeTo(place).forEach(file -> command.add(file.toString()));
    ClientRun.run("The adapter of " + target.id() + " can't be compiled", command, place, PATIENCE);
  }

  private static String path(List<Path> places) {
    return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new TargetException(folder + " can't be read.", e);
    }
  }
}
