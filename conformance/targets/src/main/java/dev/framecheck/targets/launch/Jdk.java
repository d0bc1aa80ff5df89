package dev.framecheck.targets.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Java development kit.
 *
 * @param home its folder
 * @param version its feature version, such as 17
 */
record Jdk(Path home, int version) {

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d+)");

  /** The one that runs this. */
  static Jdk running() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The running one if it is new enough, else the oldest such one installed beside it. */
  static Optional<Jdk> atLeast(int version) {
    Jdk running = running();
    return running.version() >= version
        ? Optional.of(running)
        : beside(running.home()).stream().filter(jdk -> jdk.version() >= version).findFirst();
  }

  private static List<Jdk> beside(Path home) {
    @Nullable Path parent = home.getParent();
    if (parent == null) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .sorted()
          .flatMap(folder -> at(folder).stream())
          .sorted((one, other) -> Integer.compare(one.version(), other.version()))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Jdk> at(Path home) {
    try {
      Matcher matcher = VERSION.matcher(Files.readString(home.resolve("release")));
      return matcher.find() && Files.isExecutable(home.resolve("bin").resolve("javac"))
          ? Optional.of(new Jdk(home, Integer.parseInt(matcher.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The path of one of its programs. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
