package dev.framecheck.recording;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.Role;
import java.io.ByteArrayOutputStream;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records a connection of which both directions are overheard, from its opening handshake on. It is
 * declared in the log when the server's 101 is whole; what opens no WebSocket connection leaves no
 * trace. Safe for use by many threads.
 */
final class ConnectionRecorder implements Overhearing {

  /** Bytes of a client kept that come before the server's answer is whole. */
  private static final int MOST_EARLY = 1 << 20;

  private final EventSink log;
  private final String id;
  private final Overhearing.Settings settings;
  private final LongSupplier clock;
  private final HeadReader request = new HeadReader();
  private final HeadReader answer = new HeadReader();
  private final ByteArrayOutputStream early = new ByteArrayOutputStream();
  private @Nullable TraceRecorder recorder;
  private boolean isOther;
  private boolean hasEnded;

  /**
   * A recorder.
   *
   * @param clock microseconds after any fixed moment
   */
  ConnectionRecorder(EventSink log, String id, Overhearing.Settings settings, LongSupplier clock) {
    this.log = log;
    this.id = id;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public synchronized void fromClient(byte[] bytes, int from, int count) {
    int head = isOther || request.isDone() ? 0 : request.take(bytes, from, count);
    isOther |= request.isTooLong();
    if (isOther) {
      return;
    }
    TraceRecorder started = recorder;
    if (started != null) {
      frames(started, Role.CLIENT, bytes, from + head, count - head);
    } else if (early.size() + count - head <= MOST_EARLY) {
      early.write(bytes, from + head, count - head);
    } else {
      isOther = true;
    }
  }

  @Override
  public synchronized void fromServer(byte[] bytes, int from, int count) {
    int at = from;
    int end = from + count;
    while (at < end && !isOther) {
      TraceRecorder started = recorder;
      if (started != null) {
        frames(started, Role.SERVER, bytes, at, end - at);
        return;
      }
      at += answer.take(bytes, at, end - at);
      isOther |= answer.isTooLong();
      if (answer.isDone()) {
        answered();
      }
    }
  }

  private void answered() {
    if (answer.isInterim()) {
      answer.clear();
    } else if (!answer.switchesProtocols() || !request.isDone()) {
      isOther = true;
    } else {
      TraceRecorder started =
          TraceRecorder.start(
              log,
              new RecordedConnection(
                  id,
                  settings.topic(),
                  settings.role(),
                  settings.limit(),
                  RecordedConnection.Order.CAUSAL,
                  new TreeSet<>(settings.unlogged())),
              clock);
      recorder = started;
      String extensions = answer.field("Sec-WebSocket-Extensions");
      if (!extensions.isEmpty()) {
        started.gap("the extensions \"" + extensions + "\" are in use, of which no model knows");
      }
      byte[] before = early.toByteArray();
      early.reset();
      frames(started, Role.CLIENT, before, 0, before.length);
    }
  }

  private void frames(TraceRecorder started, Role sender, byte[] bytes, int from, int count) {
    if (sender == settings.role()) {
      started.sent(bytes, from, count);
    } else {
      started.received(bytes, from, count);
    }
  }

  /** What the recorded endpoint's kernel says after its end is its own. */
  @Override
  public synchronized void ended(Role side, boolean reset) {
    TraceRecorder started = recorder;
    if (started == null) {
      return;
    }
    if (side == settings.role()) {
      if (!hasEnded) {
        hasEnded = true;
        started.ended(reset);
      }
    } else {
      started.reached(reset && settings.hasReset() ? new Input.Reset() : new Input.EndOfStream());
    }
  }

  @Override
  public synchronized void gap(String what) {
    TraceRecorder started = recorder;
    if (started != null) {
      started.gap(what);
    }
  }

  /** Whether the server opened a WebSocket connection. */
  synchronized boolean isOpen() {
    return recorder != null;
  }
}
