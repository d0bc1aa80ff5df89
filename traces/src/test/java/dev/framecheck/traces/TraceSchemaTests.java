package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceSchemaTests {

  static final Schema SCHEMA = load();

  private static Schema load() {
    try (InputStream in = TraceCodec.class.getResourceAsStream("trace.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean accepts(String line) {
    return SCHEMA.validate(line, InputFormat.JSON).isEmpty();
  }

  @Test
  void acceptsWhatTheCodecWrites() {
    assertThat(SCHEMA.validate(TraceCodec.write(Examples.ping("a/b")), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(TraceCodec.write(Examples.everything()), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "id":"a/b"            | "id":"a b"
          "role":"server"       | "role":"proxy"
          "goal":1              | "goal":-1
          "goal":1,             | "goal":1,"extra":0,
          "topic":"framing",    |
          "T09"                 | "T9"
          "needs":["limit"]     | "needs":["luck"]
          "rsv":0               | "rsv":8
          "opcode":9            | "opcode":16
          "encoding":7          | "encoding":8
          "length":"3"          | "length":3
          "length":"3"          | "length":"03"
          "bytes":"616263"      | "bytes":""
          "bytes":"616263"      | "bytes":"6A"
          "bytes":"616263"      | "bytes":"61*0"
          "path":false                      | "path":true
          "to":"OPEN","choice":"pong=each" | "to":"OPEN","path":false,"choice":"pong=each"
          "choice":"pong=each"  | "choice":"pong"
          "type":"pong"         | "type":"song"
          "source":"derived"    | "source":"hearsay"
          "end":{               | "end":{"msg":"NONE",
          """)
  void rejects(String part, String replacement) {
    String line = TraceCodec.write(Examples.ping("a/b"));
    assertThat(line).contains(part);
    assertThat(accepts(line.replace(part, replacement == null ? "" : replacement))).isFalse();
  }
}
