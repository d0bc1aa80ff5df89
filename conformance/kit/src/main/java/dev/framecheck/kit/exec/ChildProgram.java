package dev.framecheck.kit.exec;

import dev.framecheck.kit.TargetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A running program that answers lines with lines. When it hangs, ends or floods, the exchange
 * fails and the program is killed with all that it started.
 */
final class ChildProgram implements AutoCloseable {

  /** A line longer than this is no answer. */
  private static final int GREATEST_LINE = 1 << 24;

  /** Every pipe holds so much. */
  private static final int PIPE = 4096;

  /** Answers that may wait unread; a program that says more than it was asked blocks. */
  private static final int GREATEST_QUEUE = 4;

  private final Process process;
  private final Duration patience;
  private volatile boolean closed;
  private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(GREATEST_QUEUE);

  /** A line of output, or why there is none. */
  private record Line(String text, boolean isEnd) {}

  /**
   * Starts the program.
   *
   * @throws TargetException if it can't be started
   */
  ChildProgram(List<String> command, Duration patience) {
    this.patience = patience;
    try {
      this.process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new TargetException("The program could not be started: " + e.getMessage() + ".", e);
    }
    Thread reader = new Thread(this::read, "framecheck-exec");
    reader.setDaemon(true);
    reader.start();
  }

  boolean isAlive() {
    return !closed && process.isAlive();
  }

  /**
   * Sends one line and waits for the answer.
   *
   * @throws TargetException if there is none; the program has been killed then
   */
  String ask(String request) {
    try {
      send(request);
      Line answer = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw broken("the program gave no answer within " + patience.toSeconds() + " s");
      }
      if (answer.isEnd()) {
        throw broken(answer.text());
      }
      return answer.text();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken("waiting for the program was interrupted");
    }
  }

  /** What doesn't fit into a pipe is written aside, since a program that reads nothing blocks. */
  private void send(String request) throws InterruptedException {
    byte[] line = (request + "\n").getBytes(StandardCharsets.UTF_8);
    if (line.length <= PIPE) {
      write(line);
      return;
    }
    Thread writer = new Thread(() -> write(line), "framecheck-exec-writer");
    writer.setDaemon(true);
    writer.start();
    writer.join(patience.toMillis());
  }

  private void write(byte[] line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(line);
      in.flush();
    } catch (IOException e) {
      // The program has ended; that shows on reading.
    }
  }

  private TargetException broken(String what) {
    close();
    return new TargetException(what);
  }

  private void read() {
    String end = "the program ended";
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = output.read(); c >= 0; c = output.read()) {
        if (c != '\n') {
          line.append((char) c);
        } else if (!line.isEmpty()) {
          lines.put(new Line(line.toString(), false));
          line.setLength(0);
        }
        if (line.length() > GREATEST_LINE) {
          end = "the program wrote a line without end";
          break;
        }
      }
    } catch (IOException e) {
      end = "the program's output could not be read";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!lines.offer(new Line(end, true))) {
      lines.clear();
      lines.add(new Line(end, true));
    }
  }

  /** Kills the program and all that it started. */
  @Override
  public void close() {
    closed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
