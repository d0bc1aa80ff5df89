package dev.framecheck.kit.exec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.kit.TargetException;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Named;
import dev.framecheck.traces.Observation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lines of the protocol, to and from JSON. */
final class Lines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Lines() {}

  static ObjectNode request(String op) {
    return JSON.createObjectNode().put("op", op);
  }

  /** Reads an answer; the message of the exception has no full stop. */
  static JsonNode answer(String line) {
    try {
      JsonNode answer = JSON.readTree(line);
      if (answer != null && answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      throw new TargetException("the program answered with something else than JSON", e);
    }
    throw new TargetException("the program answered with something else than a JSON object");
  }

  static <E extends Enum<E> & Named> EnumSet<E> constants(
      JsonNode answer, String field, Class<E> type, EnumSet<E> absent) {
    if (!answer.has(field)) {
      return absent;
    }
    EnumSet<E> constants = EnumSet.noneOf(type);
    for (JsonNode text : answer.get(field)) {
      constants.add(constant(text.asText(), type));
    }
    return constants;
  }

  private static <E extends Enum<E> & Named> E constant(String text, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.text().equals(text)) {
        return constant;
      }
    }
    throw new TargetException("the program answered with the unknown word \"" + text + "\"");
  }

  static ObjectNode toJson(Input input) {
    ObjectNode json = JSON.createObjectNode();
    if (input instanceof Input.Header header) {
      json.put("type", "header");
      json.put("fin", header.fin());
      json.put("rsv", header.rsv());
      json.put("opcode", header.opcode());
      json.put("masked", header.masked());
      json.put("encoding", header.encoding());
      json.put("length", Long.toUnsignedString(header.length()));
    } else if (input instanceof Input.Payload payload) {
      json.put("type", "payload").put("payload", payload.payload().toString());
    } else if (input instanceof Input.Send send) {
      json.put("type", "send").put("kind", send.kind().text());
      json.put("payload", send.payload().toString());
    } else if (input instanceof Input.Ping ping) {
      json.put("type", "ping").put("payload", ping.payload().toString());
    } else if (input instanceof Input.Close close) {
      json.put("type", "close");
      if (close.code() != CloseCode.EMPTY_BODY) {
        json.put("code", close.code());
      }
      json.put("reason", close.reason().toString());
    } else if (input instanceof Input.Timeout timeout) {
      json.put("type", "timeout").put("timer", timeout.timer());
    } else if (input instanceof Input.Act act) {
      json.put("type", "act").put("name", act.name());
      ObjectNode arguments = json.putObject("arguments");
      act.arguments().forEach(arguments::put);
    } else if (input instanceof Input.Head head) {
      json.put("type", "head").put("name", head.name());
    } else {
      json.put("type", input.type());
    }
    return json;
  }

  static List<Observation> observations(JsonNode answer) {
    JsonNode out = answer.path("out");
    if (!out.isArray()) {
      throw new TargetException("the program answered a step without \"out\"");
    }
    List<Observation> observations = new ArrayList<>(out.size());
    for (JsonNode one : out) {
      try {
        observations.add(observation(one));
      } catch (IllegalArgumentException e) {
        throw new TargetException(
            "the program answered with an observation that can't be read: " + e.getMessage(), e);
      }
    }
    return observations;
  }

  private static Observation observation(JsonNode json) {
    String type = json.path("type").asText();
    return switch (type) {
      case "deliver" ->
          new Observation.Deliver(
              constant(json.path("kind").asText(), MessageKind.class), payload(json));
      case "frame" -> new Observation.Frame(json.path("opcode").asInt(-1), payload(json));
      case "pong" -> new Observation.Pong(payload(json));
      case "close" -> new Observation.Close(codes(json));
      case "end" -> new Observation.End();
      case "rejected" -> new Observation.Rejected();
      case "release" -> new Observation.Release();
      case "closed" ->
          new Observation.Closed(
              json.path("code").asInt(-1),
              ByteRuns.parse(json.path("reason").asText()),
              json.path("clean").asBoolean(),
              json.path("lost").asInt());
      case "effect" -> new Observation.Effect(json.path("name").asText(), arguments(json));
      case "malformed" -> new Observation.Malformed(json.path("rule").asText());
      default -> throw new IllegalArgumentException("its type is \"" + type + "\"");
    };
  }

  private static SortedMap<String, String> arguments(JsonNode json) {
    SortedMap<String, String> arguments = new TreeMap<>();
    for (Map.Entry<String, JsonNode> argument : json.path("arguments").properties()) {
      arguments.put(argument.getKey(), argument.getValue().asText());
    }
    return arguments;
  }

  private static List<Integer> codes(JsonNode json) {
    List<Integer> codes = new ArrayList<>();
    for (JsonNode code : json.path("codes")) {
      if (!code.isInt() || code.intValue() < 0) {
        throw new IllegalArgumentException("a close code is a number, not " + code);
      }
      codes.add(code.intValue());
    }
    return codes;
  }

  private static ByteRuns payload(JsonNode json) {
    return ByteRuns.parse(json.path("payload").asText());
  }
}
