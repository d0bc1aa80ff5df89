package dev.framecheck.model.graph;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inputs and reactions as parts of a permanent id. What is usual is left out of it. */
final class Slugs {

  private static final int LONGEST = 40;
  private static final List<String> OPCODES =
      List.of(
          "CONT", "TEXT", "BINARY", "OP3", "OP4", "OP5", "OP6", "OP7", "CLOSE", "PING", "PONG",
          "OP11", "OP12", "OP13", "OP14", "OP15");

  private Slugs() {}

  static String of(Input in, Role role) {
    if (in instanceof Input.Header header) {
      return header(header, role);
    }
    if (in instanceof Input.Payload payload) {
      return "payload." + of(payload.payload());
    }
    if (in instanceof Input.Send send) {
      return "send." + send.kind().text() + "." + of(send.payload());
    }
    if (in instanceof Input.Ping ping) {
      return "ping." + of(ping.payload());
    }
    if (in instanceof Input.Close close) {
      String code = close.code() == CloseCode.EMPTY_BODY ? "empty" : String.valueOf(close.code());
      return "close." + code + (close.reason().isEmpty() ? "" : "." + of(close.reason()));
    }
    if (in instanceof Input.Timeout timeout) {
      return "timeout." + timeout.timer();
    }
    if (in instanceof Input.Act act) {
      return "act." + of(act.name(), act.arguments());
    }
    if (in instanceof Input.Head head) {
      return "head." + head.name();
    }
    return in.type();
  }

  /** A name and the values of its arguments, in the order of their names. */
  private static String of(String name, SortedMap<String, String> arguments) {
    String text =
        Stream.concat(Stream.of(name), arguments.values().stream())
            .map(part -> part.replaceAll("[^A-Za-z0-9]+", "_"))
            .collect(Collectors.joining("."));
    return text.length() <= LONGEST ? text : name + "." + Digest.hex(text, 8);
  }

  private static String header(Input.Header header, Role role) {
    StringBuilder slug = new StringBuilder("header.").append(opcode(header.opcode()));
    if (!header.fin()) {
      slug.append(".nofin");
    }
    if (header.rsv() != 0) {
      slug.append(".rsv").append(header.rsv());
    }
    if (header.masked() != role.peerMasks()) {
      slug.append(header.masked() ? ".masked" : ".unmasked");
    }
    slug.append(".len").append(Long.toUnsignedString(header.length()));
    if (!header.minimal()) {
      slug.append(".in").append(header.encoding());
    }
    return slug.toString();
  }

  static String opcode(int opcode) {
    return OPCODES.get(opcode);
  }

  static String of(ByteRuns bytes) {
    String text = bytes.toString().replace('*', 'x').replace(' ', '_');
    if (text.isEmpty()) {
      return "empty";
    }
    return text.length() <= LONGEST ? text : Digest.hex(text, 8);
  }

  /** What is observed, and whether a SHOULD is left unkept. */
  static String reaction(StateGraph.Edge edge) {
    String seen =
        edge.out().isEmpty()
            ? "silent"
            : edge.out().stream().map(Slugs::of).collect(Collectors.joining("+"));
    return edge.grade() == Grade.RECOMMENDED ? seen : seen + ".unkept";
  }

  private static String of(Observation observation) {
    if (observation instanceof Observation.Deliver) {
      return "deliver";
    }
    if (observation instanceof Observation.Frame frame) {
      return "send" + opcode(frame.opcode());
    }
    if (observation instanceof Observation.Pong) {
      return "pong";
    }
    if (observation instanceof Observation.Close close) {
      return "close"
          + close.codes().stream()
              .map(
                  code ->
                      switch (code) {
                        case CloseCode.ANY_LEGAL -> "Any";
                        case CloseCode.EMPTY_BODY -> "Empty";
                        default -> String.valueOf(code);
                      })
              .collect(Collectors.joining("or"));
    }
    if (observation instanceof Observation.End) {
      return "end";
    }
    if (observation instanceof Observation.Closed closed) {
      return "closed" + closed.code() + (closed.clean() ? "clean" : "");
    }
    if (observation instanceof Observation.Effect effect) {
      return effect.name();
    }
    if (observation instanceof Observation.Release) {
      return "release";
    }
    return observation instanceof Observation.Rejected ? "rejected" : "malformed";
  }
}
