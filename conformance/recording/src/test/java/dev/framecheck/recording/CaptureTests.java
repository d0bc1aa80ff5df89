package dev.framecheck.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.TraceFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptureTests {

  private static List<Recording> read(Path folder, byte[] capture) throws IOException {
    return Capture.read(
        Files.write(folder.resolve("c.pcap"), capture), Role.SERVER, OptionalLong.of(65536));
  }

  private static List<Object> labels(Recording recording) {
    return recording.entries().stream()
        .map(
            entry ->
                entry.event() instanceof RecordedEvent.In in
                    ? in.input()
                    : entry.event() instanceof RecordedEvent.Out out
                        ? out.observation()
                        : entry.event())
        .toList();
  }

  private static final List<String> PING_PONG =
      List.of("Header", "Payload", "Pong", "EndOfStream", "End");

  private static List<String> kinds(Recording recording) {
    return labels(recording).stream().map(one -> one.getClass().getSimpleName()).toList();
  }

  @ParameterizedTest
  @EnumSource(CaptureBytes.Format.class)
  void readsEachFormat(CaptureBytes.Format format, @TempDir Path folder) throws IOException {
    CaptureBytes capture = new CaptureBytes(format).open(1);
    capture.client(1, "8981 00000000 70").server(1, "8a0170").fin(1);
    List<Recording> log = read(folder, capture.bytes());
    assertThat(log).hasSize(1);
    assertThat(kinds(log.get(0))).isEqualTo(PING_PONG);
    assertThat(log.get(0).entries().get(0).place()).endsWith("c.pcap: packet 6");
  }

  @Test
  void putsSegmentsInOrder(@TempDir Path folder) throws IOException {
    CaptureBytes capture = new CaptureBytes(CaptureBytes.Format.PCAP).open(1);
    capture
        .clientAt(1, 4, "0000 70") // early
        .clientAt(1, 0, "8981 0000") // the beginning
        .clientAt(1, 0, "8981 0000") // again
        .clientAt(1, 2, "0000 0000 70") // overlapping, all known
        .advanceClient(1, 7)
        .server(1, "8a0170")
        .fin(1);
    List<Recording> log = read(folder, capture.bytes());
    assertThat(kinds(log.get(0))).isEqualTo(PING_PONG);
  }

  @Test
  void whatWasNotCapturedIsAGap(@TempDir Path folder) throws IOException {
    CaptureBytes capture = new CaptureBytes(CaptureBytes.Format.PCAP).open(1);
    capture.advanceClient(1, 7).server(1, "8a0170").client(1, "8980 00000000");
    List<Recording> log = read(folder, capture.bytes());
    assertThat(labels(log.get(0)))
        .first()
        .isEqualTo(log.get(0).entries().get(0).event())
        .isInstanceOf(RecordedEvent.Gap.class);
  }

  @Test
  void aSnapLengthThatCutsPayloadIsAGap(@TempDir Path folder) throws IOException {
    CaptureBytes capture = new CaptureBytes(CaptureBytes.Format.PCAP).open(1);
    capture.snap(3).client(1, "8981 00000000 70").snap(65535).server(1, "8a0170");
    List<Recording> log = read(folder, capture.bytes());
    assertThat(kinds(log.get(0))).startsWith("Gap");
  }

  @Test
  void connectionsAreKeptApart(@TempDir Path folder) throws IOException {
    CaptureBytes capture = new CaptureBytes(CaptureBytes.Format.PCAPNG).open(1).open(2);
    capture
        .client(1, "8980 00000000")
        .client(2, "8a80 00000000")
        .server(1, "8a00")
        .server(2, "8900");
    List<Recording> log = read(folder, capture.bytes());
    assertThat(labels(log.get(0)).get(0)).isEqualTo(new Input.Header(true, 0, 9, true, 7, 0));
    assertThat(labels(log.get(1)).get(1)).isInstanceOf(Observation.Frame.class);
  }

  @Test
  void saysInWhichPacketAFileEnds(@TempDir Path folder) {
    byte[] whole = new CaptureBytes(CaptureBytes.Format.PCAP).open(1).bytes();
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 5);
    assertThatThrownBy(() -> read(folder, cut))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("c.pcap: packet 5: the file ends in the middle");
    assertThatThrownBy(() -> read(folder, new byte[40]))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("it is no capture");
  }

  @Property(tries = 500)
  void whateverIsSpoilt_itIsReadOrRefused(
      @ForAll @IntRange(max = 2000) int at,
      @ForAll byte spoilt,
      @ForAll @IntRange(max = 60) int cut,
      @ForAll CaptureBytes.Format format)
      throws IOException {
    CaptureBytes capture = new CaptureBytes(format).open(1).client(1, "8981 00000000 70");
    byte[] bytes = capture.server(1, "8a0170").fin(1).bytes();
    bytes[at % bytes.length] = spoilt;
    Path file = Files.createTempFile("framecheck", ".pcap");
    try {
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - cut));
      Capture.read(file, Role.SERVER, OptionalLong.empty());
    } catch (TraceFormatException e) {
      assertThat(e.getMessage()).startsWith(file.toString());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
