package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TraceCodecPropertyTests {

  private static Arbitrary<ByteRuns> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(ByteRuns::of);
  }

  private static Arbitrary<Input> inputs() {
    Arbitrary<MessageKind> kinds = Arbitraries.of(MessageKind.class);
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(0, 15),
                Arbitraries.longs())
            .as(
                (flag, rsv, opcode, length) ->
                    new Input.Header(flag, rsv, opcode, !flag, 64, length)),
        bytes().map(Input.Payload::new),
        bytes().map(Input.Ping::new),
        Combinators.combine(kinds, bytes()).as(Input.Send::new),
        Combinators.combine(Arbitraries.integers().between(0, 65535), bytes()).as(Input.Close::new),
        Arbitraries.of("closing", "tcp", "idle").map(Input.Timeout::new),
        named().map(name -> new Input.Act(name.getKey(), name.getValue())),
        heads(),
        Arbitraries.of(
            new Input.Quiet(),
            new Input.EndOfStream(),
            new Input.Reset(),
            new Input.Stall(),
            new Input.Drain()));
  }

  private static Arbitrary<Input> heads() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(20),
            Arbitraries.integers().between(0, 30))
        .as((text, filler) -> new Input.Head("some", "a\r\n" + text, filler));
  }

  private static Arbitrary<Map.Entry<String, SortedMap<String, String>>> named() {
    Arbitrary<String> words = Arbitraries.of("window", "socket", "crash", "context");
    return Combinators.combine(words, Arbitraries.maps(words, words).ofMaxSize(3))
        .as((name, arguments) -> Map.entry(name, new TreeMap<>(arguments)));
  }

  private static Arbitrary<Observation> observations() {
    Arbitrary<MessageKind> kinds = Arbitraries.of(MessageKind.class);
    return Arbitraries.oneOf(
        Combinators.combine(kinds, bytes()).as(Observation.Deliver::new),
        Combinators.combine(Arbitraries.integers().between(0, 15), bytes())
            .as(Observation.Frame::new),
        bytes().map(Observation.Pong::new),
        Arbitraries.integers()
            .between(-1, 65535)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Observation.Close::new),
        Combinators.combine(
                Arbitraries.integers().between(0, 65535),
                bytes(),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 9))
            .as(Observation.Closed::new),
        named().map(name -> new Observation.Effect(name.getKey(), name.getValue())),
        Arbitraries.of(
            new Observation.End(), new Observation.Rejected(), new Observation.Release()));
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            inputs(), bytes(), observations().list().ofMaxSize(3), Arbitraries.of(Source.class))
        .as(
            (input, bytes, out, source) -> {
              List<Reaction> allow = new ArrayList<>();
              allow.add(Examples.reaction(true, out.toArray(new Observation[0])));
              allow.add(
                  new Reaction(
                      out,
                      Grade.PERMITTED,
                      "FAILED",
                      false,
                      new Choice("a", "b"),
                      List.of(),
                      source));
              ByteRuns sent = input instanceof Input.Head head ? head.bytes() : bytes;
              return new Step("OPEN", input, sent, allow);
            });
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void readsWhatItWrites(@ForAll("steps") Step step) throws Exception {
    Trace trace = Examples.trace("a/b", new TreeMap<>(), step);
    String line = TraceCodec.write(trace);
    Trace back = TraceCodec.read(line, "test:1");
    assertThat(back).isEqualTo(trace);
    assertThat(TraceCodec.write(back)).isEqualTo(line);
    assertThat(line).contains("\"in\":{\"type\":\"" + step.in().type() + "\"");
  }
}
