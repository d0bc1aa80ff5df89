package dev.framecheck.cli.threats;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.check.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a property, as it stands in the specification. */
final class Formula {

  private Formula() {}

  /**
   * Finds the definition of a property: in its model's module, or in another one of its topic.
   *
   * @throws SpecificationException if there is none
   */
  static String of(Topic topic, Topic.Model model, String property) throws IOException {
    for (Path file : files(topic, model)) {
      Optional<String> text = definition(Files.readAllLines(file), property);
      if (text.isPresent()) {
        return text.get();
      }
    }
    throw new SpecificationException(
        topic.folder().resolve(model.module()) + ": no definition of " + property + " was found");
  }

  /** The model's own module first, then what lies beside it, then its libraries. */
  private static List<Path> files(Topic topic, Topic.Model model) throws IOException {
    Path own = topic.folder().resolve(model.module());
    String ending = model.module().substring(model.module().lastIndexOf('.'));
    List<Path> files = new ArrayList<>(List.of(own));
    List<Path> folders = new ArrayList<>(List.of(topic.folder()));
    model.libraries().forEach(library -> folders.add(topic.folder().resolve(library)));
    for (Path folder : folders) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside
            .filter(file -> file.toString().endsWith(ending) && !file.equals(own))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  /** A definition begins in the first column and ends before the next line that does. */
  private static Optional<String> definition(List<String> lines, String name) {
    Pattern start =
        Pattern.compile("(assert|pred|run|check)?\\s*" + Pattern.quote(name) + "\\b.*(==|\\{).*");
    for (int i = 0; i < lines.size(); i++) {
      if (start.matcher(lines.get(i)).matches()) {
        int end = i + 1;
        while (end < lines.size() && !beginsAnew(lines.get(end))) {
          end++;
        }
        return Optional.of(String.join("\n", lines.subList(i, end)).stripTrailing());
      }
    }
    return Optional.empty();
  }

  private static boolean beginsAnew(String line) {
    return !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '}';
  }
}
