package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.reference.opening.ConnectionQueue;
import dev.framecheck.reference.opening.Destination;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The reference's queue of connections, driven act by act, with a clock of its own. */
final class QueueSession implements TargetSession {

  private static final int AT_ONCE = 2;
  private static final int WAITING = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Those whose turn it is, the longest first. */
  private final List<Integer> dialled = new ArrayList<>();

  private final List<Observation> shown = new ArrayList<>();
  private long now;
  private final ConnectionQueue<Integer> queue =
      new ConnectionQueue<>(new ConnectionQueue.Limits(AT_ONCE, WAITING, PATIENCE), () -> now);

  @Override
  public List<Observation> step(Input input, byte[] bytes) {
    shown.clear();
    if (input instanceof Input.Act act) {
      // Turns begin at different times, so that each can run out by itself.
      now++;
      act(act.name(), new Arguments(act.arguments()));
      for (int socket : queue.next()) {
        dialled.add(socket);
        shown.add(Effects.of("dial", "socket", socket));
      }
    }
    return List.copyOf(shown);
  }

  private void act(String name, Arguments with) {
    switch (name) {
      case "want" -> queue.add(socket(with), destination(with));
      case "established", "failed" -> done(socket(with));
      case "hangs" -> hangs(socket(with));
      case "abandon" -> {
        if (done(socket(with))) {
          shown.add(Effects.of("drop", "socket", socket(with)));
        }
      }
      case "rested" -> {
        // It spares no destination.
      }
      default -> throw new TargetException("the reference knows no action " + name);
    }
  }

  /** Whether it had its turn. */
  private boolean done(int socket) {
    queue.done(socket);
    return dialled.remove(Integer.valueOf(socket));
  }

  /** Where its turn is the next to run out, time passes; else its own connection gives up. */
  private void hangs(int socket) {
    List<Integer> over = List.of(socket);
    if (dialled.get(0) == socket) {
      now = queue.nextDeadline().orElseThrow();
      over = queue.expire();
    }
    for (int each : over) {
      done(each);
      shown.add(Effects.of("drop", "socket", each));
    }
  }

  private static int socket(Arguments with) {
    return with.number("socket");
  }

  private static Destination destination(Arguments with) {
    int port = with.number("port");
    String address = with.text("address");
    try {
      return address.isEmpty()
          ? Destination.named(with.text("host"), port)
          : Destination.of(InetAddress.getByName(address), port);
    } catch (UnknownHostException e) {
      throw new TargetException("not an address: " + address, e);
    }
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
