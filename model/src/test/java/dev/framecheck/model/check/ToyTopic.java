package dev.framecheck.model.check;

import dev.framecheck.model.tlc.Specs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the counter's topic, to be spoilt. */
final class ToyTopic {

  private final Path folder;

  private ToyTopic(Path folder) {
    this.folder = folder;
  }

  static ToyTopic in(Path folder) {
    Path original = Specs.folder("counter");
    try (Stream<Path> files = Files.walk(original)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Path copy = folder.resolve(original.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ToyTopic(folder);
  }

  /** Replaces text in a file; there must be something to replace. */
  ToyTopic with(String file, String text, String replacement) {
    Path path = folder.resolve(file);
    try {
      String before = Files.readString(path);
      if (!before.contains(text)) {
        throw new IllegalArgumentException(file + " does not contain " + text);
      }
      Files.writeString(path, before.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Topic read() {
    return Topic.read(folder);
  }
}
