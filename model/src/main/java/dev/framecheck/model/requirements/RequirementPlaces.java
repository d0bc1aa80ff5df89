package dev.framecheck.model.requirements;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that the definitions which a register points to exist. It looks for the definition's head
 * in the text of the module; whether the definition says what it should is for a reader to judge.
 */
public final class RequirementPlaces {

  private static final Pattern PLACE = Pattern.compile("(\\w+)!(\\w+)");

  private final Map<String, String> modules;

  private RequirementPlaces(Map<String, String> modules) {
    this.modules = modules;
  }

  /**
   * Reads all TLA+ and Alloy modules below a folder.
   *
   * @throws SpecificationException if one can't be read, or two have the same name
   */
  public static RequirementPlaces in(Path specs) {
    Map<String, String> modules = new HashMap<>();
    try (Stream<Path> files = Files.walk(specs)) {
      for (Path file : files.filter(RequirementPlaces::isSource).sorted().toList()) {
        String name = file.getFileName().toString();
        if (modules.put(name.substring(0, name.length() - 4), Files.readString(file)) != null) {
          throw new SpecificationException(file + " has the same name as another module");
        }
      }
    } catch (IOException e) {
      throw new SpecificationException(specs + " can't be read", e);
    }
    return new RequirementPlaces(modules);
  }

  /** One sentence for each place that a requirement names and no module defines. */
  public List<String> unknown(RequirementRegister register) {
    List<String> sentences = new ArrayList<>();
    for (Requirement requirement : register.requirements()) {
      for (String place : requirement.where()) {
        if (!defines(place)) {
          sentences.add(requirement.id() + " points to " + place + ", which no module defines");
        }
      }
    }
    return sentences;
  }

  private boolean defines(String place) {
    Matcher parts = PLACE.matcher(place);
    String module = parts.matches() ? modules.get(parts.group(1)) : null;
    if (module == null) {
      return false;
    }
    String name = parts.group(2);
    String tla = "^\\s*(?:LOCAL\\s+|THEOREM\\s+)?" + name + "\\s*(?:\\([^)]*\\)|\\[[^]]*])?\\s*==";
    String alloy = "^\\s*(?:fun|pred|assert|fact|check|run)\\s+" + name + "\\b";
    return Pattern.compile(tla + "|" + alloy, Pattern.MULTILINE).matcher(module).find();
  }

  /** Mutants repeat the names of what they replace, and build output repeats everything. */
  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return (path.endsWith(".tla") || path.endsWith(".als"))
        && !path.contains("/mutants/")
        && !path.contains("/target/");
  }
}
