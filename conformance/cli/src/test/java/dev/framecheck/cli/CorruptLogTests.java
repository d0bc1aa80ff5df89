package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a log, {@code validate} ends with 2 and says in which line or packet. */
class CorruptLogTests {

  private static final String DECLARED =
      "{\"log\":1,\"connection\":\"c\",\"topic\":\"closing\",\"role\":\"server\",\"order\":\"causal\"}\n";
  private static final String RESET = "{\"connection\":\"c\",\"in\":{\"type\":\"reset\"}}\n";
  private static final long GIGABYTE = 1L << 30;

  private static void expectRefused(Path log, String problem) {
    Run run = Run.of("validate", log.toString(), "--specs", "../../specs");
    assertThat(run.err().strip())
        .startsWith("framecheck: " + log)
        .contains(problem)
        .doesNotContain("\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private static byte[] captured(String name) throws IOException {
    String file = "fuzz/LogReaderFuzzTestsInputs/capture/" + name;
    try (InputStream in = CorruptLogTests.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"connection":"c","in":{"type":"quiet"}                   | not JSON
          "                                                         | not JSON
          {"connection":"c","in":{"type":"sneeze"}}                 | in.type names no input
          {"connection":"c","out":{"type":"sneeze"}}                | out.type names no observation
          {"connection":"c","sideways":{"type":"quiet"}}            | field out is missing
          {"connection":7,"in":{"type":"quiet"}}                    | connection is not a string
          {"connection":"c","in":[]}                                | in is not a JSON object
          {"connection":"c","in":{"type":"payload","payload":97}}   | in.payload is not a string
          {"connection":"c","in":{"type":"payload","payload":"6"}}  | an odd number of hex digits
          {"connection":"c","out":{"type":"close","codes":[65536]}} | code is from 0 to 65535
          {"connection":"c","out":{"type":"close","codes":[1.5]}}   | something else than codes
          {"connection":"c","in":{"type":"act","name":"x","arguments":{}}} | a log of the topic closing has no act
          """)
  void aLine(String line, String problem, @TempDir Path folder) throws IOException {
    Path log = folder.resolve("log.ndjson");
    Files.writeString(log, DECLARED + RESET + line + "\n");
    expectRefused(log, "log.ndjson:3: ");
    expectRefused(log, problem);
  }

  /** What is read ahead doesn't count: the line is its own. */
  @Test
  void bytesThatAreNoText(@TempDir Path folder) throws IOException {
    byte[] before = (DECLARED + RESET + RESET).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(before, before.length + 2);
    bytes[before.length] = (byte) 0xff;
    bytes[before.length + 1] = '\n';
    expectRefused(Files.write(folder.resolve("log.ndjson"), bytes), "log.ndjson:4: not UTF-8");
  }

  @Test
  void anArchiveThatIsCut(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("log.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
      out.write(DECLARED.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(whole, whole.length - 9));
    expectRefused(log, "not a whole gzip file");
    Files.writeString(log, DECLARED);
    expectRefused(log, "not a whole gzip file");
  }

  @ParameterizedTest
  @CsvSource({"pcap-short", "pcap-nanos-big-endian", "pcapng-short", "pcapng-big-endian"})
  void aCaptureThatIsCut(String name, @TempDir Path folder) throws IOException {
    byte[] whole = captured(name);
    Path capture = Files.write(folder.resolve("c.pcap"), Arrays.copyOf(whole, whole.length - 5));
    Path unspoilt = Files.write(folder.resolve("w.pcap"), whole);
    assertThat(Run.of("validate", unspoilt.toString()).status()).isZero();
    expectRefused(capture, "the file ends in the middle");
    assertThat(Run.of("validate", capture.toString()).err())
        .containsPattern("c\\.pcap: packet [1-9][0-9]*: ");
    Files.write(capture, Arrays.copyOf(whole, 9));
    expectRefused(capture, "c.pcap: the file ends in the middle");
  }

  @Test
  void aPortThatIsTaken(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Path log = folder.resolve("log.ndjson");
      Run run = Run.of("proxy", "--listen", port, "--to", "localhost:1", "--log", log.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("Port " + port + " can't be had");
    }
  }

  /** The file has a hole, so that it takes no time to write; its line is read all the same. */
  @Test
  void aLineOfAGigabyte(@TempDir Path folder) throws Exception {
    Path log = Files.writeString(folder.resolve("log.ndjson"), DECLARED);
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(GIGABYTE + DECLARED.length());
    }
    expectRefusedInLittleMemory(log);
  }

  @Test
  @EnabledIfSystemProperty(named = "framecheck.nightly", matches = "true")
  void aLineOfAGigabyteThatIsCompressed(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log.ndjson.gz");
    byte[] some = "61".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(log)))) {
      out.write(DECLARED.getBytes(StandardCharsets.UTF_8));
      out.write(
          "{\"connection\":\"c\",\"in\":{\"type\":\"payload\",\"payload\":\""
              .getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < GIGABYTE; written += some.length) {
        out.write(some);
      }
      out.write("\"}}\n".getBytes(StandardCharsets.UTF_8));
    }
    expectRefusedInLittleMemory(log);
  }

  /** In a JVM of its own, whose heap is a quarter of the line. */
  private static void expectRefusedInLittleMemory(Path log) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.framecheck.cli.Main",
            "validate",
            "--specs",
            "../../specs",
            log.toString());
    Path said = log.resolveSibling("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(said)
        .content()
        .contains(log + ":2: the line has more than 16777216 characters.")
        .hasLineCount(1);
    assertThat(process.exitValue()).isEqualTo(2);
  }
}
