package dev.framecheck.cli.reference;

import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Limits;
import dev.framecheck.reference.Role;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two connections that receive, and have their memory from one allocator. */
final class ReceivingSession extends ActSession {

  private static final int PIECE = 1024;

  private static final int BINARY = 0x02;
  private static final int FIN = 0x80;
  private static final int LENGTH_IN_TWO = 126;
  private static final int LENGTH_IN_EIGHT = 127;

  private final Map<String, Receiver> connections;

  /** What the allocator answers in this step. */
  private boolean granted = true;

  ReceivingSession(int limit) {
    this.connections = Map.of("one", new Receiver("one", limit), "two", new Receiver("two", limit));
  }

  @Override
  void act(String name, Arguments with) {
    Receiver receiver = connections.get(with.text("connection"));
    if (receiver == null) {
      return;
    }
    switch (name) {
      case "announce" -> receiver.header(true, Long.parseLong(with.text("length")));
      case "arrive" -> {
        granted = with.text("memory").equals("granted");
        receiver.payload();
      }
      case "fragment" -> {
        granted = with.text("memory").equals("granted");
        receiver.header(with.flag("final"), PIECE);
        receiver.payload();
      }
      default -> throw unknown(name);
    }
  }

  /** One connection, at the client's end, where frames come unmasked. */
  private final class Receiver {

    private final String name;
    private final Endpoint endpoint;
    private boolean inMessage;
    private long copiedBefore;
    private int shownRoom;

    Receiver(String name, int limit) {
      this.name = name;
      this.endpoint =
          new Endpoint(
              Role.CLIENT,
              EndpointSettings.DEFAULT.withLimits(new Limits(limit)).withMemory(this::allocate),
              this::show);
    }

    void header(boolean last, long length) {
      ByteBuffer header = ByteBuffer.allocate(10);
      header.put((byte) ((last ? FIN : 0) | (inMessage ? 0 : BINARY)));
      inMessage = !last;
      if (length <= 0xffff) {
        header.put((byte) LENGTH_IN_TWO).putShort((short) length);
      } else {
        header.put((byte) LENGTH_IN_EIGHT).putLong(length);
      }
      receive(header.flip());
    }

    void payload() {
      receive(ByteBuffer.allocate(PIECE));
    }

    private void receive(ByteBuffer bytes) {
      endpoint.receive(bytes);
      showRoom(endpoint.allocatedBytes());
    }

    private byte @Nullable [] allocate(int bytes) {
      if (!granted) {
        return null;
      }
      showRoom(bytes);
      return new byte[bytes];
    }

    private void show(Event event) {
      if (event instanceof Event.BinaryReceived message) {
        deliver(message.payload().length());
      } else if (event instanceof Event.Violated violated) {
        ReceivingSession.this.show(
            "failed", "connection", name, "code", violated.violation().closeCode());
      }
    }

    private void deliver(int bytes) {
      long copied = endpoint.copiedBytes() - copiedBefore;
      copiedBefore = endpoint.copiedBytes();
      String copying = copied <= 3L * bytes ? "linear" : "excessive";
      ReceivingSession.this.show("message", "connection", name, "bytes", bytes, "copying", copying);
    }

    private void showRoom(int bytes) {
      if (bytes != shownRoom) {
        shownRoom = bytes;
        ReceivingSession.this.show("buffer", "connection", name, "bytes", bytes);
      }
    }
  }
}
