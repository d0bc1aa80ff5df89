package dev.framecheck.model.requirements;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the register's JSON files; whatever is wrong with one becomes one sentence. */
final class RegisterFiles {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private RegisterFiles() {}

  /**
   * Reads one file.
   *
   * @throws SpecificationException if it can't be read or doesn't hold what is expected
   */
  static <T> T read(Path file, TypeReference<T> type) {
    try {
      return MAPPER.readValue(Files.readString(file), type);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw new SpecificationException(
          file + (place == null ? "" : ":" + place.getLineNr()) + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
  }
}
