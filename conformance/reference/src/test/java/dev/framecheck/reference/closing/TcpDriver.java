package dev.framecheck.reference.closing;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Peer;
import dev.framecheck.reference.Role;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A connection with a clock of its own, a fitting peer, and all its events as short lines. */
final class TcpDriver {
  static final Duration CLOSING = Duration.ofSeconds(3);
  static final Duration TCP = Duration.ofSeconds(2);
  static final Duration IDLE = Duration.ofSeconds(60);

  /** Masking keys are zero, so that bytes can be read. */
  static final TcpSettings SETTINGS =
      TcpSettings.DEFAULT
          .withEndpoint(EndpointSettings.DEFAULT.withMasks(() -> 0))
          .withWaits(CLOSING, TCP);

  final List<String> shown = new ArrayList<>();
  final List<TcpEvent> events = new ArrayList<>();
  final Peer peer;
  final TcpEndpoint endpoint;
  final Role role;

  /** The time does not begin at 0: System.nanoTime() may even be negative, and overflow. */
  long now = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

  TcpDriver(Role role) {
    this(role, SETTINGS);
  }

  TcpDriver(Role role, TcpSettings settings) {
    this.role = role;
    this.peer = Peer.of(role);
    this.endpoint = new TcpEndpoint(role, settings, () -> now, this::take);
  }

  TcpDriver receive(byte[]... frames) {
    for (byte[] frame : frames) {
      endpoint.receive(frame, 0, frame.length);
    }
    return this;
  }

  TcpDriver pass(Duration time) {
    now += time.toNanos();
    endpoint.tick();
    return this;
  }

  void binary(int length) {
    endpoint.sendBinary(ByteBuffer.allocate(length));
  }

  /** What was shown since the last call. */
  List<String> shown() {
    List<String> all = List.copyOf(shown);
    shown.clear();
    return all;
  }

  /** An outgoing frame of this side with a short payload, as it is shown. */
  String write(String header, String payload) {
    int first = Integer.parseInt(header, 16);
    int length = payload.length() / 2;
    return role == Role.SERVER
        ? "write %02x%02x%s".formatted(first, length, payload)
        : "write %02x%02x00000000%s".formatted(first, 0x80 | length, payload);
  }

  private void take(TcpEvent event) {
    events.add(event);
    if (event instanceof TcpEvent.Told told) {
      shown.add(told.event().getClass().getSimpleName());
    } else if (event instanceof TcpEvent.Write write) {
      shown.add("write " + HexFormat.of().formatHex(write.bytes().toByteArray()));
    } else if (event instanceof TcpEvent.EndOutput) {
      shown.add("end");
    } else if (event instanceof TcpEvent.Release) {
      shown.add("release");
    } else if (event instanceof TcpEvent.Closed closed) {
      shown.add(line(closed));
    }
  }

  private static String line(TcpEvent.Closed closed) {
    return ("closed " + closed.status().code() + " " + closed.status().reason()).trim()
        + (closed.clean() ? " clean" : " unclean")
        + (closed.lost() == 0 ? "" : " lost " + closed.lost());
  }

  static boolean isApplications(Event event) {
    return !(event instanceof Event.Outgoing
        || event instanceof Event.CloseTransport
        || event instanceof Event.Ended);
  }
}
