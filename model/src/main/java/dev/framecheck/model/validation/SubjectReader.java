package dev.framecheck.model.validation;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.TraceFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a subject of a recording. A message that was sent in fragments becomes one frame, as the
 * models have it, at the place of its first fragment; frames that don't make up messages become
 * {@link Observation.Malformed}.
 */
final class SubjectReader {

  private static final int CONTINUATION = 0;
  private static final int LAST_DATA = 2;

  /** Bytes of the largest message that is put together: the checker keeps each byte as a value. */
  private static final int LARGEST_MESSAGE = 4 << 20;

  private final LogTopic topic;
  private final List<Subject.Event> events = new ArrayList<>();
  private @Nullable Message message;

  private SubjectReader(LogTopic topic) {
    this.topic = topic;
  }

  /** A message of which fragments were seen, and the place in {@code events} that it will have. */
  private static final class Message {
    private final int index;
    private final String place;
    private final int opcode;
    private ByteRuns payload = ByteRuns.EMPTY;

    Message(int index, String place, int opcode) {
      this.index = index;
      this.place = place;
      this.opcode = opcode;
    }

    Subject.Seen seen(boolean cut) {
      return new Subject.Seen(place, new Observation.Frame(opcode, payload), cut, false);
    }
  }

  /**
   * The subject.
   *
   * @throws TraceFormatException if the topic is unknown or has no such events; the message names
   *     the place
   */
  static Subject read(Recording recording) throws TraceFormatException {
    String id = recording.connection().id();
    LogTopic topic =
        LogTopic.of(recording.connection().topic())
            .orElseThrow(
                () ->
                    new TraceFormatException(
                        "connection " + id,
                        "no log of the topic \"%s\" can be validated, but of %s"
                            .formatted(recording.connection().topic(), LogTopic.names())));
    SubjectReader reader = new SubjectReader(topic);
    String gap = reader.readAll(recording);
    Message open = reader.message;
    if (open != null) {
      reader.events.set(open.index, open.seen(true));
    }
    return new Subject(recording.connection(), topic, reader.events, gap);
  }

  private String readAll(Recording recording) throws TraceFormatException {
    for (Recording.Entry entry : recording.entries()) {
      if (entry.event() instanceof RecordedEvent.Gap gap) {
        return entry.place() + ": " + gap.what();
      }
      if (entry.event() instanceof RecordedEvent.In in) {
        reached(entry.place(), in.input());
      } else if (entry.event() instanceof RecordedEvent.Out out) {
        seen(entry.place(), out);
      }
    }
    return "";
  }

  private void reached(String place, Input input) throws TraceFormatException {
    if (!topic.has(input)) {
      throw foreign(place, input.type());
    }
    if (input instanceof Input.Payload payload) {
      checkSize(place, payload.payload().size());
      if (payload.payload().isEmpty()) {
        return;
      }
    }
    events.add(new Subject.Reached(place, input));
  }

  private void seen(String place, RecordedEvent.Out out) throws TraceFormatException {
    if (!topic.has(out.observation())) {
      throw foreign(place, out.observation().getClass().getSimpleName());
    }
    if (out.observation() instanceof Observation.Frame frame && frame.opcode() <= LAST_DATA) {
      fragment(place, frame, out.more());
    } else {
      events.add(new Subject.Seen(place, out.observation(), false, out.reset()));
    }
  }

  private void fragment(String place, Observation.Frame frame, boolean more)
      throws TraceFormatException {
    Message open = message;
    boolean continues = frame.opcode() == CONTINUATION;
    if (continues != (open != null)) {
      String rule =
          continues
              ? "5.4 a continuation frame continues no message"
              : "5.4 a message begins inside another";
      events.add(new Subject.Seen(place, new Observation.Malformed(rule), false, false));
      return;
    }
    if (open == null) {
      open = new Message(events.size(), place, frame.opcode());
      events.add(open.seen(true));
    }
    open.payload = open.payload.concat(frame.payload());
    checkSize(place, open.payload.size());
    message = more ? open : null;
    if (!more) {
      events.set(open.index, open.seen(false));
    }
  }

  private static void checkSize(String place, long size) throws TraceFormatException {
    if (size > LARGEST_MESSAGE) {
      throw new TraceFormatException(
          place, "a message of more than %d bytes can't be validated".formatted(LARGEST_MESSAGE));
    }
  }

  private TraceFormatException foreign(String place, String type) {
    return new TraceFormatException(
        place, "a log of the topic %s has no %s".formatted(topic.text(), type));
  }
}
