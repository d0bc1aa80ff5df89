package dev.framecheck.model.distributed;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where TLC's server is reached, and how many workers start beside it.
 *
 * @param host a name or address of this machine, as workers on other hosts know it; the server
 *     listens there and nowhere else
 * @param port the registry's port, 0 for any that is free
 * @param localWorkers workers to start on this machine, each with one thread; with 0 the run waits
 *     for those that are started by hand
 */
public record Cluster(String host, int port, int localWorkers) {

  /** The port that TLC itself would take. */
  public static final int USUAL_PORT = 10997;

  private static final int LAST_PORT = 65535;

  public Cluster {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException(port + " is no port");
    }
    if (localWorkers < 0) {
      throw new IllegalArgumentException(localWorkers + " workers can't be started");
    }
  }

  /** Whether only this machine reaches the server. */
  public boolean isLocal() {
    return address().isLoopbackAddress();
  }

  /**
   * The same with a port that was free a moment ago.
   *
   * @throws SpecificationException if nothing can listen there
   */
  Cluster withFreePort() {
    try (ServerSocket probe = new ServerSocket(port, 1, address())) {
      return new Cluster(host, probe.getLocalPort(), localWorkers);
    } catch (IOException e) {
      throw new SpecificationException(
          "TLC's server can't listen on " + host + ":" + port + ": " + e.getMessage(), e);
    }
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new SpecificationException("there is no host " + host, e);
    }
  }
}
