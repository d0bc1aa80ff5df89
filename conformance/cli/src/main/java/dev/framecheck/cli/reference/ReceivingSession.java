package dev.framecheck.cli.reference;

import dev.framecheck.reference.CloseCode;
import dev.framecheck.reference.flow.ReceiveBuffer;
import java.util.Map;

/** The receive buffers of two connections, which have an allocator in common. */
final class ReceivingSession extends ActSession {

  private static final int PIECE = 1024;

  private final Map<String, Receiver> connections;

  /** What the allocator answers in this step. */
  private boolean granted = true;

  ReceivingSession(int limit) {
    this.connections = Map.of("one", new Receiver("one", limit), "two", new Receiver("two", limit));
  }

  @Override
  void act(String name, Arguments with) {
    Receiver receiver = connections.get(with.text("connection"));
    if (receiver == null || receiver.failed) {
      return;
    }
    switch (name) {
      case "announce" -> receiver.announce(Long.parseLong(with.text("length")));
      case "arrive" -> {
        granted = with.text("memory").equals("granted");
        receiver.arrive();
      }
      case "fragment" -> {
        granted = with.text("memory").equals("granted");
        receiver.append(with.flag("final"));
      }
      default -> throw unknown(name);
    }
  }

  /** One connection as far as messages are concerned. */
  private final class Receiver {

    private final String name;
    private final ReceiveBuffer buffer;
    private long left;
    private long copiedBefore;
    private int shownRoom;
    private boolean failed;

    Receiver(String name, int limit) {
      this.name = name;
      this.buffer = new ReceiveBuffer(limit, bytes -> granted ? new byte[bytes] : null);
    }

    void announce(long bytes) {
      if (buffer.hasRoomFor(bytes)) {
        left = bytes;
      } else {
        buffer.letGo();
        fail(CloseCode.MESSAGE_TOO_BIG);
      }
    }

    void arrive() {
      left -= PIECE;
      append(left == 0);
    }

    void append(boolean last) {
      switch (buffer.append(new byte[PIECE], 0, PIECE)) {
        case OVER_LIMIT -> fail(CloseCode.MESSAGE_TOO_BIG);
        case NO_MEMORY -> fail(CloseCode.INTERNAL_ERROR);
        case TAKEN -> {
          showRoom();
          if (last) {
            deliver();
          }
        }
      }
    }

    private void deliver() {
      long copied = buffer.copiedBytes() - copiedBefore;
      copiedBefore = buffer.copiedBytes();
      int bytes = buffer.take().remaining();
      String copying = copied <= 3L * bytes ? "linear" : "excessive";
      show("message", "connection", name, "bytes", bytes, "copying", copying);
      showRoom();
    }

    private void fail(int code) {
      failed = true;
      show("failed", "connection", name, "code", code);
      showRoom();
    }

    private void showRoom() {
      if (buffer.allocatedBytes() != shownRoom) {
        shownRoom = buffer.allocatedBytes();
        show("buffer", "connection", name, "bytes", shownRoom);
      }
    }
  }
}
