package dev.framecheck.targets.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sources of an adapter, which are resources of this module: what it needs for one role, and
 * what adapters of a language have in common.
 *
 * @param files text by file name
 */
record AdapterSources(Map<String, String> files) {

  private static final String ROOT = "/dev/framecheck/targets/adapters/";

  /** The sources in Java; the main class is {@code Server} or {@code Client}. */
  static AdapterSources java(String adapter, String main) {
    return of(List.of("common/Echo.java", adapter + "/" + main + ".java"));
  }

  /** The sources in JavaScript; the script is {@code server.js} or {@code client.js}. */
  static AdapterSources javaScript(String adapter, String main) {
    return of(List.of("common/echo.js", adapter + "/" + main.toLowerCase(Locale.ROOT) + ".js"));
  }

  private static AdapterSources of(List<String> paths) {
    Map<String, String> files = new TreeMap<>();
    for (String path : paths) {
      files.put(path.substring(path.indexOf('/') + 1), text(path));
    }
    return new AdapterSources(files);
  }

  private static String text(String path) {
    try (InputStream in = AdapterSources.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("there is no adapter " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be read", e);
    }
  }

  /** A word that changes with the sources. */
  String mark() {
    return HexFormat.of().toHexDigits(files.hashCode());
  }

  /** Writes them into a folder and gives their paths. */
  List<Path> writeTo(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
    }
    return written;
  }
}
