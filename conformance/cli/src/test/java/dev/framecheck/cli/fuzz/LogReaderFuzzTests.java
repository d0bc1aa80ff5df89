package dev.framecheck.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.framecheck.recording.Capture;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.TraceFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, it is a log or a capture, or refused in a sentence with its place; in a
 * time and with as many events as suit its size. What was read is written, and read again as it
 * was.
 */
public class LogReaderFuzzTests {

  private static final List<String> TOPICS = List.of("closing", "opening");
  private static final OptionalLong LIMIT = OptionalLong.of(65536);

  /** Of a file of some kilobytes, which needs milliseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Pattern SENTENCE = Pattern.compile("\\P{Cntrl}{1,1000}");

  @TempDir private Path folder;

  private interface Reader {
    List<Recording> read(Path file) throws IOException;
  }

  @FuzzTest(maxDuration = "30m")
  void log(byte[] data) throws IOException {
    boolean isCompressed = data.length > 1 && data[0] == 0x1f && data[1] == (byte) 0x8b;
    String name = isCompressed ? "log.ndjson.gz" : "log.ndjson";
    expectReadOrRefused(name, data, isCompressed ? "(:\\d+)?" : ":\\d+", Recording::read);
  }

  @FuzzTest(maxDuration = "30m")
  void capture(byte[] data) throws IOException {
    for (Role role : Role.values()) {
      for (String topic : TOPICS) {
        expectReadOrRefused(
            "capture.pcap",
            data,
            "(: packet \\d+)?",
            file -> Capture.read(file, topic, role, LIMIT));
      }
    }
  }

  private void expectReadOrRefused(String name, byte[] data, String place, Reader reader)
      throws IOException {
    Path file = Files.write(folder.resolve(name), data);
    long start = System.nanoTime();
    try {
      List<Recording> read = reader.read(file);
      if (!name.endsWith(".gz")) {
        assertThat(read.stream().mapToLong(one -> one.entries().size()).sum())
            .isLessThanOrEqualTo(data.length);
      }
      expectRoundTrip(read);
    } catch (TraceFormatException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(message).matches(Pattern.quote(file.toString()) + place + ": .+");
      assertThat(message).matches(SENTENCE);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  private void expectRoundTrip(List<Recording> read) throws IOException {
    Path again = folder.resolve("again.ndjson");
    Recording.write(again, read);
    List<Recording> back;
    try {
      back = Recording.read(again);
    } catch (TraceFormatException e) {
      throw new AssertionError("what was written can't be read", e);
    }
    assertThat(connections(back)).isEqualTo(connections(read));
    assertThat(events(back)).isEqualTo(events(read));
  }

  private static List<RecordedConnection> connections(List<Recording> recordings) {
    return recordings.stream().map(Recording::connection).toList();
  }

  private static List<List<RecordedEvent>> events(List<Recording> recordings) {
    return recordings.stream()
        .map(one -> one.entries().stream().map(Recording.Entry::event).toList())
        .toList();
  }
}
