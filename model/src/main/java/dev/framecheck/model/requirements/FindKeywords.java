package dev.framecheck.model.requirements;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@link RequirementRegister#KEYWORDS_FILE} anew: {@code FindKeywords TEXT FILE}, where TEXT
 * is RFC 6455 as plain text. Run it when the register comes to cover further sections.
 */
public final class FindKeywords {

  /** The sections that the register covers. */
  static final List<String> SECTIONS = List.of("3", "4", "5", "6", "7", "8");

  private FindKeywords() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Give the text of RFC 6455 and the file to write.");
      System.exit(2);
    }
    try {
      find(Path.of(arguments[0])).write(Path.of(arguments[1]));
    } catch (SpecificationException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** The positions in the sections that the register covers. */
  static KeywordPositions find(Path text) {
    return KeywordPositions.find("RFC6455", text, SECTIONS);
  }
}
