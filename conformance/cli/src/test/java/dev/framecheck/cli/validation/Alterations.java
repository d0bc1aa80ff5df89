package dev.framecheck.cli.validation;

import static java.util.stream.Collectors.joining;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Logs with one event that is missing, doubled, early, late or in one particular not what it was: a
 * few for each particular of each kind of event.
 */
final class Alterations {

  /** How many logs there are of a kind of alteration. */
  private static final int EACH = 3;

  private final Map<String, Integer> made = new HashMap<>();
  private final List<Recording> logs = new ArrayList<>();

  private Alterations() {}

  static List<Recording> of(List<Recording> originals) {
    Alterations all = new Alterations();
    originals.forEach(all::alter);
    answered(originals).forEach(all::alter);
    return List.copyOf(all.logs);
  }

  /**
   * Logs that go on behind a Pong. No trace of the core corpus does: the endpoint is then where it
   * was before the Ping.
   */
  private static List<Recording> answered(List<Recording> originals) {
    List<Recording> answered = new ArrayList<>();
    List<Recording> pings =
        originals.stream().filter(log -> fromOpen(log) && kinds(log).endsWith("Pong")).toList();
    for (Recording ping : pings.subList(0, Math.min(EACH, pings.size()))) {
      originals.stream()
          .filter(log -> log.connection().role() == ping.connection().role())
          .filter(log -> fromOpen(log) && kinds(log).endsWith("Deliver"))
          .limit(EACH)
          .forEach(
              log -> {
                List<Recording.Entry> entries = new ArrayList<>(ping.entries());
                entries.addAll(log.entries());
                answered.add(new Recording(log.connection(), entries));
              });
    }
    return answered;
  }

  private static boolean fromOpen(Recording log) {
    return log.connection().id().contains("/OPEN/");
  }

  private static String kinds(Recording log) {
    return log.entries().stream().map(entry -> kind(entry.event())).collect(joining(" "));
  }

  private void alter(Recording log) {
    String id = log.connection().id();
    String goal = id.substring(id.lastIndexOf('/') + 1);
    for (int i = 0; i < log.entries().size(); i++) {
      if (!(log.entries().get(i).event() instanceof RecordedEvent.Out out)) {
        continue;
      }
      String kind = kind(out.observation());
      String before = i == 0 ? "" : kind(log.entries().get(i - 1).event());
      int at = i;
      make(log, kind + " missing", entries -> entries.remove(at));
      make(log, kind + " missing where that is owed: " + goal, entries -> entries.remove(at));
      make(log, kind + " twice", entries -> entries.add(at, entries.get(at)));
      if (i > 0) {
        make(log, kind + " before " + before, entries -> entries.add(at - 1, entries.remove(at)));
      }
      if (i + 1 < log.entries().size()) {
        make(
            log,
            kind + " late where that is owed: " + goal,
            entries -> entries.add(at + 1, entries.remove(at)));
      }
      make(log, kind + " last: " + goal, entries -> entries.add(entries.remove(at)));
      others(out.observation())
          .forEach(
              (what, other) ->
                  make(
                      log,
                      kind + " with another " + what + " behind " + before,
                      entries -> entries.set(at, replaced(entries.get(at), other))));
    }
  }

  /** A change of the events of a log. */
  private interface Change {
    void to(List<Recording.Entry> entries);
  }

  private void make(Recording log, String what, Change change) {
    if (made.merge(what, 1, Integer::sum) <= EACH) {
      List<Recording.Entry> entries = new ArrayList<>(log.entries());
      change.to(entries);
      logs.add(new Recording(log.connection(), entries));
    }
  }

  private static Recording.Entry replaced(Recording.Entry entry, Observation other) {
    return new Recording.Entry(entry.place(), new RecordedEvent.Out(OptionalLong.empty(), other));
  }

  private static String kind(RecordedEvent event) {
    return event instanceof RecordedEvent.Out out
        ? kind(out.observation())
        : ((RecordedEvent.In) event).input().getClass().getSimpleName();
  }

  private static String kind(Observation seen) {
    String kind = seen.getClass().getSimpleName();
    return seen instanceof Observation.Effect effect ? kind + " " + effect.name() : kind;
  }

  /** The same observation but for one particular, which is the key. */
  private static Map<String, Observation> others(Observation seen) {
    Map<String, Observation> others = new LinkedHashMap<>();
    if (seen instanceof Observation.Deliver one) {
      MessageKind kind = one.kind() == MessageKind.TEXT ? MessageKind.BINARY : MessageKind.TEXT;
      others.put("kind", new Observation.Deliver(kind, one.payload()));
      others.put("payload", new Observation.Deliver(one.kind(), longer(one.payload())));
    } else if (seen instanceof Observation.Frame one) {
      others.put("opcode", new Observation.Frame(one.opcode() ^ 3, one.payload()));
      others.put("payload", new Observation.Frame(one.opcode(), longer(one.payload())));
    } else if (seen instanceof Observation.Pong one) {
      others.put("payload", new Observation.Pong(longer(one.payload())));
    } else if (seen instanceof Observation.Close) {
      for (int code : List.of(999, 1000, 1001, 1002, 1006, 1007, 1009, 4999)) {
        others.put("code, " + code, new Observation.Close(List.of(code)));
      }
    } else if (seen instanceof Observation.Release) {
      others.put("kind", new Observation.End());
    } else if (seen instanceof Observation.Closed one) {
      others.put(
          "code", new Observation.Closed(one.code() + 1, one.reason(), one.clean(), one.lost()));
      others.put(
          "reason",
          new Observation.Closed(one.code(), longer(one.reason()), one.clean(), one.lost()));
      others.put(
          "clean", new Observation.Closed(one.code(), one.reason(), !one.clean(), one.lost()));
      others.put(
          "lost", new Observation.Closed(one.code(), one.reason(), one.clean(), one.lost() + 1));
    } else if (seen instanceof Observation.Effect one) {
      others.put("name", new Observation.Effect("altered", one.arguments()));
      others.put("set of particulars", with(one, "altered", "1"));
      for (String name : one.arguments().keySet()) {
        others.put(name, with(one, name, "altered"));
      }
    }
    return others;
  }

  private static Observation with(Observation.Effect effect, String name, String value) {
    SortedMap<String, String> arguments = new TreeMap<>(effect.arguments());
    arguments.put(name, value);
    return new Observation.Effect(effect.name(), arguments);
  }

  private static ByteRuns longer(ByteRuns payload) {
    return payload.concat(ByteRuns.of((byte) 'x'));
  }
}
