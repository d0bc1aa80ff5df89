package dev.framecheck.model.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.model.SpecificationException;
import dev.framecheck.traces.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a topic says about its traces, beside its specification: {@code topics.json}.
 *
 * @param topic the topic's name
 * @param choices the values of each lawful choice; the first one is the default profile's
 * @param threats which threats and questions of the review a trace belongs to
 * @param machines the models whose mutants replace operators of the machine that traces are made
 *     from, so that each is a faulty machine; those of other models have no traces
 * @param needs what every trace of the topic needs of a target; nothing if the file leaves it out
 */
public record TopicRules(
    String topic,
    Map<String, List<String>> choices,
    List<ThreatRule> threats,
    List<String> machines,
    List<String> needs) {

  /** Copies the collections. */
  public TopicRules {
    machines = List.copyOf(machines);
    choices = Map.copyOf(choices);
    threats = List.copyOf(threats);
    needs = needs == null ? List.of() : List.copyOf(needs);
  }

  /**
   * A threat belongs to a trace when one of the conditions holds for its goal step.
   *
   * @param id the threat's id, {@code T09}
   * @param why what of the threat such traces answer; for readers
   * @param clauses a clause that the goal step tests
   * @param situations a situation in which the goal step is
   */
  public record ThreatRule(String id, String why, List<String> clauses, Set<Situation> situations) {

    /** Copies the collections. */
    public ThreatRule {
      clauses = clauses == null ? List.of() : List.copyOf(clauses);
      situations = situations == null ? Set.of() : Set.copyOf(situations);
    }
  }

  /**
   * Reads the file.
   *
   * @throws SpecificationException if it breaks its format
   * @throws IOException if it cannot be read
   */
  public static TopicRules read(Path file) throws IOException {
    return parse(Files.readString(file), file.toString());
  }

  /**
   * Reads the file's text.
   *
   * @param name what to call it in messages
   * @throws SpecificationException if the text breaks the format
   */
  public static TopicRules parse(String text, String name) {
    try {
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readValue(text, TopicRules.class);
    } catch (JsonProcessingException e) {
      throw new SpecificationException(
          "%s:%d: %s"
              .formatted(
                  name,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  /** The threats of a trace whose goal is this step, ascending. */
  List<String> threats(String message, Step goal, List<String> clauses) {
    return threats.stream()
        .filter(
            rule ->
                rule.clauses().stream().anyMatch(clauses::contains)
                    || rule.situations().stream().anyMatch(s -> s.holds(message, goal)))
        .map(ThreatRule::id)
        .distinct()
        .sorted()
        .toList();
  }
}
