package dev.framecheck.model.requirements;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.framecheck.model.SpecificationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All requirements of a standard, in the order of its text. Immutable.
 *
 * @param requirements the requirements; each id occurs once
 */
public record RequirementRegister(List<Requirement> requirements) {

  /** The register of RFC 6455, in the folder {@code requirements} of the specifications. */
  public static final String FILE = "rfc6455.json";

  /** The positions of the keywords that it must cover, in the same folder. */
  public static final String KEYWORDS_FILE = "rfc6455-keywords.json";

  public RequirementRegister {
    requirements = List.copyOf(requirements);
  }

  /**
   * Reads a register.
   *
   * @throws SpecificationException if it can't be read, or an entry contradicts itself or another;
   *     the message names the file and the entry
   */
  public static RequirementRegister read(Path file) {
    RequirementRegister register =
        new RequirementRegister(
            RegisterFiles.read(file, new TypeReference<List<Requirement>>() {}));
    Optional<String> problem = new RegisterValidation(register).firstProblem();
    if (problem.isPresent()) {
      throw new SpecificationException(file + ": " + problem.get());
    }
    return register;
  }

  /** The requirement with this id, if there is one. */
  public Optional<Requirement> find(String id) {
    return requirements.stream().filter(requirement -> requirement.id().equals(id)).findFirst();
  }

  /** The requirements that are modelled, and don't say where. */
  public List<Requirement> unplaced() {
    return requirements.stream()
        .filter(requirement -> requirement.status() == Status.MODELLED)
        .filter(requirement -> requirement.where().isEmpty())
        .toList();
  }
}
