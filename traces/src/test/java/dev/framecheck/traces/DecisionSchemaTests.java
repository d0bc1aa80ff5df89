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

class DecisionSchemaTests {

  static final Schema SCHEMA = load();

  static final String REFUSED =
      "{\"id\":\"policy/admission/mixed-content/0123abcd\",\"topic\":\"policy\","
          + "\"model\":\"Admission\",\"clauses\":[\"MixedContent-4.4\"],\"threats\":[\"T02\"],"
          + "\"source\":\"browser\",\"in\":{\"page\":\"https://example.com\",\"csp\":\"none\","
          + "\"url\":\"ws://rival.test/chat\"},"
          + "\"out\":{\"outcome\":\"refuse\",\"by\":\"mixed-content\"}}";

  private static Schema load() {
    try (InputStream in = DecisionCodec.class.getResourceAsStream("decision.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void acceptsWhatTheCodecWrites() throws Exception {
    String line = DecisionCodec.write(DecisionCodec.read(REFUSED, "here"));
    assertThat(line).isEqualTo(REFUSED);
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0123abcd               | 0123ABCD
          "topic":"policy",      |
          "model":"Admission"    | "model":"Admissions"
          ["MixedContent-4.4"]   | []
          "T02"                  | "T2"
          "source":"browser"     | "source":"hearsay"
          "csp":"none"           | "csp":"none","extra":true
          "csp":"none",          |
          https://example.com    | https://example.com/
          ws://rival.test/chat   | http://rival.test/chat
          "outcome":"refuse"     | "outcome":"connect"
          ,"by":"mixed-content"  |
          "csp":"none"           | "csp":"none","worker":false
          """)
  void rejects(String part, String replacement) {
    assertThat(REFUSED).contains(part);
    String line = REFUSED.replace(part, replacement == null ? "" : replacement);
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isNotEmpty();
  }
}
