package dev.framecheck.cli.reference;

import dev.framecheck.reference.flow.IdleLimit;
import dev.framecheck.reference.flow.PongQueue;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** The Pongs that a connection owes, and its idle limit; time passes when a trace says so. */
final class ControlSession extends ActSession {

  private static final int ROOM = 2;
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int TICKS = 3;

  private long now;
  private final PongQueue pongs = new PongQueue(ROOM);
  private final IdleLimit idle = new IdleLimit(TICK.multipliedBy(TICKS), () -> now);
  private boolean blocked;
  private boolean over;

  @Override
  void act(String name, Arguments with) {
    switch (name) {
      case "ping" -> {
        idle.moved(true);
        pongs.pinged(HexFormat.of().parseHex(with.text("payload")));
        write();
      }
      case "data" -> idle.moved(false);
      case "block" -> blocked = true;
      case "unblock" -> {
        blocked = false;
        write();
      }
      case "tick" -> tick();
      default -> throw unknown(name);
    }
  }

  private void write() {
    while (!blocked) {
      Optional<byte[]> payload = pongs.poll();
      if (payload.isEmpty()) {
        return;
      }
      idle.moved(true);
      show("pong", "payload", HexFormat.of().formatHex(payload.get()));
    }
  }

  private void tick() {
    now += TICK.toNanos();
    if (!over && idle.isReached()) {
      over = true;
      pongs.end();
      show("expired");
    }
  }
}
