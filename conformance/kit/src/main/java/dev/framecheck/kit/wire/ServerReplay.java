package dev.framecheck.kit.wire;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.oracle.Ends;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;

/** Replays traces against a server under test over TCP, and judges it by its echo. */
public final class ServerReplay {

  private final ServerTarget server;
  private final WireOptions options;

  /**
   * A replay against {@code server}; what it declares itself completes {@code options}.
   *
   * @param options how to judge
   */
  public ServerReplay(ServerTarget server, WireOptions options) {
    WireOptions own = options;
    if (options.limit().isEmpty() && server.limit().isPresent()) {
      own = own.with().limit(server.limit().getAsLong()).build();
    }
    if (options.choices().values().isEmpty()) {
      own = own.with().choices(server.choices()).build();
    }
    this.server = server;
    this.options = own;
  }

  /**
   * Replays the traces, at the concurrency of the options, and reports.
   *
   * @throws TargetException if there is no server, or it does not echo; the message is for the user
   */
  public ReplayReport replay(List<Trace> traces, ReplayListener listener) {
    try (SocketGuard guard = new SocketGuard()) {
      LinkSource links = new ServerLinks(server, options, guard);
      Ends ends = new Ends();
      ServerHealth health = new ServerHealth(server, links, ends, options);
      health.firstContact();
      ReplayReport report =
          new WireReplay(server.name(), Role.SERVER, links, health, ends, options, listener)
              .replay(traces);
      if (server.process() == null) {
        return report;
      }
      List<TraceResult> findings = new ArrayList<>();
      ProbedTarget target =
          new ProbedTarget(Role.SERVER, server::process, server::relaunch, links, health, options);
      ResourceProbes probes = new ResourceProbes(target);
      findings.add(probes.idle());
      if (options.probes()) {
        findings.addAll(probes.memory());
        findings.add(new HeadCosts(target).look());
      }
      findings.add(ends.finding(Role.SERVER.text()));
      findings.forEach(listener::judged);
      return report.with(findings);
    }
  }
}
