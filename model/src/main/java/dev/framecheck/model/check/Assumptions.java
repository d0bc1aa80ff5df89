package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.SourcePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds named ASSUME statements in the text of modules, since TLC tells a false one by its place.
 */
final class Assumptions {

  private static final Pattern STATEMENT =
      Pattern.compile("\\b(?:ASSUME|ASSUMPTION|AXIOM)\\b(?:\\s+(\\w+)\\s*==)?");
  private static final Pattern EXTENDS = Pattern.compile("\\bEXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)");

  private Assumptions() {}

  /** The name of the assumption whose expression stands at a place, if it has one. */
  static Optional<String> nameAt(SourcePlace place, List<Path> searchPath) {
    Optional<Path> file = find(place.module(), searchPath);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = Optional.empty();
    int line = 0;
    for (String text : read(file.get()).lines().toList()) {
      line++;
      Matcher statement = STATEMENT.matcher(text);
      while (line <= place.line() && statement.find()) {
        name = Optional.ofNullable(statement.group(1));
      }
    }
    return name;
  }

  /** The names of the assumptions in a module and in those that it extends, directly or not. */
  static Set<String> namesIn(String module, List<Path> searchPath) {
    Set<String> names = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      Optional<Path> file = find(next, searchPath);
      if (!seen.add(next) || file.isEmpty()) {
        continue;
      }
      String text = read(file.get());
      STATEMENT
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(Objects::nonNull)
          .forEach(names::add);
      EXTENDS
          .matcher(text)
          .results()
          .forEach(found -> open.addAll(List.of(found.group(1).strip().split("\\s*,\\s*"))));
    }
    return names;
  }

  private static Optional<Path> find(String module, List<Path> searchPath) {
    return searchPath.stream()
        .map(folder -> folder.resolve(module + ".tla"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
  }
}
