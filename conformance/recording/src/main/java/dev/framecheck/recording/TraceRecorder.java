package dev.framecheck.recording;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Records one connection of an endpoint.
 *
 * <p>An implementation in Java wraps the two streams of its socket once the opening handshake is
 * over, and says beside that what its application is told and asks for:
 *
 * <pre>{@code
 * TraceRecorder recorder = TraceRecorder.start(log, connection);
 * InputStream in = recorder.received(socket.getInputStream());
 * OutputStream out = recorder.sent(socket.getOutputStream());
 * recorder.seen(new Observation.Deliver(MessageKind.TEXT, payload));   // where the application gets it
 * recorder.reached(new Input.Send(MessageKind.TEXT, payload));         // where it asks for one
 * }</pre>
 *
 * <p>What is recorded is kept nowhere but in the log. Safe for use by many threads; events of two
 * threads get the order in which they come here.
 */
public final class TraceRecorder {

  private static final int NANOS = 1000;

  private final RecordedConnection connection;
  private final EventSink sink;
  private final LongSupplier clock;
  private final FrameScanner received;
  private final FrameScanner sent;

  private TraceRecorder(RecordedConnection connection, EventSink sink, LongSupplier clock) {
    this.connection = connection;
    this.sink = sink;
    this.clock = clock;
    this.received =
        new FrameScanner(
            new FrameScanner.Sink() {
              @Override
              public void header(Input.Header header) {
                reached(header);
              }

              @Override
              public void payload(ByteRuns piece, boolean last) {
                if (!piece.isEmpty()) {
                  reached(new Input.Payload(piece));
                }
              }
            });
    this.sent =
        new FrameScanner(
            new SentFrames(
                connection.role(),
                (seen, more) -> write(new RecordedEvent.Out(now(), seen, more, false))));
  }

  /** Declares the connection in the log and records it, with the time of each event. */
  public static TraceRecorder start(EventSink log, RecordedConnection connection) {
    long start = System.nanoTime();
    return start(log, connection, () -> (System.nanoTime() - start) / NANOS);
  }

  /**
   * The same with a clock.
   *
   * @param clock microseconds after any fixed moment
   */
  public static TraceRecorder start(
      EventSink log, RecordedConnection connection, LongSupplier clock) {
    log.declared(connection);
    return new TraceRecorder(connection, log, clock);
  }

  /** Something reached the endpoint. */
  public synchronized void reached(Input input) {
    write(new RecordedEvent.In(now(), input));
  }

  /** The endpoint was seen to do something. */
  public synchronized void seen(Observation observation) {
    write(new RecordedEvent.Out(now(), observation));
  }

  /** These bytes of frames reached the endpoint. */
  public synchronized void received(byte[] bytes, int from, int count) {
    received.take(bytes, from, count);
  }

  /** The endpoint sent these bytes of frames. */
  public synchronized void sent(byte[] bytes, int from, int count) {
    sent.take(bytes, from, count);
  }

  /**
   * The endpoint ended its direction of TCP.
   *
   * @param reset whether by a reset
   */
  public synchronized void ended(boolean reset) {
    write(new RecordedEvent.Out(now(), new Observation.End(), false, reset));
  }

  /** Something is missing from the log from here on. */
  public synchronized void gap(String what) {
    write(new RecordedEvent.Gap(now(), what));
  }

  /** A stream that records what is read from it, and its end. */
  public InputStream received(InputStream in) {
    return new FilterInputStream(in) {
      private boolean ended;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        if (read > 0) {
          received(bytes, from, read);
        } else if (read < 0 && !ended) {
          ended = true;
          reached(new Input.EndOfStream());
        }
        return read;
      }
    };
  }

  /** A stream that records what is written to it, and that it is closed. */
  public OutputStream sent(OutputStream out) {
    return new FilterOutputStream(out) {
      private boolean ended;

      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        sent(bytes, from, count);
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        if (!ended) {
          ended = true;
          ended(false);
        }
        super.close();
      }
    };
  }

  private OptionalLong now() {
    return OptionalLong.of(clock.getAsLong());
  }

  private void write(RecordedEvent event) {
    sink.event(connection.id(), event);
  }
}
