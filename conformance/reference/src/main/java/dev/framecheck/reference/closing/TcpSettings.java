package dev.framecheck.reference.closing;

import dev.framecheck.reference.EndpointSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * All that can be set on a {@link TcpEndpoint}; immutable, and meant to be shared by many.
 *
 * @param endpoint the settings of the endpoint inside
 * @param closing how long the peer's Close is waited for after the own one
 * @param tcp how long the end of TCP is waited for after both Closes or a failure
 * @param idle how long an open connection may be without messages before it is closed with code
 *     1001, if there is a limit; control frames alone don't extend it
 * @param maxQueuedBytes how many bytes of frames may wait for the transport; a message above that
 *     ends the connection
 */
public record TcpSettings(
    EndpointSettings endpoint,
    Duration closing,
    Duration tcp,
    Optional<Duration> idle,
    int maxQueuedBytes) {

  /** Five seconds for each part of closing, no idle limit, and 16 MiB of queue. */
  public static final TcpSettings DEFAULT =
      new TcpSettings(
          EndpointSettings.DEFAULT,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Optional.empty(),
          16 << 20);

  /** Refuses null components, waits that are not positive, and a negative limit. */
  public TcpSettings {
    Objects.requireNonNull(endpoint, "endpoint");
    requirePositive("closing", closing);
    requirePositive("tcp", tcp);
    idle.ifPresent(time -> requirePositive("idle", time));
    if (maxQueuedBytes < 0) {
      throw new IllegalArgumentException("maxQueuedBytes is negative: " + maxQueuedBytes);
    }
  }

  /** These settings with others for the endpoint inside. */
  public TcpSettings withEndpoint(EndpointSettings endpoint) {
    return new TcpSettings(endpoint, closing, tcp, idle, maxQueuedBytes);
  }

  /** These settings with other waits while closing. */
  public TcpSettings withWaits(Duration closing, Duration tcp) {
    return new TcpSettings(endpoint, closing, tcp, idle, maxQueuedBytes);
  }

  /** These settings with an idle limit. */
  public TcpSettings withIdle(Duration idle) {
    return new TcpSettings(endpoint, closing, tcp, Optional.of(idle), maxQueuedBytes);
  }

  /** These settings with another limit of the queue. */
  public TcpSettings withMaxQueuedBytes(int maxQueuedBytes) {
    return new TcpSettings(endpoint, closing, tcp, idle, maxQueuedBytes);
  }

  private static void requirePositive(String name, Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException(name + " is not positive: " + time);
    }
  }
}
