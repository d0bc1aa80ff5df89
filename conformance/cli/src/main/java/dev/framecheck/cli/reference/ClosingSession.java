package dev.framecheck.cli.reference;

import dev.framecheck.reference.closing.Deadline;
import dev.framecheck.reference.closing.TcpEndpoint;
import dev.framecheck.reference.closing.TcpEvent;
import dev.framecheck.reference.closing.TcpSettings;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One endpoint of the reference with TCP and a clock under it; time passes when a trace says so.
 */
final class ClosingSession extends EndpointSession {

  private static final Observation RELEASE = new Observation.Release();

  private final TcpEndpoint endpoint;
  private long now;

  ClosingSession(Role role, TcpSettings settings) {
    super(role);
    this.endpoint = new TcpEndpoint(roleOf(role), settings, () -> now, this::take);
  }

  @Override
  void receive(byte[] bytes) {
    endpoint.receive(bytes, 0, bytes.length);
  }

  @Override
  void happen(Input input) {
    if (input instanceof Input.EndOfStream) {
      endpoint.endOfStream();
    } else if (input instanceof Input.Reset) {
      endpoint.reset();
    } else if (input instanceof Input.Stall) {
      endpoint.writable(false);
    } else if (input instanceof Input.Drain) {
      endpoint.writable(true);
    } else if (input instanceof Input.Timeout timeout) {
      runOut(timeout.timer());
    }
  }

  private void runOut(String timer) {
    Optional<Deadline> deadline = endpoint.nextDeadline();
    if (deadline.isPresent()
        && deadline.get().timer().name().toLowerCase(Locale.ROOT).equals(timer)) {
      now = deadline.get().nanos();
      endpoint.tick();
    }
  }

  @Override
  void sendText(ByteBuffer utf8) {
    endpoint.sendText(utf8);
  }

  @Override
  void sendBinary(ByteBuffer payload) {
    endpoint.sendBinary(payload);
  }

  @Override
  void sendPing(ByteBuffer payload) {
    endpoint.sendPing(payload);
  }

  @Override
  void startClosing() {
    endpoint.close();
  }

  @Override
  void startClosing(int code, String reason) {
    endpoint.close(code, reason);
  }

  private void take(TcpEvent event) {
    if (event instanceof TcpEvent.Write write) {
      write(write.bytes());
    } else if (event instanceof TcpEvent.EndOutput) {
      show(END);
    } else if (event instanceof TcpEvent.Release) {
      show(RELEASE);
    } else if (event instanceof TcpEvent.Closed closed) {
      ByteRuns reason = ByteRuns.of(closed.status().reason().getBytes(StandardCharsets.UTF_8));
      show(new Observation.Closed(closed.status().code(), reason, closed.clean(), closed.lost()));
    } else if (event instanceof TcpEvent.Told told) {
      tell(told.event());
    }
  }
}
