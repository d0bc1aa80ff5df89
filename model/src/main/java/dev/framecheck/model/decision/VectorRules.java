package dev.framecheck.model.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.model.SpecificationException;
import dev.framecheck.traces.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the instances of one model are told as decision vectors.
 *
 * @param model the model of the topic whose answers they are
 * @param from the model whose command enumerates its instances; the same unless given
 * @param command that command
 * @param subject what the vectors are about, in a word of their ids
 * @param in the question
 * @param out the answer
 * @param rules what decides; the first that holds gives the name
 * @param words what atoms are called, by signature
 */
record VectorRules(
    String model,
    String from,
    String command,
    String subject,
    Template.Group in,
    Template.Group out,
    List<Rule> rules,
    Map<String, String> words) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * What decides, where it holds.
   *
   * @param name a word of the id
   * @param when a formula; empty where it always holds
   */
  record Rule(
      String name,
      Optional<String> when,
      List<String> clauses,
      List<String> threats,
      Source source) {}

  /**
   * Reads a topic's file.
   *
   * @throws SpecificationException if it can't be read or breaks its format
   */
  static List<VectorRules> read(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      Map<String, String> common = words(root, Map.of());
      List<VectorRules> models = new ArrayList<>();
      for (JsonNode node : root.path("models")) {
        models.add(
            new VectorRules(
                text(node, "model"),
                node.has("from") ? text(node, "from") : text(node, "model"),
                text(node, "command"),
                text(node, "subject"),
                Template.group(node.path("in"), false),
                Template.group(node.path("out"), true),
                rules(node.path("rules")),
                words(node, common)));
      }
      return models;
    } catch (JsonProcessingException e) {
      throw new SpecificationException(file + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    } catch (SpecificationException e) {
      throw new SpecificationException(file + ": " + e.getMessage(), e);
    }
  }

  /** Everything that Alloy has to evaluate in an instance, each once. */
  List<String> expressions() {
    Set<String> expressions = new LinkedHashSet<>();
    in.evaluated(expressions::add);
    out.evaluated(expressions::add);
    rules.forEach(rule -> rule.when().ifPresent(expressions::add));
    return List.copyOf(expressions);
  }

  private static List<Rule> rules(JsonNode nodes) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode node : nodes) {
      rules.add(
          new Rule(
              text(node, "name"),
              Optional.ofNullable(node.get("when")).map(JsonNode::asText),
              texts(node.path("clauses")),
              texts(node.path("threats")),
              source(node.path("source").asText(Source.BROWSER.text()))));
    }
    return rules;
  }

  private static Source source(String text) {
    return Arrays.stream(Source.values())
        .filter(source -> source.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new SpecificationException("there is no source " + text));
  }

  private static Map<String, String> words(JsonNode node, Map<String, String> others) {
    Map<String, String> words = new HashMap<>(others);
    node.path("words")
        .properties()
        .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
    return Map.copyOf(words);
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String text(JsonNode node, String name) {
    if (!node.path(name).isTextual()) {
      throw new SpecificationException("a text " + name + " is missing in " + node);
    }
    return node.get(name).textValue();
  }
}
