package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTests {

  private static final String DECLARED =
      "{\"log\":1,\"connection\":\"c\",\"topic\":\"framing\",\"role\":\"server\",\"order\":\"step\"}";

  private static final Recording EXAMPLE = example();

  private static Recording example() {
    RecordedConnection connection =
        new RecordedConnection(
            "c",
            "closing",
            Role.CLIENT,
            OptionalLong.of(65536),
            RecordedConnection.Order.CAUSAL,
            new TreeSet<>(List.of("deliver", RecordedConnection.CALLS)));
    ByteRuns payload = ByteRuns.repeat('a', 3);
    OptionalLong time = OptionalLong.of(17);
    return new Recording(
        connection,
        List.of(
            entry(2, new RecordedEvent.In(time, new Input.Header(true, 0, 9, false, 7, 3))),
            entry(3, new RecordedEvent.In(OptionalLong.empty(), new Input.Payload(payload))),
            entry(4, new RecordedEvent.Out(time, new Observation.Frame(1, payload), true, false)),
            entry(5, new RecordedEvent.Out(time, new Observation.Malformed("5.1 a rule"))),
            entry(6, new RecordedEvent.Out(time, new Observation.Close(List.of(1000)))),
            entry(7, new RecordedEvent.Gap(time, "5 bytes are missing")),
            entry(8, new RecordedEvent.Out(time, new Observation.End(), false, true))));
  }

  private static Recording.Entry entry(int line, RecordedEvent event) {
    return new Recording.Entry("FILE:" + line, event);
  }

  private static List<Recording> read(Path folder, String text) throws IOException {
    return Recording.read(Files.writeString(folder.resolve("log.ndjson"), text));
  }

  @Test
  void readsWhatItWrites(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("log.ndjson.gz");
    Recording.write(file, List.of(EXAMPLE));
    Recording back = Recording.read(file).get(0);
    assertThat(back.connection()).isEqualTo(EXAMPLE.connection());
    assertThat(back.entries())
        .extracting(one -> one.place().replace(file.toString(), "FILE"))
        .isEqualTo(EXAMPLE.entries().stream().map(Recording.Entry::place).toList());
    assertThat(back.entries())
        .extracting(Recording.Entry::event)
        .isEqualTo(EXAMPLE.entries().stream().map(Recording.Entry::event).toList());
  }

  @Test
  void schemaAcceptsWhatIsWritten(@TempDir Path folder) throws IOException {
    Schema schema;
    try (InputStream in = TraceCodec.class.getResourceAsStream("log.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
    Path file = folder.resolve("log.ndjson");
    Recording.write(file, List.of(EXAMPLE));
    for (String line : Files.readAllLines(file)) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      String spoilt = line.replace("\"c\"", "7");
      assertThat(schema.validate(spoilt, InputFormat.JSON)).as(spoilt).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"connection":"c","in":{"type":"quiet"}                     | not JSON
          {"connection":"c","in":{"type":"sneeze"}}                   | names no input
          {"connection":"c","out":{"type":"sneeze"}}                  | names no observation
          {"connection":"c","in":{"type":"payload","payload":7}}      | in.payload is not a string
          {"connection":"c","in":{"type":"quiet"},"extra":1}          | unknown field extra
          {"connection":"c","in":{"type":"quiet"},"out":{"type":"end"}} | unknown field out
          {"connection":"c","time":"now","in":{"type":"quiet"}}       | time is not an integer
          {"connection":"d","in":{"type":"quiet"}}                    | connection d is not declared
          {"connection":"c","out":{"type":"end"},"more":true}         | only a frame
          {"connection":"c"}                                          | field out is missing
          []                                                          | not a JSON object
          {"log":2,"connection":"e","topic":"framing","role":"server","order":"step"}  | no version
          {"log":1,"connection":"c","topic":"framing","role":"server","order":"step"}  | declared twice
          {"log":1,"connection":"e","topic":"framing","role":"waiter","order":"step"}  | no meaning
          {"log":1,"connection":"e","topic":"framing","role":"server","order":"step","unlogged":["x"]} | left out
          """)
  void saysWhichLineIsWrongAndWhy(String line, String problem, @TempDir Path folder) {
    assertThatThrownBy(() -> read(folder, DECLARED + "\n" + line + "\n"))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("log.ndjson:2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void aLineWithoutEndIsNotKept(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("log.ndjson");
    byte[] much = new byte[1 << 20];
    java.util.Arrays.fill(much, (byte) '6');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write((DECLARED + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 40; i++) {
        out.write(much);
      }
    }
    assertThatThrownBy(() -> Recording.read(file))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("log.ndjson:2: the line has more than 16777216 characters");
  }

  @Property(tries = 300)
  void whateverALogIsCutOrSpoiltTo_itIsReadOrRefusedWithItsPlace(
      @ForAll @IntRange(max = 900) int at, @ForAll byte spoilt) throws IOException {
    Path file = Files.createTempFile("framecheck-log", ".ndjson");
    try {
      Recording.write(file, List.of(EXAMPLE));
      byte[] bytes = Files.readAllBytes(file);
      bytes[at % bytes.length] = spoilt;
      Files.write(file, bytes);
      Recording.read(file);
    } catch (TraceFormatException e) {
      assertThat(e.getMessage()).startsWith(file + ":");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
