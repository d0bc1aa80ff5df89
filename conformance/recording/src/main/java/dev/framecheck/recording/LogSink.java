package dev.framecheck.recording;

import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.RecordingCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A log that is being written, line by line, for many connections. Safe for use by many threads.
 */
public final class LogSink implements EventSink, AutoCloseable {

  private final Writer writer;

  private LogSink(Writer writer) {
    this.writer = writer;
  }

  /** Begins a file anew. */
  public static LogSink to(Path file) throws IOException {
    return to(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** Writes to this writer, and closes it at the end. */
  public static LogSink to(Writer writer) {
    return new LogSink(new BufferedWriter(writer));
  }

  @Override
  public void declared(RecordedConnection connection) {
    line(RecordingCodec.write(connection));
  }

  @Override
  public void event(String connection, RecordedEvent event) {
    line(RecordingCodec.write(connection, event));
  }

  private synchronized void line(String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the log can't be written", e);
    }
  }

  /** Hands everything to the operating system. */
  public synchronized void flush() throws IOException {
    writer.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
