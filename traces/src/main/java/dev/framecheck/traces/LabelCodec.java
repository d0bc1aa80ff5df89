package dev.framecheck.traces;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
      case "malformed" -> new Observation.Malformed(fields.text("rule"));
      default -> throw fields.problem("type", "names no observation: \"" + type + "\"");
    };
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
