package dev.framecheck.cli.threats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.cli.project.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The register of threats and questions.
 *
 * @param threats in the order of the review
 */
public record ThreatRegister(List<Threat> threats) {

  /** The file, in the folder {@code threats} of the specifications. */
  public static final String FILE = "threats.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  /**
   * Copies the list and checks the ids.
   *
   * @throws IllegalArgumentException if there is no threat, or two have the same id
   */
  public ThreatRegister {
    threats = List.copyOf(Objects.requireNonNullElse(threats, List.of()));
    if (threats.isEmpty()) {
      throw new IllegalArgumentException("there is no threat");
    }
    Set<String> ids = new HashSet<>();
    for (Threat threat : threats) {
      if (!ids.add(threat.id())) {
        throw new IllegalArgumentException("two threats have the id " + threat.id());
      }
    }
  }

  /**
   * A threat, or a question of the discussion.
   *
   * @param id {@code T08}, {@code D28}
   * @param title in a few words
   * @param topics the topics whose models answer it
   * @param rule what must hold, in one sentence
   * @param properties the properties that state it, as {@code Model.Property}
   * @param mutants mutants that violate one of these
   * @param mutantClauses clauses whose mutants count as well, as far as they violate one of these
   */
  public record Threat(
      String id,
      String title,
      List<String> topics,
      String rule,
      List<String> properties,
      List<String> mutants,
      List<String> mutantClauses) {

    /** Copies the lists; those that the file leaves out are empty. */
    public Threat {
      if (id == null || title == null || rule == null) {
        throw new IllegalArgumentException("a threat has an id, a title and a rule");
      }
      topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
      properties = List.copyOf(Objects.requireNonNullElse(properties, List.of()));
      mutants = List.copyOf(Objects.requireNonNullElse(mutants, List.of()));
      mutantClauses = List.copyOf(Objects.requireNonNullElse(mutantClauses, List.of()));
    }
  }

  /**
   * Reads a register.
   *
   * @throws InputException if it breaks its format
   */
  public static ThreatRegister read(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return JSON.readValue(text, ThreatRegister.class);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new InputException(file + line + ": " + firstLine(e.getOriginalMessage()) + ".", e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not a register of threats");
  }
}
