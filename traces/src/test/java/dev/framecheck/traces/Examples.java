package dev.framecheck.traces;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Traces for tests. */
final class Examples {

  private Examples() {}

  static final Input.Header PING_HEADER = new Input.Header(true, 0, 9, true, 7, 3);

  static final Input.Head HEAD = new Input.Head("good", "HTTP/1.1 101 \r\n\r\n\u0081\0", 3);

  static Reaction reaction(boolean path, Observation... out) {
    return new Reaction(
        List.of(out), Grade.RECOMMENDED, "OPEN", path, null, List.of("5.5"), Source.RFC);
  }

  static Step step(Input in, String bytes, Reaction... allow) {
    return new Step("OPEN", in, ByteRuns.parse(bytes), List.of(allow));
  }

  /** A Ping, header and payload, and its Pong. */
  static Trace ping(String id) {
    ByteRuns payload = ByteRuns.parse("616263");
    return trace(
        id,
        new TreeMap<>(Map.of("pong", "each")),
        step(PING_HEADER, "898300000000", reaction(true)),
        step(
            new Input.Payload(payload),
            "616263",
            new Reaction(
                List.of(new Observation.Pong(payload)),
                Grade.RECOMMENDED,
                "OPEN",
                true,
                Choice.parse("pong=each"),
                List.of("5.5.2", "5.5.3"),
                Source.RFC),
            new Reaction(
                List.of(),
                Grade.PERMITTED,
                "OPEN",
                false,
                Choice.parse("pong=latest"),
                List.of("5.5.3"),
                Source.DERIVED)));
  }

  static Trace trace(String id, SortedMap<String, String> choices, Step... steps) {
    return new Trace(
        id,
        "framing",
        "Framing",
        Role.SERVER,
        Suite.CORE,
        steps.length - 1,
        choices,
        List.of("5.5.2", "5.5.3"),
        List.of("D11", "T09"),
        65536,
        List.of(Trace.NEEDS_LIMIT),
        List.of(steps),
        new Trace.End("OPEN", "NONE", "NONE"));
  }

  /** A trace in which each kind of input and of observation occurs. */
  static Trace everything() {
    ByteRuns some = ByteRuns.repeat(0, 70_000);
    return trace(
        "framing/server/everything",
        new TreeMap<>(),
        step(new Input.Header(false, 7, 15, false, 64, -1L), "ff7f", reaction(true)),
        step(new Input.Payload(some), "00*70000", reaction(true)),
        step(
            new Input.Send(MessageKind.TEXT, some),
            "",
            reaction(true, new Observation.Frame(1, some))),
        step(new Input.Ping(some), "", reaction(true, new Observation.Rejected())),
        step(
            new Input.Close(0, ByteRuns.EMPTY),
            "",
            reaction(true, Observation.Close.anyLegal()),
            reaction(false, new Observation.Close(List.of(1002, 0, 1009)), new Observation.End())),
        step(new Input.Close(4999, ByteRuns.of((byte) 'x')), "", reaction(true)),
        step(
            new Input.Act("open", new TreeMap<>(Map.of("url", "ws://host.test/"))),
            "",
            reaction(true, new Observation.Effect("connect", new TreeMap<>()))),
        step(HEAD, HEAD.bytes().toString(), reaction(true)),
        step(new Input.EndOfStream(), "", reaction(true, new Observation.End())),
        step(
            new Input.Quiet(),
            "",
            reaction(true, new Observation.Deliver(MessageKind.BINARY, some)),
            reaction(false, new Observation.Pong(ByteRuns.EMPTY))));
  }
}
