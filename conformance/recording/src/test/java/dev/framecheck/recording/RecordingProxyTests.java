package dev.framecheck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingProxyTests {

  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n";
  private static final String ANSWER = "HTTP/1.1 101 Switching Protocols\r\n%s\r\n";

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** What is recorded when a server answers a client's bytes by these. */
  private static List<Recording> recorded(Path folder, String fields, String asked, String told)
      throws Exception {
    Path log = folder.resolve("log.ndjson");
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LogSink sink = LogSink.to(log);
        RecordingProxy proxy =
            RecordingProxy.start(
                0,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()),
                sink,
                "closing",
                Role.SERVER,
                OptionalLong.of(100))) {
      CompletableFuture<Void> serving =
          CompletableFuture.runAsync(() -> serve(listener, fields, hex(asked).length, hex(told)));
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
        client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().write(hex(asked));
        client.getInputStream().readAllBytes();
        client.shutdownOutput();
      }
      serving.join();
    }
    return Recording.read(log);
  }

  private static void serve(ServerSocket listener, String fields, int asked, byte[] told) {
    try (Socket socket = listener.accept()) {
      InputStream in = socket.getInputStream();
      in.readNBytes(REQUEST.length() + asked);
      socket
          .getOutputStream()
          .write(ANSWER.formatted(fields).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(told);
      socket.shutdownOutput();
      in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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

  @Test
  void recordsBothDirectionsFromTheHandshakeOn(@TempDir Path folder) throws Exception {
    List<Recording> log =
        recorded(
            folder, "", "8981 00000000 70  8182 01020304 6063", "8a0170 0101 61 8001 62 880203e8");
    assertThat(log).hasSize(1);
    assertThat(labels(log.get(0)))
        .containsSubsequence(
            new Input.Header(true, 0, 9, true, 7, 1),
            new Input.Payload(ByteRuns.of((byte) 'p')),
            new Input.Header(true, 0, 1, true, 7, 2),
            new Input.Payload(ByteRuns.of((byte) 'a', (byte) 'a')),
            new Observation.Pong(ByteRuns.of((byte) 'p')),
            new Observation.Frame(1, ByteRuns.of((byte) 'a')),
            new Observation.Frame(0, ByteRuns.of((byte) 'b')),
            new Observation.Close(List.of(1000)),
            new Observation.End());
    assertThat(log.get(0).entries())
        .anyMatch(one -> one.event() instanceof RecordedEvent.Out out && out.more());
  }

  @Test
  void recordsWhatNoEndpointMaySend(@TempDir Path folder) throws Exception {
    List<Recording> log =
        recorded(folder, "", "8980 00000000", "8a80 01020304 c100 8300 817e0001 61 0900 8801 03");
    assertThat(labels(log.get(0)))
        .filteredOn(Observation.Malformed.class::isInstance)
        .extracting(one -> ((Observation.Malformed) one).rule().split(" ")[0])
        .containsExactly("5.1", "5.2", "5.2", "5.2", "5.5", "5.5.1");
  }

  @Test
  void extensionsAreAGap(@TempDir Path folder) throws Exception {
    List<Recording> log =
        recorded(folder, "Sec-WebSocket-Extensions: permessage-deflate\r\n", "", "8100");
    assertThat(log.get(0).entries().get(0).event()).isInstanceOf(RecordedEvent.Gap.class);
  }

  @Test
  void aFrameMayBeLongerThanMemory(@TempDir Path folder) throws Exception {
    StringBuilder log = new StringBuilder();
    long[] pieces = new long[2];
    FrameScanner scanner =
        new FrameScanner(
            new FrameScanner.Sink() {
              @Override
              public void header(Input.Header header) {
                log.append(Long.toUnsignedString(header.length()));
              }

              @Override
              public void payload(ByteRuns piece, boolean last) {
                pieces[0] += piece.size();
                pieces[1] = Math.max(pieces[1], piece.size());
              }
            });
    scanner.take(hex("827f ffffffffffffffff"), 0, 10);
    byte[] some = new byte[1 << 16];
    for (int i = 0; i < 100; i++) {
      scanner.take(some, 0, some.length);
    }
    assertThat(log).hasToString("18446744073709551615");
    assertThat(pieces).containsExactly(100L << 16, 1 << 16);
  }
}
