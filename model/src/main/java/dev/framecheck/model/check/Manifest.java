package dev.framecheck.model.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The expected results of a topic: {@code manifest.json}, generated, committed, and compared with
 * what a run finds. Of the runs that CI repeats it holds no time, so that equal results give equal
 * bytes; a large run says how long it took on the machine that recorded it, which isn't compared.
 */
public final class Manifest {

  /** The file's name, in the topic's folder. */
  public static final String FILE = "manifest.json";

  private static final String SECONDS = "seconds";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Manifest() {}

  /**
   * Records results. What the file holds of models in other sizes, and of mutants or models that
   * these reports don't mention, stays; what the topic no longer has goes.
   *
   * @throws IOException if the file can't be written; then it is as it was
   */
  public static void write(Topic topic, CheckReport check, MutantReport mutants)
      throws IOException {
    ManifestFile.write(file(topic), merged(topic, check, mutants, Times.MEASURED));
  }

  /**
   * Compares results with those recorded.
   *
   * @return one sentence for each difference; none if there is none
   * @throws SpecificationException if the file isn't one that {@link #write} wrote
   */
  public static List<String> verify(Topic topic, CheckReport check, MutantReport mutants) {
    ObjectNode recorded = ManifestFile.read(file(topic));
    ObjectNode found = merged(topic, check, mutants, Times.RECORDED);
    List<String> differences = new ArrayList<>();
    compare("model", recorded.path("models"), found.path("models"), differences);
    compare("mutant", recorded.path("mutants"), found.path("mutants"), differences);
    if (differences.isEmpty() && !ManifestFile.holds(file(topic), found)) {
      differences.add(FILE + " is not what these results would write");
    }
    return differences;
  }

  private static Path file(Topic topic) {
    return topic.folder().resolve(FILE);
  }

  /** Which times go with results. */
  private enum Times {
    MEASURED,
    RECORDED
  }

  private static ObjectNode merged(
      Topic topic, CheckReport check, MutantReport mutants, Times times) {
    ObjectNode recorded = ManifestFile.read(file(topic));
    ObjectNode root = NODES.objectNode();
    root.put("topic", topic.name());
    ArrayNode models = root.putArray("models");
    for (Topic.Model model : topic.models()) {
      for (Size size : Size.values()) {
        JsonNode entry = recordedModel(recorded, model, size);
        for (ModelResult result : check.models()) {
          if (result.topic().equals(topic.name())
              && result.name().equals(model.name())
              && result.size() == size) {
            entry = entry(result, times == Times.RECORDED ? entry.path(SECONDS) : measured(result));
          }
        }
        if (!entry.isMissingNode() && model.sizes().containsKey(size)) {
          models.add(entry);
        }
      }
    }
    ArrayNode all = root.putArray("mutants");
    for (Topic.Mutant mutant : topic.mutants()) {
      JsonNode entry = recordedMutant(recorded, mutant);
      for (MutantResult result : mutants.mutants()) {
        if (result.topic().equals(topic.name()) && result.name().equals(mutant.name())) {
          entry = entry(result);
        }
      }
      if (!entry.isMissingNode()) {
        all.add(entry);
      }
    }
    return root;
  }

  private static JsonNode recordedModel(ObjectNode recorded, Topic.Model model, Size size) {
    for (JsonNode entry : recorded.path("models")) {
      if (entry.path("name").asText().equals(model.name())
          && entry.path("size").asText().equals(size.label())) {
        return entry;
      }
    }
    return NODES.missingNode();
  }

  private static JsonNode recordedMutant(ObjectNode recorded, Topic.Mutant mutant) {
    for (JsonNode entry : recorded.path("mutants")) {
      if (entry.path("name").asText().equals(mutant.name())) {
        return entry;
      }
    }
    return NODES.missingNode();
  }

  private static JsonNode measured(ModelResult result) {
    return NODES.numberNode(Math.round(result.seconds()));
  }

  private static ObjectNode entry(ModelResult result, JsonNode seconds) {
    ObjectNode entry = NODES.objectNode();
    entry.put("name", result.name());
    entry.put("size", result.size().label());
    entry.put("engine", result.engine().label());
    entry.put("result", result.result().label());
    if (result.engine() == EngineKind.TLC) {
      entry.put("distinctStates", result.distinctStates());
      entry.put("generatedStates", result.generatedStates());
    }
    if (result.size() == Size.LARGE && !seconds.isMissingNode()) {
      entry.set(SECONDS, seconds);
    }
    entry.put("hides", result.hides());
    ArrayNode properties = entry.putArray("properties");
    for (PropertyResult property : result.properties()) {
      ObjectNode node = properties.addObject();
      node.put("name", property.name());
      node.put("kind", property.kind().label());
      node.put("result", property.result().label());
    }
    return entry;
  }

  private static ObjectNode entry(MutantResult result) {
    ObjectNode entry = NODES.objectNode();
    entry.put("name", result.name());
    entry.put("model", result.model());
    entry.put("expected", result.expected());
    entry.put("violated", result.violated());
    entry.put("killed", result.killed());
    // How long a counterexample is says nothing: TLC finds one of several when liveness is
    // violated.
    return entry;
  }

  private static void compare(
      String what, JsonNode recorded, JsonNode found, List<String> differences) {
    for (JsonNode entry : found) {
      JsonNode other = NODES.missingNode();
      for (JsonNode candidate : recorded) {
        if (key(candidate).equals(key(entry))) {
          other = candidate;
        }
      }
      if (other.isMissingNode()) {
        differences.add(what + " " + key(entry) + " isn't recorded in " + FILE);
      } else {
        compareFields(what + " " + key(entry), other, entry, differences);
      }
    }
  }

  private static void compareFields(
      String subject, JsonNode recorded, JsonNode found, List<String> differences) {
    found
        .fieldNames()
        .forEachRemaining(
            name -> {
              JsonNode was = recorded.path(name);
              JsonNode is = found.path(name);
              // Numbers read back as the narrowest type that holds them.
              if (!was.toString().equals(is.toString())) {
                differences.add(subject + ": " + name + " is " + is + ", and recorded as " + was);
              }
            });
  }

  private static String key(JsonNode entry) {
    String size = entry.path("size").asText();
    return entry.path("name").asText() + (size.isEmpty() ? "" : " (" + size + ")");
  }
}
