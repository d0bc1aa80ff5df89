package dev.framecheck.recording;

import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the WebSocket connections out of a packet capture: plain {@code ws} over TCP, captured from
 * the SYN on. What the capture lacks is declared as a gap; what is no WebSocket connection is left
 * out.
 */
public final class Capture {

  private final String name;
  private final Overhearing.Settings settings;
  private final Map<String, RecordedConnection> declared = new LinkedHashMap<>();
  private final Map<String, List<Recording.Entry>> entries = new HashMap<>();
  private final Map<String, Conversation> open = new HashMap<>();
  private final List<Conversation> all = new ArrayList<>();
  private int packet;
  private long micros;

  private Capture(String name, Overhearing.Settings settings) {
    this.name = name;
    this.settings = settings;
  }

  /** Whether a file begins like a packet capture. */
  public static boolean isCapture(Path file) throws IOException {
    return CaptureFile.isCapture(file);
  }

  /** The same for what comes behind the opening handshake, in the topic {@code closing}. */
  public static List<Recording> read(Path file, Role role, OptionalLong limit) throws IOException {
    return read(file, "closing", role, limit);
  }

  /**
   * Reads a capture in pcap or pcapng.
   *
   * @param topic whose machine the connections are for, {@code closing}, {@code framing} or {@code
   *     opening}
   * @param role whose behaviour is judged, of the two ends of each connection
   * @param limit bytes of the largest message that it accepts, if that is known
   * @return the connections in the order in which they were opened, each event with the number of
   *     its packet
   * @throws dev.framecheck.traces.TraceFormatException if the file is no whole capture; the message
   *     names the packet
   */
  public static List<Recording> read(Path file, String topic, Role role, OptionalLong limit)
      throws IOException {
    Capture capture = new Capture(file.toString(), new Overhearing.Settings(topic, role, limit));
    try (CaptureFile packets = CaptureFile.open(file)) {
      for (CaptureFile.Packet next = packets.next(); next != null; next = packets.next()) {
        capture.packet = next.number();
        capture.micros = next.micros();
        Segment.of(next).ifPresent(capture::take);
      }
    }
    capture.all.forEach(Conversation::captureEnds);
    List<Recording> recordings = new ArrayList<>();
    capture.declared.forEach(
        (id, one) ->
            recordings.add(new Recording(one, capture.entries.getOrDefault(id, List.of()))));
    return recordings;
  }

  private void take(Segment segment) {
    if (segment.isSyn() && !segment.isAck()) {
      Conversation begun = new Conversation(segment, all.size() + 1);
      all.add(begun);
      open.put(segment.from() + " " + segment.to(), begun);
      open.put(segment.to() + " " + segment.from(), begun);
      return;
    }
    Conversation conversation = open.get(segment.from() + " " + segment.to());
    if (conversation != null) {
      conversation.take(segment);
    }
  }

  private final class Sink implements EventSink {
    @Override
    public void declared(RecordedConnection connection) {
      declared.put(connection.id(), connection);
      entries.put(connection.id(), new ArrayList<>());
    }

    @Override
    public void event(String connection, RecordedEvent event) {
      entries
          .computeIfAbsent(connection, id -> new ArrayList<>())
          .add(new Recording.Entry(CaptureFile.place(name, packet), event));
    }
  }

  /** A TCP connection whose SYN was captured. */
  private final class Conversation {
    private final Overhearing recorder;
    private final String client;
    private final Reassembly fromClient;
    private @Nullable Reassembly fromServer;

    Conversation(Segment syn, int number) {
      client = syn.from();
      recorder = Overhearing.start(new Sink(), "c" + number, settings, () -> Capture.this.micros);
      fromClient = new Reassembly(syn.sequence() + 1, sink(Role.CLIENT));
    }

    private Reassembly.Sink sink(Role sender) {
      return new Reassembly.Sink() {
        @Override
        public void bytes(byte[] bytes, int from, int count) {
          if (sender == Role.CLIENT) {
            recorder.fromClient(bytes, from, count);
          } else {
            recorder.fromServer(bytes, from, count);
          }
        }

        @Override
        public void end() {
          recorder.ended(sender, false);
        }

        @Override
        public void missing(long count) {
          recorder.gap(
              "%s of the %s were not captured"
                  .formatted(count > 0 ? count + " bytes" : "bytes", sender.text()));
        }
      };
    }

    void take(Segment segment) {
      boolean isClients = segment.from().equals(client);
      if (segment.isSyn() && !isClients) {
        fromServer = new Reassembly(segment.sequence() + 1, sink(Role.SERVER));
        return;
      }
      Reassembly server = fromServer;
      if (server == null) {
        return;
      }
      if (segment.isReset()) {
        recorder.ended(isClients ? Role.CLIENT : Role.SERVER, true);
        return;
      }
      Reassembly own = isClients ? fromClient : server;
      if (segment.isAck()) {
        (isClients ? server : fromClient).acknowledged(segment.acknowledged());
      }
      own.take(segment);
    }

    void captureEnds() {
      Reassembly server = fromServer;
      if (fromClient.lacks() || (server != null && server.lacks())) {
        recorder.gap("the capture ends while bytes of it are missing");
      }
    }
  }
}
