package dev.framecheck.reference;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps the events of the endpoint that it belongs to. */
final class Recorder implements EventSink {
  final List<Event> events = new ArrayList<>();

  @Override
  public void accept(Event event) {
    events.add(event);
  }

  /** The events' record names, in order. */
  List<String> names() {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  /** The bytes of each outgoing frame in hexadecimal. */
  List<String> outgoing() {
    return all(Event.Outgoing.class).stream()
        .map(out -> HexFormat.of().formatHex(out.bytes().toByteArray()))
        .toList();
  }

  <E extends Event> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only event of its type. */
  <E extends Event> E only(Class<E> type) {
    List<E> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError("expected one " + type.getSimpleName() + " among " + events);
    }
    return found.get(0);
  }
}
