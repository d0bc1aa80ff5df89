package dev.framecheck.traces;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines of a log, as {@code FORMAT-log.md} describes them. */
public final class RecordingCodec {

  /** The version of the format that this class writes, and the only one it reads. */
  public static final int VERSION = 1;

  private RecordingCodec() {}

  /** The line that declares a connection, without its end of line. */
  public static String write(RecordedConnection connection) {
    return Json.line(
        json -> {
          json.writeNumberField("log", VERSION);
          json.writeStringField("connection", connection.id());
          json.writeStringField("topic", connection.topic());
          json.writeStringField("role", connection.role().text());
          if (connection.limit().isPresent()) {
            json.writeNumberField("limit", connection.limit().getAsLong());
          }
          json.writeStringField("order", connection.order().text());
          if (!connection.unlogged().isEmpty()) {
            Json.writeTexts(json, "unlogged", connection.unlogged().stream().toList());
          }
        });
  }

  /**
   * The line of an event, without its end of line.
   *
   * @param connection the id of its connection
   */
  public static String write(String connection, RecordedEvent event) {
    return Json.line(
        json -> {
          json.writeStringField("connection", connection);
          if (event.time().isPresent()) {
            json.writeNumberField("time", event.time().getAsLong());
          }
          writeEvent(json, event);
        });
  }

  private static void writeEvent(JsonGenerator json, RecordedEvent event) throws IOException {
    if (event instanceof RecordedEvent.In in) {
      json.writeFieldName("in");
      LabelCodec.write(json, in.input());
    } else if (event instanceof RecordedEvent.Out out) {
      json.writeFieldName("out");
      LabelCodec.write(json, out.observation());
      if (out.more()) {
        json.writeBooleanField("more", true);
      }
      if (out.reset()) {
        json.writeBooleanField("reset", true);
      }
    } else if (event instanceof RecordedEvent.Gap gap) {
      json.writeStringField("gap", gap.what());
    }
  }

  /**
   * One line that was read.
   *
   * @param connection the id of the connection it belongs to
   * @param declared what it declares of that connection; null if it is an event
   * @param event null if it is a declaration
   */
  record Line(
      String connection, @Nullable RecordedConnection declared, @Nullable RecordedEvent event) {}

  /**
   * Reads one line.
   *
   * @param place where it stands, for the message
   * @throws TraceFormatException if it is no line of a log
   */
  static Line read(String line, String place) throws TraceFormatException {
    return Json.read(line, place, RecordingCodec::line);
  }

  private static Line line(JsonFields fields) {
    String connection = fields.text("connection");
    return fields.has("log")
        ? new Line(connection, declaration(connection, fields), null)
        : new Line(connection, null, event(fields));
  }

  private static RecordedConnection declaration(String connection, JsonFields fields) {
    if (fields.integer("log") != VERSION) {
      throw fields.problem("log", "is no version that is known; " + VERSION + " is");
    }
    return new RecordedConnection(
        connection,
        fields.text("topic"),
        fields.constant("role", Role.values()),
        optional(fields, "limit"),
        fields.constant("order", RecordedConnection.Order.values()),
        new TreeSet<>(fields.has("unlogged") ? fields.texts("unlogged") : java.util.List.of()));
  }

  private static RecordedEvent event(JsonFields fields) {
    OptionalLong time = optional(fields, "time");
    if (fields.has("in")) {
      return new RecordedEvent.In(time, fields.object("in", LabelCodec::readInput));
    }
    if (fields.has("gap")) {
      return new RecordedEvent.Gap(time, fields.text("gap"));
    }
    return new RecordedEvent.Out(
        time,
        fields.object("out", LabelCodec::readObservation),
        fields.has("more") && fields.flag("more"),
        fields.has("reset") && fields.flag("reset"));
  }

  private static OptionalLong optional(JsonFields fields, String name) {
    return fields.has(name) ? OptionalLong.of(fields.longInteger(name)) : OptionalLong.empty();
  }
}
