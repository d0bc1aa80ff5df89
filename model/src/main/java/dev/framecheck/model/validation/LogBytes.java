package dev.framecheck.model.validation;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recorded connections in the form that {@link TlcLog} reads. */
final class LogBytes {

  static final char TEXT = 's';
  static final char NUMBER = 'i';
  static final char TRUTH = 'b';
  static final char RUNS = 'y';
  static final char SET = 'S';
  static final char RECORD = 'r';

  private LogBytes() {}

  static void write(DataOutputStream out, List<Subject> subjects) throws IOException {
    out.writeInt(subjects.size());
    for (Subject subject : subjects) {
      RecordedConnection about = subject.connection();
      value(
          out,
          Map.of(
              "role",
              about.role().text(),
              "order",
              about.order().text(),
              "unlogged",
              about.unlogged()));
      out.writeInt(subject.events().size());
      for (Subject.Event event : subject.events()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        value(new DataOutputStream(bytes), fields(event));
        out.writeByte(channels(about, event));
        out.writeInt(bytes.size());
        bytes.writeTo(out);
      }
    }
  }

  private static int channels(RecordedConnection about, Subject.Event event) {
    if (event instanceof Subject.Reached in) {
      return Channel.IN.bit() | (in.input() instanceof Input.Quiet ? Channel.QUIET.bit() : 0);
    }
    Observation seen = ((Subject.Seen) event).observation();
    boolean told =
        seen instanceof Observation.Deliver
            || seen instanceof Observation.Rejected
            || seen instanceof Observation.Closed
            || seen instanceof Observation.Effect;
    return told && about.order() != RecordedConnection.Order.STEP
        ? Channel.APP.bit()
        : Channel.WIRE.bit();
  }

  private static Map<String, Object> fields(Subject.Event event) {
    return event instanceof Subject.Reached in ? input(in.input()) : seen((Subject.Seen) event);
  }

  private static Map<String, Object> input(Input input) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("t", input.type());
    if (input instanceof Input.Header header) {
      boolean big = Long.compareUnsigned(header.length(), Integer.MAX_VALUE) > 0;
      fields.put("fin", header.fin());
      fields.put("rsv", header.rsv());
      fields.put("op", header.opcode());
      fields.put("masked", header.masked());
      fields.put("enc", header.encoding());
      fields.put("len", big ? Integer.MAX_VALUE : (int) header.length());
      fields.put("big", big ? bigLength(header.length()) : "");
    } else if (input instanceof Input.Payload payload) {
      fields.put("runs", payload.payload());
    } else if (input instanceof Input.Send send) {
      fields.put("kind", send.kind().text());
      fields.put("runs", send.payload());
    } else if (input instanceof Input.Ping ping) {
      fields.put("runs", ping.payload());
    } else if (input instanceof Input.Close close) {
      fields.put("code", close.code());
      fields.put("reason", close.reason());
    } else if (input instanceof Input.Timeout timeout) {
      fields.put("timer", timeout.timer());
    } else if (input instanceof Input.Act act) {
      fields.put("name", act.name());
      fields.put("args", arguments(act.arguments()));
    } else if (input instanceof Input.Head head) {
      fields.put("name", head.name());
    }
    return fields;
  }

  /** The model knows the lengths with their highest bit set by two of them. */
  private static String bigLength(long length) {
    return length < 0 ? "9223372036854775808" : Long.toUnsignedString(length);
  }

  private static Map<String, Object> seen(Subject.Seen seen) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Observation observation = seen.observation();
    if (observation instanceof Observation.Deliver deliver) {
      fields.put("t", "deliver");
      fields.put("kind", deliver.kind().text());
      fields.put("runs", deliver.payload());
    } else if (observation instanceof Observation.Frame frame) {
      fields.put("t", "frame");
      fields.put("op", frame.opcode());
      fields.put("runs", frame.payload());
      fields.put("cut", seen.cut());
    } else if (observation instanceof Observation.Pong pong) {
      fields.put("t", "pong");
      fields.put("runs", pong.payload());
    } else if (observation instanceof Observation.Close close) {
      fields.put("t", "close");
      fields.put("code", close.codes().get(0) == CloseCode.ANY_LEGAL ? 1000 : close.codes().get(0));
    } else if (observation instanceof Observation.End) {
      fields.put("t", "end");
      fields.put("reset", seen.reset());
    } else if (observation instanceof Observation.Closed closed) {
      fields.put("t", "closed");
      fields.put("code", closed.code());
      fields.put("reason", closed.reason());
      fields.put("clean", closed.clean());
      fields.put("lost", closed.lost());
    } else if (observation instanceof Observation.Effect effect) {
      fields.put("t", "effect");
      fields.put("name", effect.name());
      fields.put("args", arguments(effect.arguments()));
    } else if (observation instanceof Observation.Rejected) {
      fields.put("t", "rejected");
    } else if (observation instanceof Observation.Release) {
      fields.put("t", "release");
    } else {
      fields.put("t", "malformed");
    }
    return fields;
  }

  /** TLA+ has no empty record; a field of this name alone stands for one. */
  private static Map<String, Object> arguments(Map<String, String> arguments) {
    return arguments.isEmpty() ? Map.of("none", "0") : new LinkedHashMap<>(arguments);
  }

  private static void value(DataOutputStream out, Object value) throws IOException {
    if (value instanceof String text) {
      out.writeByte(TEXT);
      out.writeUTF(text);
    } else if (value instanceof Integer number) {
      out.writeByte(NUMBER);
      out.writeInt(number);
    } else if (value instanceof Boolean truth) {
      out.writeByte(TRUTH);
      out.writeBoolean(truth);
    } else if (value instanceof ByteRuns runs) {
      out.writeByte(RUNS);
      runs(out, runs);
    } else if (value instanceof Set<?> set) {
      out.writeByte(SET);
      out.writeInt(set.size());
      for (Object element : set) {
        value(out, element);
      }
    } else if (value instanceof Map<?, ?> fields) {
      out.writeByte(RECORD);
      out.writeInt(fields.size());
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        out.writeUTF((String) field.getKey());
        value(out, field.getValue());
      }
    } else {
      throw new IllegalArgumentException("no value for TLC: " + value);
    }
  }

  /**
   * Runs of one ASCII byte each, and other bytes one by one: what the models take for payload. The
   * first two bytes stand by themselves, since they may be a close code.
   */
  private static void runs(DataOutputStream out, ByteRuns payload) throws IOException {
    byte[] bytes = payload.toBytes();
    ByteArrayOutputStream pairs = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(pairs);
    int count = 0;
    int i = 0;
    while (i < bytes.length) {
      int start = i++;
      while (i < bytes.length && bytes[i] == bytes[start] && bytes[start] >= 0 && start > 1) {
        i++;
      }
      data.writeByte(bytes[start]);
      data.writeInt(i - start);
      count++;
    }
    out.writeInt(count);
    pairs.writeTo(out);
  }
}
