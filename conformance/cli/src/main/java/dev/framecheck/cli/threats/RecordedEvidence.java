package dev.framecheck.cli.threats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.check.Manifest;
import dev.framecheck.model.check.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an earlier run found, as the manifests of the topics record it. */
public final class RecordedEvidence {

  private RecordedEvidence() {}

  /**
   * Reads the manifests; a topic without one has shown nothing yet.
   *
   * @throws InputException if one is no manifest
   */
  public static Evidence read(List<Topic> topics) throws IOException {
    Set<String> passed = new HashSet<>();
    Set<String> violated = new HashSet<>();
    Set<String> killed = new HashSet<>();
    for (Topic topic : topics) {
      JsonNode manifest = manifest(topic);
      for (JsonNode model : manifest.path("models")) {
        for (JsonNode property : model.path("properties")) {
          String name = model.path("name").asText() + "." + property.path("name").asText();
          (property.path("result").asText().equals("pass") ? passed : violated).add(name);
        }
      }
      for (JsonNode mutant : manifest.path("mutants")) {
        if (mutant.path("killed").asBoolean()) {
          killed.add(mutant.path("name").asText());
        }
      }
    }
    // A property counts as violated when any of its sizes violates it.
    passed.removeAll(violated);
    return new Evidence(passed, violated, killed);
  }

  private static JsonNode manifest(Topic topic) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path file = topic.folder().resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      return json.createObjectNode();
    }
    String text = Files.readString(file);
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new InputException(
          file + ":" + e.getLocation().getLineNr() + ": not JSON, so no manifest.", e);
    }
  }
}
