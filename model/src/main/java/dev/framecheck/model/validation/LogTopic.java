package dev.framecheck.model.validation;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A topic whose machine logs can be validated against.
 *
 * @param text its name, and that of the folder of its specification
 * @param inputs what a log of it may have
 * @param observations the same
 */
record LogTopic(
    String text,
    Set<Class<? extends Input>> inputs,
    Set<Class<? extends Observation>> observations) {

  private static final LogTopic FRAMING =
      new LogTopic(
          "framing",
          Set.of(
              Input.Header.class,
              Input.Payload.class,
              Input.EndOfStream.class,
              Input.Send.class,
              Input.Ping.class,
              Input.Close.class,
              Input.Quiet.class),
          Set.of(
              Observation.Deliver.class,
              Observation.Frame.class,
              Observation.Pong.class,
              Observation.Close.class,
              Observation.End.class,
              Observation.Rejected.class,
              Observation.Malformed.class));

  private static final LogTopic CLOSING =
      new LogTopic(
          "closing",
          union(
              FRAMING.inputs,
              Set.of(Input.Reset.class, Input.Timeout.class, Input.Stall.class, Input.Drain.class)),
          union(FRAMING.observations, Set.of(Observation.Release.class, Observation.Closed.class)));

  private static final LogTopic FLOW =
      new LogTopic("flow", Set.of(Input.Act.class), Set.of(Observation.Effect.class));

  private static final LogTopic OPENING =
      new LogTopic(
          "opening",
          Set.of(
              Input.Act.class,
              Input.Head.class,
              Input.Send.class,
              Input.Timeout.class,
              Input.EndOfStream.class),
          Set.of(
              Observation.Effect.class,
              Observation.Deliver.class,
              Observation.Rejected.class,
              Observation.Close.class,
              Observation.End.class,
              Observation.Malformed.class));

  private static final List<LogTopic> ALL = List.of(FRAMING, CLOSING, FLOW, OPENING);

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The topic of this name, if logs of it can be validated. */
  static Optional<LogTopic> of(String text) {
    return ALL.stream().filter(topic -> topic.text.equals(text)).findFirst();
  }

  /** The names of all topics, for a message. */
  static String names() {
    return ALL.stream().map(LogTopic::text).collect(Collectors.joining(", "));
  }

  /** The module, without {@code .tla}. */
  String module() {
    return "Trace" + Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  boolean has(Input input) {
    return inputs.contains(input.getClass());
  }

  boolean has(Observation observation) {
    return observations.contains(observation.getClass());
  }
}
