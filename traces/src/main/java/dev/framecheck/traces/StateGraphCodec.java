package dev.framecheck.traces;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A state graph as a file of JSON lines: first what the graph is and its counts, then the states in
 * their order, then the edges. Files whose name ends in {@code .gz} are compressed. The same graph
 * always gives the same bytes.
 */
public final class StateGraphCodec {

  private StateGraphCodec() {}

  /** Writes the file anew, whole or not at all. */
  public static void write(StateGraph graph, Path file) throws IOException {
    LineFile.write(file, lines(graph));
  }

  private static Iterator<String> lines(StateGraph graph) {
    return Stream.of(
            Stream.of(Json.line(json -> writeHead(json, graph))),
            graph.states().stream().map(state -> Json.line(json -> writeState(json, state))),
            graph.edges().stream().map(edge -> Json.line(json -> writeEdge(json, edge))))
        .flatMap(lines -> lines)
        .iterator();
  }

  private static void writeHead(JsonGenerator json, StateGraph graph) throws IOException {
    json.writeStringField("topic", graph.topic());
    json.writeStringField("model", graph.model());
    json.writeNumberField("limit", graph.limit());
    json.writeNumberField("states", graph.states().size());
    json.writeNumberField("edges", graph.edges().size());
  }

  private static void writeState(JsonGenerator json, StateGraph.State state) throws IOException {
    json.writeStringField("role", state.role().text());
    json.writeStringField("conn", state.conn());
    json.writeStringField("message", state.message());
    json.writeStringField("frame", state.frame());
    json.writeBooleanField("initial", state.initial());
    json.writeStringField("detail", state.detail());
  }

  private static void writeEdge(JsonGenerator json, StateGraph.Edge edge) throws IOException {
    json.writeNumberField("from", edge.from());
    json.writeNumberField("to", edge.to());
    json.writeFieldName("in");
    LabelCodec.write(json, edge.in());
    json.writeArrayFieldStart("out");
    for (Observation observation : edge.out()) {
      LabelCodec.write(json, observation);
    }
    json.writeEndArray();
    json.writeStringField("grade", edge.grade().text());
    if (edge.choice() != null) {
      json.writeStringField("choice", edge.choice().toString());
    }
    Json.writeTexts(json, "clauses", edge.clauses());
    json.writeStringField("source", edge.source().text());
  }

  /**
   * Reads a graph file.
   *
   * @throws TraceFormatException if the file is missing or is no state graph
   */
  public static StateGraph read(Path file) throws IOException {
    Reading reading = new Reading();
    LineFile.read(file, reading::line);
    return reading.graph(file.toString());
  }

  private record Head(String topic, String model, long limit, int states, int edges) {}

  /** What was read so far. */
  private static final class Reading {
    private final List<Head> head = new ArrayList<>(1);
    private final List<StateGraph.State> states = new ArrayList<>();
    private final List<StateGraph.Edge> edges = new ArrayList<>();

    void line(String line, String place) throws IOException {
      if (head.isEmpty()) {
        head.add(Json.read(line, place, Reading::readHead));
      } else if (states.size() < head.get(0).states()) {
        states.add(Json.read(line, place, Reading::readState));
      } else {
        edges.add(Json.read(line, place, Reading::readEdge));
      }
    }

    StateGraph graph(String name) throws TraceFormatException {
      if (head.isEmpty()) {
        throw new TraceFormatException(name, "the file is empty");
      }
      Head said = head.get(0);
      if (states.size() != said.states() || edges.size() != said.edges()) {
        throw new TraceFormatException(
            name,
            "it says %d states and %d edges, and holds %d and %d"
                .formatted(said.states(), said.edges(), states.size(), edges.size()));
      }
      try {
        return new StateGraph(said.topic(), said.model(), said.limit(), states, edges);
      } catch (IllegalArgumentException e) {
        throw new TraceFormatException(name, String.valueOf(e.getMessage()));
      }
    }

    private static Head readHead(JsonFields fields) {
      return new Head(
          fields.text("topic"),
          fields.text("model"),
          fields.longInteger("limit"),
          fields.integer("states"),
          fields.integer("edges"));
    }

    private static StateGraph.State readState(JsonFields fields) {
      return new StateGraph.State(
          fields.constant("role", Role.values()),
          fields.text("conn"),
          fields.text("message"),
          fields.text("frame"),
          fields.flag("initial"),
          fields.text("detail"));
    }

    private static StateGraph.Edge readEdge(JsonFields fields) {
      return new StateGraph.Edge(
          fields.integer("from"),
          fields.integer("to"),
          fields.object("in", LabelCodec::readInput),
          fields.objects("out", LabelCodec::readObservation),
          fields.constant("grade", Grade.values()),
          fields.optionalChoice("choice"),
          fields.texts("clauses"),
          fields.constant("source", Source.values()));
    }
  }
}
