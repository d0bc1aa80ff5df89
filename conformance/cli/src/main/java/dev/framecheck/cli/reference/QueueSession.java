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
import java.util.Map;

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
      act(act.name(), act.arguments());
      for (int socket : queue.next()) {
        dialled.add(socket);
        shown.add(Effects.of("dial", "socket", socket));
      }
    }
    return List.copyOf(shown);
  }

  private void act(String name, Map<String, String> with) {
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

  private static int socket(Map<String, String> with) {
    return Integer.parseInt(argument(with, "socket"));
  }

  private static Destination destination(Map<String, String> with) {
    int port = Integer.parseInt(argument(with, "port"));
    String address = argument(with, "address");
    try {
      return address.isEmpty()
          ? Destination.named(argument(with, "host"), port)
          : Destination.of(InetAddress.getByName(address), port);
    } catch (UnknownHostException e) {
      throw new TargetException("not an address: " + address, e);
    }
  }

  private static String argument(Map<String, String> with, String name) {
    String value = with.get(name);
    if (value == null) {
      throw new TargetException("the action has no argument " + name);
    }
    return value;
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
