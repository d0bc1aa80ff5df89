package dev.framecheck.model.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The bytes of a manifest. */
final class ManifestFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestFile() {}

  /** What the file holds; an empty object if there is none. */
  static ObjectNode read(Path file) {
    if (!Files.exists(file)) {
      return JSON.createObjectNode();
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (root instanceof ObjectNode object) {
        return object;
      }
      throw new SpecificationException(file + " is not an object");
    } catch (JsonProcessingException e) {
      throw new SpecificationException(
          file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
  }

  /** Whether the file's bytes are those that {@link #write} would write. */
  static boolean holds(Path file, ObjectNode root) {
    try {
      return Files.exists(file) && Files.readString(file).equals(text(root));
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
  }

  /** Writes the file whole, or not at all. */
  static void write(Path file, ObjectNode root) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(whole, text(root));
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static String text(ObjectNode root) throws JsonProcessingException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JSON.writer(printer).writeValueAsString(root) + "\n";
  }
}
