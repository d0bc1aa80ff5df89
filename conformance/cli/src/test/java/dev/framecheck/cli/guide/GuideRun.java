package dev.framecheck.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a page to the letter: its commands in one shell, in order, with {@code framecheck} on the
 * path. Only the port numbers are others, since those of the page may be taken; and where a command
 * leaves a server running, the next waits until that listens, as a reader's hands do.
 */
final class GuideRun {

  private static final String MARK = "@@@ block ";
  private static final Pattern PORT = Pattern.compile("\\b900\\d\\b");
  private static final Pattern SERVER = Pattern.compile("server\\.py (\\d+) &");

  private final Path folder;
  private final Map<String, String> ports = new HashMap<>();

  GuideRun(Path folder) {
    this.folder = folder;
  }

  /** Runs the page and compares what it prints with what the page says. */
  void follow(String page) throws Exception {
    List<Guide.Block> blocks = Guide.read(page).blocks();
    assertThat(blocks).extracting(Guide.Block::language).contains("sh", "text");
    List<String> outputs = run(blocks);
    String printed = "";
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("sh")) {
        printed = outputs.get(i);
      } else {
        assertThat(printed)
            .as("what block %d of %s says", i, page)
            .containsSubsequence(withFreePorts(blocks.get(i).text()).lines().toList());
      }
    }
  }

  private List<String> run(List<Guide.Block> blocks) throws Exception {
    Files.createSymbolicLink(folder.resolve("conformance"), Guide.PROJECT.resolve("conformance"));
    StringBuilder script = new StringBuilder("PATH=\"" + command() + ":$PATH\"\n");
    for (int i = 0; i < blocks.size(); i++) {
      script.append("echo '").append(MARK).append(i).append("'\n");
      if (blocks.get(i).language().equals("sh")) {
        String text = withFreePorts(blocks.get(i).text());
        script.append(text);
        Matcher server = SERVER.matcher(text);
        while (server.find()) {
          script.append(
              "until (exec 3<>/dev/tcp/127.0.0.1/%s) 2>/dev/null; do sleep 0.05; done\n"
                  .formatted(server.group(1)));
        }
      }
    }
    script.append("kill $(jobs -p) 2>/dev/null\n");
    Path output = folder.resolve("output");
    Process shell =
        new ProcessBuilder("bash", "-c", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(shell.waitFor(240, TimeUnit.SECONDS)).as("the page ends").isTrue();
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
    return List.of(Files.readString(output).split("(?m)^" + MARK + "\\d+\\n", -1)).stream()
        .skip(1)
        .toList();
  }

  /** A folder with the command, made of the classes under test. */
  private Path command() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path script = bin.resolve("framecheck");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dframecheck.home=" + Guide.PROJECT));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add("dev.framecheck.cli.Main");
    Files.writeString(script, "#!/bin/sh\nexec '" + String.join("' '", words) + "' \"$@\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  private String withFreePorts(String text) {
    return PORT.matcher(text)
        .replaceAll(port -> ports.computeIfAbsent(port.group(), key -> freePort()));
  }

  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
