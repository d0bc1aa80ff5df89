package dev.framecheck.model.graph.extraction;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Named;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the plain values of {@code ep} and {@code io} say, in the terms of traces. A value of
 * another shape than the specifications agreed on is an {@link IllegalArgumentException} that shows
 * it.
 */
final class LabelReader {

  /** The field of a wrapping state that holds the endpoint. */
  static final String WRAPPED = "ep";

  private static final String NONE = "NONE";

  private LabelReader() {}

  static StateGraph.State state(Object ep, boolean initial) {
    PlainRecord fields = endpoint(ep);
    return new StateGraph.State(
        role(ep),
        fields.text("conn"),
        fields.has("msg") ? fields.text("msg") : NONE,
        fields.has("frame") ? fields.sub("frame").text("op") : NONE,
        initial,
        TlaText.print(ep));
  }

  static Role role(Object ep) {
    return constant(endpoint(ep).text("role"), Role.values());
  }

  /** A topic may wrap the endpoint of framing in a state of its own. */
  private static PlainRecord endpoint(Object ep) {
    PlainRecord state = PlainRecord.of(ep);
    return state.has(WRAPPED) ? state.sub(WRAPPED) : state;
  }

  static StateGraph.Edge edge(int from, int to, Object io, Role role) {
    PlainRecord label = PlainRecord.of(io);
    String choice = label.text("choice");
    return new StateGraph.Edge(
        from,
        to,
        input(label.sub("in")),
        out(label, role),
        constant(label.text("grade"), Grade.values()),
        choice.isEmpty() ? null : Choice.parse(choice),
        label.set("clauses").stream().map(String.class::cast).sorted(ClauseOrder.INSTANCE).toList(),
        constant(label.text("source"), Source.values()));
  }

  static List<Observation> out(PlainRecord label, Role role) {
    List<Observation> out = new ArrayList<>();
    for (Object observation : label.list("out")) {
      out.add(observation(PlainRecord.of(observation), role));
    }
    return out;
  }

  static Input input(PlainRecord in) {
    String type = in.text("t");
    return switch (type) {
      case "header" -> header(in);
      case "payload" -> new Input.Payload(runs(in));
      case "endOfStream" -> new Input.EndOfStream();
      case "quiet" -> new Input.Quiet();
      case "reset" -> new Input.Reset();
      case "timeout" -> new Input.Timeout(in.text("timer"));
      case "stall" -> new Input.Stall();
      case "drain" -> new Input.Drain();
      case "act" -> new Input.Act(in.text("name"), arguments(in.sub("args")));
      case "head" -> head(in);
      case "send" -> new Input.Send(constant(in.text("kind"), MessageKind.values()), runs(in));
      case "ping" -> new Input.Ping(runs(in));
      case "close" -> new Input.Close(in.integer("code"), runs(in.list("reason")));
      default -> throw in.problem("names no input");
    };
  }

  private static Input header(PlainRecord in) {
    String big = in.text("big");
    return new Input.Header(
        in.flag("fin"),
        in.integer("rsv"),
        in.integer("op"),
        in.flag("masked"),
        in.integer("enc"),
        big.isEmpty() ? in.integer("len") : Long.parseUnsignedLong(big));
  }

  /** Lines, the empty one at the end if there is one, and bytes before and behind them. */
  private static Input.Head head(PlainRecord in) {
    String end = in.flag("lf") ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder(latin1(in.list("before")));
    in.list("lines").forEach(line -> text.append(line).append(end));
    text.append(in.flag("ends") ? end : "").append(latin1(in.list("after")));
    return new Input.Head(in.text("name"), text.toString(), in.integer("filler"));
  }

  private static String latin1(List<?> runs) {
    return new String(runs(runs).toBytes(), StandardCharsets.ISO_8859_1);
  }

  private static Observation observation(PlainRecord out, Role role) {
    if (out.has("hdr")) {
      String fault = HeaderRules.fault(out.sub("hdr"), role);
      if (!fault.isEmpty()) {
        return new Observation.Malformed(fault);
      }
    }
    String type = out.text("t");
    return switch (type) {
      case "deliver" ->
          new Observation.Deliver(constant(out.text("kind"), MessageKind.values()), runs(out));
      case "frame" -> new Observation.Frame(out.integer("op"), runs(out));
      case "pong" -> new Observation.Pong(runs(out));
      case "close" ->
          new Observation.Close(out.set("codes").stream().map(Integer.class::cast).toList());
      case "end" -> new Observation.End();
      case "rejected" -> new Observation.Rejected();
      case "release" -> new Observation.Release();
      case "closed" ->
          new Observation.Closed(
              out.integer("code"),
              runs(out.list("reason")),
              out.flag("clean"),
              out.integer("lost"));
      case "effect" -> new Observation.Effect(out.text("name"), arguments(out.sub("args")));
      default -> throw out.problem("names no observation");
    };
  }

  /** TLA+ has no empty record; a field of this name alone stands for one. */
  private static SortedMap<String, String> arguments(PlainRecord args) {
    SortedMap<String, String> arguments = new TreeMap<>();
    args.fields()
        .forEach(
            (name, value) -> {
              if (!name.equals("none")) {
                arguments.put((String) name, String.valueOf(value));
              }
            });
    return arguments;
  }

  private static ByteRuns runs(PlainRecord fields) {
    return runs(fields.list("runs"));
  }

  private static ByteRuns runs(List<?> pairs) {
    ByteRuns.Builder bytes = ByteRuns.builder();
    for (Object pair : pairs) {
      if (!(pair instanceof List<?> run)
          || run.size() != 2
          || !(run.get(0) instanceof Integer value)
          || !(run.get(1) instanceof Integer count)) {
        throw new IllegalArgumentException("no run of bytes: " + TlaText.print(pair));
      }
      bytes.add(new byte[] {value.byteValue()}, count);
    }
    return bytes.build();
  }

  private static <E extends Enum<E> & Named> E constant(String text, E[] values) {
    for (E value : values) {
      if (value.text().equals(text)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no meaning is agreed for \"" + text + "\"");
  }

  /** A record of a specification. */
  record PlainRecord(Map<?, ?> fields) {

    static PlainRecord of(Object value) {
      if (value instanceof Map<?, ?> map) {
        return new PlainRecord(map);
      }
      throw new IllegalArgumentException("a record is expected, not " + TlaText.print(value));
    }

    boolean has(String name) {
      return fields.containsKey(name);
    }

    String text(String name) {
      return typed(name, String.class, "a string");
    }

    int integer(String name) {
      return typed(name, Integer.class, "an integer");
    }

    boolean flag(String name) {
      return typed(name, Boolean.class, "TRUE or FALSE");
    }

    List<?> list(String name) {
      return typed(name, List.class, "a sequence");
    }

    Collection<?> set(String name) {
      return typed(name, java.util.Set.class, "a set");
    }

    PlainRecord sub(String name) {
      return new PlainRecord(typed(name, Map.class, "a record"));
    }

    IllegalArgumentException problem(String problem) {
      return new IllegalArgumentException(TlaText.print(fields) + " " + problem);
    }

    private <T> T typed(String name, Class<T> type, String wanted) {
      Object value = fields.get(name);
      if (!type.isInstance(value)) {
        throw problem("has no field " + name + " that is " + wanted);
      }
      return type.cast(value);
    }
  }

  /** Applies a reader to TLA+ text, as TLC prints it in a counterexample. */
  static <T> T parsed(String text, Function<PlainRecord, T> reader) {
    return reader.apply(PlainRecord.of(TlaValueReader.read(text)));
  }
}
