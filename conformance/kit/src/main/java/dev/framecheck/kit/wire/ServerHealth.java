package dev.framecheck.kit.wire;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.oracle.Ends;
import dev.framecheck.kit.oracle.LaunchedProcess;
import java.io.IOException;
import java.time.Duration;

/** Looks after a server under test by control connections, and relaunches it where it may. */
final class ServerHealth implements Health {

  private static final int ATTEMPTS = 3;
  private static final int GREATEST_RELAUNCHES = 30;
  private static final long SETTLING_MILLIS = 300;

  /** A server that answered so recently need not be asked again. */
  private static final Duration FRESH = Duration.ofMillis(100);

  private final ServerTarget server;
  private final LinkSource links;
  private final WireOptions options;
  private final Ends ends;
  private long lastAnswer;
  private boolean answered;
  private boolean dead;
  private int breakdowns;

  ServerHealth(ServerTarget server, LinkSource links, Ends ends, WireOptions options) {
    this.ends = ends;
    this.server = server;
    this.links = links;
    this.options = options;
  }

  /**
   * Checks before the first trace that there is a server and that it echoes.
   *
   * @throws TargetException if not; the message says what happened
   */
  void firstContact() {
    String problem = "it did not echo a text message";
    try (LinkSource.Opened opened = links.open()) {
      if (isAlive(opened.link())) {
        return;
      }
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
    throw new TargetException(
        "The server at " + server.address() + " can't be judged: " + problem + ".");
  }

  @Override
  public synchronized boolean ensure() {
    boolean fresh = answered && System.nanoTime() - lastAnswer < FRESH.toNanos();
    return (fresh && !dead) || examine();
  }

  @Override
  public synchronized boolean examine() {
    if (dead) {
      return false;
    }
    if (answers()) {
      return true;
    }
    breakdowns++;
    tellEnd();
    dead = breakdowns > GREATEST_RELAUNCHES || !relaunched() || !answers();
    return !dead;
  }

  private void tellEnd() {
    LaunchedProcess process = server.process();
    if (process != null && process.awaitEnd(SETTLING_MILLIS)) {
      ends.ended(process.end());
    }
  }

  private boolean relaunched() {
    try {
      return server.relaunch();
    } catch (TargetException e) {
      return false;
    }
  }

  private boolean answers() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (LinkSource.Opened opened = links.open()) {
        if (isAlive(opened.link())) {
          answered = true;
          lastAnswer = System.nanoTime();
          return true;
        }
      } catch (IOException e) {
        // Tried again; the caller says what it means that no attempt succeeds.
      }
    }
    return false;
  }

  /** One that breaks a rule of sending is alive; each trace will say so. */
  private boolean isAlive(Link link) {
    return Marker.provesLife(link, options.answer()) || link.breach() != null;
  }

  @Override
  public synchronized int breakdowns() {
    return breakdowns;
  }
}
