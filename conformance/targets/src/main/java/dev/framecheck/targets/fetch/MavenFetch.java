package dev.framecheck.targets.fetch;

import dev.framecheck.targets.list.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Fetches jars and all that they need to run, by Maven with a project made for that. */
final class MavenFetch {

  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private MavenFetch() {}

  static void fetch(Target target, Path place) throws IOException {
    Path project = Files.writeString(place.resolve("pom.xml"), project(target.artifacts()));
    ClientRun.run(
        target.release() + " can't be fetched",
        List.of(
            "mvn",
            "-q",
            "-B",
            "-ntp",
            "-f",
            project.toString(),
            GOAL,
            "-DincludeScope=runtime",
            "-DoutputDirectory=" + place.resolve("jars")),
        place,
        PATIENCE);
  }

  private static String project(List<String> artifacts) {
    StringBuilder dependencies = new StringBuilder();
    for (String artifact : artifacts) {
      String[] parts = artifact.split(":", -1);
      dependencies.append(
          """
              <dependency>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
              </dependency>
          """
              .formatted(parts[0], parts[1], parts[2]));
    }
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>dev.framecheck</groupId>
          <artifactId>fetched</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <dependencies>
        %s  </dependencies>
        </project>
        """
        .formatted(dependencies);
  }
}
