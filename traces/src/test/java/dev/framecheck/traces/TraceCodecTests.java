package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceCodecTests {

  @Test
  void writesFieldsInTheirFixedOrder() {
    assertThat(TraceCodec.write(Examples.ping("framing/server/OPEN/ping")))
        .isEqualTo(
            "{\"id\":\"framing/server/OPEN/ping\",\"topic\":\"framing\",\"model\":\"Framing\","
                + "\"role\":\"server\",\"suite\":\"core\",\"goal\":1,\"choices\":{\"pong\":\"each\"},"
                + "\"clauses\":[\"5.5.2\",\"5.5.3\"],\"threats\":[\"D11\",\"T09\"],\"limit\":65536,"
                + "\"needs\":[\"limit\"],\"steps\":[{\"from\":\"OPEN\",\"in\":{\"type\":\"header\","
                + "\"fin\":true,\"rsv\":0,\"opcode\":9,\"masked\":true,\"encoding\":7,\"length\":\"3\"},"
                + "\"bytes\":\"898300000000\",\"allow\":[{\"out\":[],"
                + "\"to\":\"OPEN\",\"clauses\":[\"5.5\"]}]},"
                + "{\"from\":\"OPEN\",\"in\":{\"type\":\"payload\",\"payload\":\"616263\"},"
                + "\"bytes\":\"616263\",\"allow\":[{\"out\":[{\"type\":\"pong\",\"payload\":\"616263\"}],"
                + "\"to\":\"OPEN\",\"choice\":\"pong=each\","
                + "\"clauses\":[\"5.5.2\",\"5.5.3\"]},{\"out\":[],"
                + "\"grade\":\"permitted\",\"to\":\"OPEN\",\"path\":false,\"choice\":\"pong=latest\","
                + "\"clauses\":[\"5.5.3\"],\"source\":\"derived\"}]}],\"end\":{\"conn\":\"OPEN\"}}");
  }

  @Test
  void readsEveryInputAndObservationBack() throws Exception {
    Trace trace = Examples.everything();
    Trace back = TraceCodec.read(TraceCodec.write(trace), "test:1");
    assertThat(back).isEqualTo(trace);
  }

  @Test
  void tellsMessageAndFrameAtTheEndWhereThereAreSome() throws Exception {
    String line =
        TraceCodec.write(Examples.ping("a/b"))
            .replace("\"conn\":\"OPEN\"}", "\"conn\":\"OPEN\",\"message\":\"TEXT\"}");
    Trace trace = TraceCodec.read(line, "test:1");
    assertThat(trace.end()).isEqualTo(new Trace.End("OPEN", "TEXT", "NONE"));
    assertThat(TraceCodec.write(trace)).isEqualTo(line);
  }

  @Test
  void keepsALengthOfAllOnes() {
    assertThat(TraceCodec.write(Examples.everything())).contains("\"18446744073709551615\"");
  }

  @Test
  void namesPlaceAndFieldOfAMistake() {
    rejects("\"goal\":1", "\"goal\":\"1\"", "goal is not an integer in range");
    rejects("\"goal\":1", "\"goal\":2", "goal is the index of a step, and there is no step 2 of 2");
    rejects("\"role\":\"server\"", "\"role\":\"proxy\"", "role has no meaning for \"proxy\"");
    rejects("\"topic\":\"framing\",", "", "field topic is missing");
    rejects("\"suite\"", "\"extra\":1,\"suite\"", "unknown field extra");
    rejects("\"opcode\":9", "\"opcode\":16", "steps[0].in: opcode is from 0 to 15, not 16");
    rejects(
        "\"length\":\"3\"",
        "\"length\":\"18446744073709551616\"",
        "steps[0].in.length is not a decimal length up to 2^64-1, but \"18446744073709551616\"");
    rejects(
        "\"length\":\"3\"",
        "\"length\":\"126\"",
        "steps[0].in: length 126 cannot be written in 7 bits");
    rejects(
        "\"bytes\":\"616263\"",
        "\"bytes\":\"61626\"",
        "steps[1].bytes: an odd number of hex digits at character 1 of the bytes \"61626\"");
    rejects(
        "\"path\":false",
        "\"path\":true",
        "steps[1]: exactly one permitted reaction lies on the path, not 2");
    rejects(
        "\"choice\":\"pong=each\"", "\"choice\":\"pong\"", "a choice is written dimension=value");
    rejects("\"type\":\"pong\"", "\"type\":\"song\"", "names no observation: \"song\"");
    rejects("\"limit\":65536", "\"limit\":-1", "limit is not negative, unlike -1");
    rejects("{\"id\"", "{\"goal\":1,\"id\"", "not JSON: Duplicate field 'goal'");
    rejects("\"OPEN\"}}", "\"OPEN\"}} {}", "not JSON");
    rejects("\"end\":{", "\"end\":{\"frame\":1,", "end.frame is not");
  }

  private static void rejects(String part, String replacement, String message) {
    String line = TraceCodec.write(Examples.ping("a/b"));
    assertThat(line).contains(part);
    assertThatThrownBy(() -> TraceCodec.read(line.replace(part, replacement), "core.jsonl:7"))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageStartingWith("core.jsonl:7: ")
        .hasMessageContaining(message);
  }

  @Test
  void refusesCodesThatAreNoCodes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Observation.Close(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Observation.Close(List.of(65536)));
  }

  @Test
  void permitsOnlyLegalCodesWhereAnyIsLegal() {
    Observation.Close any = Observation.Close.anyLegal();
    assertThat(List.of(0, 1000, 1003, 1007, 1014, 3000, 4999)).allMatch(any::permits);
    assertThat(List.of(-1, 1, 999, 1004, 1005, 1006, 1015, 2999, 5000)).noneMatch(any::permits);
    assertThat(new Observation.Close(List.of(1009, 1008)).permits(0)).isFalse();
  }

  @Test
  void aHeadHasTheBytesOfItsTextAndItsFiller() {
    assertThat(Examples.HEAD.bytes().toBytes())
        .isEqualTo(
            "HTTP/1.1 101 \r\nX-Filler: aaa\r\n\r\n\u0081\0"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void aHeadIsMadeOfBytes() {
    assertThatThrownBy(() -> new Input.Head("wide", "\u0100", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Input.Head("short", "no line", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
