package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The positions of all RFC 2119 keywords in some sections of a standard. They stand in for the
 * standard's text where it isn't at hand. Immutable.
 *
 * @param document the standard's name, such as {@code RFC6455}
 * @param sections the top-level sections that were searched
 * @param keywords the positions, in the order of the text
 */
public record KeywordPositions(
    @JsonProperty(required = true) String document,
    @JsonProperty(required = true) List<String> sections,
    @JsonProperty(required = true) List<KeywordPosition> keywords) {

  public KeywordPositions {
    sections = List.copyOf(sections);
    keywords = List.copyOf(keywords);
  }

  /**
   * Reads positions that were found before.
   *
   * @throws SpecificationException if the file isn't one that {@link #write} wrote
   */
  public static KeywordPositions read(Path file) {
    return RegisterFiles.read(file, new TypeReference<>() {});
  }

  /**
   * Finds the positions in a standard's text.
   *
   * @param text the plain text of an RFC, with its page heads and feet
   * @param sections the numbers of the sections to search, such as {@code 5} or {@code 7.4}
   * @throws SpecificationException if the text can't be read, or there is nothing in these sections
   */
  public static KeywordPositions find(String document, Path text, List<String> sections) {
    List<String> lines;
    try {
      lines = Files.readAllLines(text);
    } catch (IOException e) {
      throw new SpecificationException(text + " can't be read", e);
    }
    List<KeywordPosition> keywords = new KeywordScanner(lines, sections).scan();
    if (keywords.isEmpty()) {
      throw new SpecificationException(text + " has no keyword in sections " + sections);
    }
    return new KeywordPositions(document, sections, keywords);
  }

  /**
   * Writes the positions, one a line, to a file that appears whole or not at all.
   *
   * @throws IOException if it can't be written; then it is as it was
   */
  public void write(Path file) throws IOException {
    Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "keywords", ".tmp");
    try {
      Files.writeString(unfinished, json());
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** The text of the file: equal positions give equal text. */
  String json() {
    StringBuilder text = new StringBuilder("{\n");
    text.append("  \"document\": ").append(json(document)).append(",\n");
    text.append("  \"sections\": ").append(json(sections)).append(",\n");
    text.append("  \"keywords\": [\n");
    String separator = "";
    for (KeywordPosition position : keywords) {
      text.append(separator).append("    ").append(json(position));
      separator = ",\n";
    }
    return text.append("\n  ]\n}\n").toString();
  }

  private static String json(Object value) {
    try {
      return RegisterFiles.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
