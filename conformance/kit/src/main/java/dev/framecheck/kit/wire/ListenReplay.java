package dev.framecheck.kit.wire;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.oracle.Ends;
import dev.framecheck.kit.oracle.LaunchCommand;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replays traces against a client under test. The judge listens on the loopback interface and plays
 * the server; the client connects again and again, and echoes every message that it receives. It
 * may open as many connections at once as it likes, up to the concurrency of the options.
 */
public final class ListenReplay implements AutoCloseable {

  private final ServerSocket listener;
  private final WireOptions options;
  private final Duration patience;

  /**
   * Listens; clients may connect from now on.
   *
   * @param port where; 0 for any free one
   * @param patience how long to wait for the client's next connection
   * @throws TargetException if the port can't be had; the message is for the user
   */
  public ListenReplay(int port, WireOptions options, Duration patience) {
    this.options = options;
    this.patience = patience;
    try {
      this.listener = ClientLinks.listen(port, 4 * options.concurrency());
    } catch (IOException e) {
      throw new TargetException("Can't listen on port " + port + ": " + e.getMessage() + ".", e);
    }
  }

  /** The port that clients have to connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Replays the traces on the connections that come, and reports. */
  public ReplayReport replay(List<Trace> traces, ReplayListener progress) {
    return replay(traces, progress, null, new Ends());
  }

  /**
   * The same with a client that is started now, told the address to connect to, and started anew
   * whenever it has ended.
   *
   * @param command its words; the address takes the place of {@code {url}}, or comes last
   * @throws TargetException if it can't be started; the message is for the user
   */
  public ReplayReport replay(List<Trace> traces, ReplayListener progress, List<String> command) {
    return replay(traces, progress, new LaunchCommand(command, Map.of()));
  }

  /** The same where the client needs an environment of its own. */
  public ReplayReport replay(List<Trace> traces, ReplayListener progress, LaunchCommand command) {
    Ends ends = new Ends();
    try (LaunchedClient client = new LaunchedClient(command, address(), ends)) {
      return replay(traces, progress, client, ends);
    }
  }

  private ReplayReport replay(
      List<Trace> traces, ReplayListener progress, @Nullable LaunchedClient client, Ends ends) {
    try (SocketGuard guard = new SocketGuard()) {
      ClientLinks links = new ClientLinks(listener, options, guard, patience, client);
      links.ensure();
      ReplayReport report =
          new WireReplay(
                  "client on port " + port(), Role.CLIENT, links, links, ends, options, progress)
              .replay(traces);
      links.examine();
      List<TraceResult> findings = new ArrayList<>(links.keys().findings());
      if (client != null) {
        if (options.probes()) {
          ProbedTarget target =
              new ProbedTarget(Role.CLIENT, client::process, links::renew, links, links, options);
          findings.addAll(new ResourceProbes(target).memory());
          findings.add(new HeadCosts(target).look());
        }
        findings.add(ends.finding(Role.CLIENT.text()));
      }
      findings.forEach(progress::judged);
      return report.with(findings);
    } catch (IOException e) {
      throw new TargetException("Can't listen on port " + port() + ": " + e.getMessage() + ".", e);
    }
  }

  /** By number: a name may lead a client to the other version of IP first, and to nobody. */
  private String address() {
    return new ServerAddress(listener.getInetAddress().getHostAddress(), port(), "/").toString();
  }

  /** Stops listening. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new TargetException("The port could not be freed: " + e.getMessage() + ".", e);
    }
  }
}
