package dev.framecheck.kit.wire;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.dialogue.Dialogue;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.oracle.Ends;
import java.io.IOException;

/**
 * Conversations with a server under test over TCP. Each begins with the smallest opening handshake
 * and a marker message whose echo proves life. Safe for use by several threads.
 */
public final class ServerDialogues implements Dialogues {

  private static final int ATTEMPTS = 3;

  private final ServerTarget server;
  private final WireOptions options;
  private final SocketGuard guard = new SocketGuard();
  private final LinkSource links;
  private final ServerHealth health;

  /**
   * Conversations with {@code server}, which is closed with them.
   *
   * @param options how long things may take, and how many connections there are at once
   * @throws TargetException if there is no server, or it does not echo; the message is for the user
   */
  public ServerDialogues(ServerTarget server, WireOptions options) {
    this.server = server;
    this.options = options;
    this.links = new ServerLinks(server, options, guard);
    this.health = new ServerHealth(server, links, new Ends(), options);
    try {
      health.firstContact();
    } catch (TargetException e) {
      close();
      throw e;
    }
  }

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public int most() {
    return options.concurrency();
  }

  @Override
  public Dialogue open() {
    String problem = "it did not echo a marker message";
    // A server that one conversation broke may be launched again, or be slow for a moment.
    for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || health.examine()); attempt++) {
      try {
        LinkSource.Opened opened = links.open();
        if (Marker.provesLife(opened.link(), options.answer())) {
          return new WireDialogue(opened, options);
        }
        opened.close();
      } catch (IOException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    throw new TargetException("The server at " + server.address() + " is gone: " + problem + ".");
  }

  @Override
  public void close() {
    guard.close();
    server.close();
  }
}
