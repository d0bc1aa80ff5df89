package dev.framecheck.cli.validation;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A change of one event of a log.
 *
 * @param log which log, of those that there are
 * @param place which event
 * @param other decides what it is changed to
 */
record Mutation(Kind kind, int log, int place, int other) {

  private static final Set<String> TOPICS_OF_EFFECTS = Set.of("flow", "opening");

  /** What is done to the event. */
  enum Kind {
    DROP,
    DUPLICATE,
    SWAP,
    ALTER
  }

  static Arbitrary<Mutation> arbitrary() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 1 << 20);
    return Combinators.combine(Arbitraries.of(Kind.class), any, any, any).as(Mutation::new);
  }

  Recording apply(List<Recording> logs) {
    Recording original = logs.get(log % logs.size());
    List<Recording.Entry> entries = new ArrayList<>(original.entries());
    int at = place % entries.size();
    Recording.Entry entry = entries.get(at);
    switch (kind) {
      case DROP -> entries.remove(at);
      case DUPLICATE -> entries.add(at, entry);
      case SWAP -> {
        int next = (at + 1) % entries.size();
        entries.set(at, entries.get(next));
        entries.set(next, entry);
      }
      case ALTER ->
          entries.set(at, new Recording.Entry(entry.place(), altered(entry.event(), logs)));
    }
    return new Recording(original.connection(), entries);
  }

  private RecordedEvent altered(RecordedEvent event, List<Recording> logs) {
    List<Recording.Entry> others = logs.get(other % logs.size()).entries();
    RecordedEvent donor = others.get(other % others.size()).event();
    if (event instanceof RecordedEvent.Out out) {
      boolean isOfFrames = !TOPICS_OF_EFFECTS.contains(logs.get(0).connection().topic());
      return new RecordedEvent.Out(
          OptionalLong.empty(),
          isOfFrames ? altered(out.observation()) : foreign(out.observation(), donor));
    }
    // An input that the alphabet has: that of another log, which an input begins.
    return donor instanceof RecordedEvent.In ? donor : others.get(0).event();
  }

  /** What another log shows, or what none does. */
  private static Observation foreign(Observation seen, RecordedEvent donor) {
    return donor instanceof RecordedEvent.Out out && !out.observation().equals(seen)
        ? out.observation()
        : new Observation.Effect("altered", new TreeMap<>());
  }

  private Observation altered(Observation seen) {
    List<Observation> others =
        List.of(
            new Observation.Pong(ByteRuns.of((byte) 'x')),
            new Observation.End(),
            new Observation.Close(List.of(1000)),
            new Observation.Close(List.of(1002)),
            new Observation.Close(List.of(1006)),
            new Observation.Rejected(),
            new Observation.Deliver(MessageKind.TEXT, ByteRuns.EMPTY),
            new Observation.Deliver(MessageKind.BINARY, ByteRuns.of((byte) 'a')),
            new Observation.Frame(1, ByteRuns.of((byte) 'b')));
    Observation chosen = others.get(other % others.size());
    return chosen.equals(seen) ? new Observation.Malformed("5.1 altered") : chosen;
  }
}
