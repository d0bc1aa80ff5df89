package dev.framecheck.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of results that grows while a replay goes on, so that one which was cut off can go on
 * where it stopped. Its first line names the target; each further line is one result. A last line
 * that was cut off is left out. Safe for use by several threads.
 */
public final class PartialResults implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, TraceResult> done = new LinkedHashMap<>();
  private final BufferedWriter writer;

  /**
   * Opens a file, or begins one.
   *
   * @throws IOException if it can't be read or written, is no such file, or belongs to another
   *     target; the message is for the user
   */
  public PartialResults(Path file, String target) throws IOException {
    boolean isNew = !Files.exists(file) || Files.size(file) == 0;
    if (!isNew) {
      read(file, target);
    }
    // Written anew, since its last line may have been cut off.
    this.writer =
        Files.newBufferedWriter(
            file,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    line(JSON.createObjectNode().put("target", target));
    for (TraceResult result : done.values()) {
      line(toJson(result));
    }
    writer.flush();
  }

  private void read(Path file, String target) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    JsonNode first = parse(lines.get(0));
    if (first == null || !first.path("target").isTextual()) {
      throw new IOException(file + " holds no results of a replay");
    }
    if (!first.path("target").asText().equals(target)) {
      throw new IOException(
          file + " holds results of " + first.path("target").asText() + ", not of " + target);
    }
    for (int i = 1; i < lines.size(); i++) {
      JsonNode node = parse(lines.get(i));
      TraceResult result = node == null ? null : result(node);
      if (result != null) {
        done.put(result.trace(), result);
      } else if (i < lines.size() - 1) {
        throw new IOException(file + ", line " + (i + 1) + ": this is no result");
      }
    }
  }

  private static @Nullable JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** The results that the file had when it was opened. */
  public List<TraceResult> done() {
    return List.copyOf(done.values());
  }

  /** Whether the file had a result of this trace. */
  public boolean has(String trace) {
    return done.containsKey(trace);
  }

  /** A listener that writes each result down before it tells {@code other}. */
  public ReplayListener writingTo(ReplayListener other) {
    return result -> {
      // What an oracle finds is of one run; it is looked at anew in the next.
      if (!result.trace().startsWith("oracle/")) {
        write(result);
      }
      other.judged(result);
    };
  }

  private synchronized void write(TraceResult result) {
    try {
      line(toJson(result));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the results can't be written down", e);
    }
  }

  private void line(JsonNode node) throws IOException {
    writer.write(node.toString());
    writer.write('\n');
  }

  private static JsonNode toJson(TraceResult result) {
    ObjectNode node = JSON.createObjectNode();
    node.put("trace", result.trace()).put("verdict", result.verdict().text());
    node.put("step", result.step());
    result.clauses().forEach(node.putArray("clauses")::add);
    node.put("expected", result.expected()).put("actual", result.actual());
    node.put("message", result.message());
    result.marks().stream().map(Mark::name).sorted().forEach(node.putArray("marks")::add);
    return node;
  }

  private static @Nullable TraceResult result(JsonNode node) {
    String verdict = node.path("verdict").asText();
    Verdict found =
        Arrays.stream(Verdict.values())
            .filter(one -> one.text().equals(verdict))
            .findFirst()
            .orElse(null);
    if (found == null || !node.path("trace").isTextual()) {
      return null;
    }
    List<String> clauses = new ArrayList<>();
    node.path("clauses").forEach(clause -> clauses.add(clause.asText()));
    TraceResult result =
        new TraceResult(
            node.path("trace").asText(),
            found,
            clauses,
            node.path("step").asInt(-1),
            node.path("expected").asText(),
            node.path("actual").asText(),
            node.path("message").asText(),
            Set.of(),
            Set.of());
    for (Mark mark : Mark.values()) {
      for (JsonNode name : node.path("marks")) {
        result = name.asText().equals(mark.name()) ? result.with(mark) : result;
      }
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
