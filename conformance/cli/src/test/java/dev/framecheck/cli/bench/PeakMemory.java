package dev.framecheck.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The most that the processes below this one hold at a time, looked at again and again; Linux. */
final class PeakMemory implements AutoCloseable {

  private static final int MILLIS = 100;
  private static final int KILO = 1024;

  private final AtomicLong peak = new AtomicLong();
  private final Thread watcher = new Thread(this::watch, "peak memory");

  private PeakMemory() {
    watcher.setDaemon(true);
    watcher.start();
  }

  static PeakMemory ofDescendants() {
    return new PeakMemory();
  }

  /** Bytes of memory that were resident. */
  long bytes() {
    return peak.get();
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long now =
            ProcessHandle.current().descendants().mapToLong(one -> resident(one.pid())).sum();
        peak.accumulateAndGet(now, Math::max);
        Thread.sleep(MILLIS);
      }
    } catch (InterruptedException e) {
      // The end of it.
    }
  }

  private static long resident(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/status"))
          .lines()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // It has ended.
    }
  }

  @Override
  public void close() throws InterruptedException {
    watcher.interrupt();
    watcher.join();
  }
}
