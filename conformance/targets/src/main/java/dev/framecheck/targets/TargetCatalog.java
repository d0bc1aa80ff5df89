package dev.framecheck.targets;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.wire.ListenReplay;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.fetch.TargetCache;
import dev.framecheck.targets.launch.Launcher;
import dev.framecheck.targets.list.Target;
import dev.framecheck.targets.list.TargetList;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The implementations of others that can be judged by name. Each runs in a process of its own. */
public final class TargetCatalog {

  /** The receive limit of a target when none is asked for; that of the committed corpus. */
  public static final long DEFAULT_LIMIT = 65536;

  /** Names another folder for what is fetched. */
  private static final String CACHE = "framecheck.cache";

  /** Names the source tree; the launcher of the command sets it. */
  private static final String HOME = "framecheck.home";

  private static final Duration CLIENT_PATIENCE = Duration.ofSeconds(30);

  private TargetCatalog() {}

  /** All names, in the order in which to show them. */
  public static List<String> names() {
    return TargetList.committed().names();
  }

  /** Whether {@code name[:version][/role]} is in the list. */
  public static boolean has(String name) {
    return TargetList.committed().find(name).isPresent();
  }

  /**
   * The folder for what is fetched, when no other is asked for: below the build folder of this
   * module in a source tree, and below the working folder anywhere else.
   */
  public static TargetCache cache() {
    String chosen = System.getProperty(CACHE);
    Path home = Path.of(System.getProperty(HOME, ""));
    return new TargetCache(
        chosen == null
            ? home.resolve("conformance").resolve("targets").resolve("target").resolve("fetched")
            : Path.of(chosen));
  }

  /**
   * Finds a target.
   *
   * @param name {@code name[:version][/role]}
   * @throws IllegalArgumentException if there is none of this name; the message says which there
   *     are
   */
  public static Target find(String name) {
    TargetList list = TargetList.committed();
    return list.find(name).orElseThrow(() -> new IllegalArgumentException(list.unknown(name)));
  }

  /**
   * Launches a server; close it to end its process.
   *
   * @param limit its receive limit in bytes; {@link #DEFAULT_LIMIT} when empty
   * @throws IllegalArgumentException if there is no such name, or it is no server
   * @throws TargetException if it can't be fetched or does not start; the message is for the user
   */
  public static ServerTarget launch(String name, OptionalLong limit) {
    Target target = find(name);
    if (target.role() != Role.SERVER) {
      throw new IllegalArgumentException(target.id() + " is no server");
    }
    return new Launcher(cache()).server(target, limit.orElse(DEFAULT_LIMIT));
  }

  /**
   * Launches a target of either role, replays the traces, and ends its process.
   *
   * @param options how to judge; its limit is the one that the target gets
   * @throws TargetException if it can't be fetched or does not start; the message is for the user
   */
  public static ReplayReport replay(
      Target target,
      TargetCache cache,
      List<Trace> traces,
      WireOptions options,
      ReplayListener listener) {
    Launcher launcher = new Launcher(cache);
    long limit = options.limit().orElse(DEFAULT_LIMIT);
    WireOptions ordering = options.with().orders(target.orders()).build();
    WireOptions own = target.limit() ? ordering.with().limit(limit).build() : ordering;
    if (target.role() == Role.SERVER) {
      try (ServerTarget server = launcher.server(target, limit)) {
        return new ServerReplay(server, own).replay(traces, listener);
      }
    }
    try (ListenReplay judge = new ListenReplay(0, own, CLIENT_PATIENCE)) {
      ReplayReport report =
          judge.replay(traces, listener, launcher.client(target, limit, own.concurrency()));
      return new ReplayReport(
          target.title(),
          report.results(),
          report.profile(),
          report.steps(),
          report.seconds(),
          report.concurrency());
    }
  }
}
