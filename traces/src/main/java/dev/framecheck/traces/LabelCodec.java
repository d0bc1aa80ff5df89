package dev.framecheck.traces;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The labels of a step, inputs and observations, as JSON objects with a {@code type}. */
final class LabelCodec {

  private LabelCodec() {}

  static void write(JsonGenerator json, Input input) throws IOException {
    json.writeStartObject();
    if (input instanceof Input.Header header) {
      json.writeStringField("type", "header");
      json.writeBooleanField("fin", header.fin());
      json.writeNumberField("rsv", header.rsv());
      json.writeNumberField("opcode", header.opcode());
      json.writeBooleanField("masked", header.masked());
      json.writeNumberField("encoding", header.encoding());
      json.writeStringField("length", Long.toUnsignedString(header.length()));
    } else if (input instanceof Input.Payload payload) {
      json.writeStringField("type", "payload");
      json.writeStringField("payload", payload.payload().toString());
    } else if (input instanceof Input.EndOfStream) {
      json.writeStringField("type", "endOfStream");
    } else if (input instanceof Input.Send send) {
      json.writeStringField("type", "send");
      json.writeStringField("kind", send.kind().text());
      json.writeStringField("payload", send.payload().toString());
    } else if (input instanceof Input.Ping ping) {
      json.writeStringField("type", "ping");
      json.writeStringField("payload", ping.payload().toString());
    } else if (input instanceof Input.Close close) {
      json.writeStringField("type", "close");
      if (close.code() != CloseCode.EMPTY_BODY) {
        json.writeNumberField("code", close.code());
      }
      json.writeStringField("reason", close.reason().toString());
    } else if (input instanceof Input.Quiet) {
      json.writeStringField("type", "quiet");
    } else if (input instanceof Input.Reset) {
      json.writeStringField("type", "reset");
    } else if (input instanceof Input.Timeout timeout) {
      json.writeStringField("type", "timeout");
      json.writeStringField("timer", timeout.timer());
    } else if (input instanceof Input.Stall) {
      json.writeStringField("type", "stall");
    } else if (input instanceof Input.Drain) {
      json.writeStringField("type", "drain");
    } else if (input instanceof Input.Act act) {
      json.writeStringField("type", "act");
      write(json, act.name(), act.arguments());
    } else if (input instanceof Input.Head head) {
      json.writeStringField("type", "head");
      json.writeStringField("name", head.name());
      json.writeStringField("text", head.text());
      if (head.filler() > 0) {
        json.writeNumberField("filler", head.filler());
      }
    }
    json.writeEndObject();
  }

  static Input readInput(JsonFields fields) {
    String type = fields.text("type");
    return switch (type) {
      case "header" ->
          new Input.Header(
              fields.flag("fin"),
              fields.integer("rsv"),
              fields.integer("opcode"),
              fields.flag("masked"),
              fields.integer("encoding"),
              fields.unsigned("length"));
      case "payload" -> new Input.Payload(fields.bytes("payload"));
      case "endOfStream" -> new Input.EndOfStream();
      case "send" ->
          new Input.Send(fields.constant("kind", MessageKind.values()), fields.bytes("payload"));
      case "ping" -> new Input.Ping(fields.bytes("payload"));
      case "close" ->
          new Input.Close(
              fields.has("code") ? fields.integer("code") : CloseCode.EMPTY_BODY,
              fields.bytes("reason"));
      case "quiet" -> new Input.Quiet();
      case "reset" -> new Input.Reset();
      case "timeout" -> new Input.Timeout(fields.text("timer"));
      case "stall" -> new Input.Stall();
      case "drain" -> new Input.Drain();
      case "act" -> new Input.Act(fields.text("name"), arguments(fields));
      case "head" ->
          new Input.Head(
              fields.text("name"),
              fields.text("text"),
              fields.has("filler") ? fields.integer("filler") : 0);
      default -> throw fields.problem("type", "names no input: \"" + type + "\"");
    };
  }

  static void write(JsonGenerator json, Observation observation) throws IOException {
    json.writeStartObject();
    if (observation instanceof Observation.Deliver deliver) {
      json.writeStringField("type", "deliver");
      json.writeStringField("kind", deliver.kind().text());
      json.writeStringField("payload", deliver.payload().toString());
    } else if (observation instanceof Observation.Frame frame) {
      json.writeStringField("type", "frame");
      json.writeNumberField("opcode", frame.opcode());
      json.writeStringField("payload", frame.payload().toString());
    } else if (observation instanceof Observation.Pong pong) {
      json.writeStringField("type", "pong");
      json.writeStringField("payload", pong.payload().toString());
    } else if (observation instanceof Observation.Close close) {
      json.writeStringField("type", "close");
      json.writeArrayFieldStart("codes");
      for (int code : close.codes()) {
        if (code == CloseCode.ANY_LEGAL) {
          json.writeString("legal");
        } else {
          json.writeNumber(code);
        }
      }
      json.writeEndArray();
    } else if (observation instanceof Observation.End) {
      json.writeStringField("type", "end");
    } else if (observation instanceof Observation.Rejected) {
      json.writeStringField("type", "rejected");
    } else if (observation instanceof Observation.Release) {
      json.writeStringField("type", "release");
    } else if (observation instanceof Observation.Closed closed) {
      json.writeStringField("type", "closed");
      json.writeNumberField("code", closed.code());
      json.writeStringField("reason", closed.reason().toString());
      json.writeBooleanField("clean", closed.clean());
      json.writeNumberField("lost", closed.lost());
    } else if (observation instanceof Observation.Effect effect) {
      json.writeStringField("type", "effect");
      write(json, effect.name(), effect.arguments());
    } else if (observation instanceof Observation.Malformed malformed) {
      json.writeStringField("type", "malformed");
      json.writeStringField("rule", malformed.rule());
    }
    json.writeEndObject();
  }

  static Observation readObservation(JsonFields fields) {
    String type = fields.text("type");
    return switch (type) {
      case "deliver" ->
          new Observation.Deliver(
              fields.constant("kind", MessageKind.values()), fields.bytes("payload"));
      case "frame" -> new Observation.Frame(fields.integer("opcode"), fields.bytes("payload"));
      case "pong" -> new Observation.Pong(fields.bytes("payload"));
      case "close" -> new Observation.Close(codes(fields));
      case "end" -> new Observation.End();
      case "rejected" -> new Observation.Rejected();
      case "release" -> new Observation.Release();
      case "closed" ->
          new Observation.Closed(
              fields.integer("code"),
              fields.bytes("reason"),
              fields.flag("clean"),
              fields.integer("lost"));
      case "effect" -> new Observation.Effect(fields.text("name"), arguments(fields));
      case "malformed" -> new Observation.Malformed(fields.text("rule"));
      default -> throw fields.problem("type", "names no observation: \"" + type + "\"");
    };
  }

  private static void write(JsonGenerator json, String name, SortedMap<String, String> arguments)
      throws IOException {
    json.writeStringField("name", name);
    json.writeObjectFieldStart("arguments");
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      json.writeStringField(argument.getKey(), argument.getValue());
    }
    json.writeEndObject();
  }

  private static SortedMap<String, String> arguments(JsonFields fields) {
    return fields.object(
        "arguments",
        inner -> {
          SortedMap<String, String> arguments = new TreeMap<>();
          inner.names().forEach(name -> arguments.put(name, inner.text(name)));
          return arguments;
        });
  }

  private static List<Integer> codes(JsonFields fields) {
    List<Integer> codes = new ArrayList<>();
    for (JsonNode code : fields.array("codes")) {
      if (code.isTextual() && code.textValue().equals("legal")) {
        codes.add(CloseCode.ANY_LEGAL);
      } else if (code.isInt() && code.intValue() >= 0) {
        codes.add(code.intValue());
      } else {
        throw fields.problem("codes", "holds something else than codes and \"legal\"");
      }
    }
    return codes;
  }
}
