package dev.framecheck.model.tlc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** TLC as its own command line runs it, which shows what the driver must not believe. */
final class BareTlc {

  private BareTlc() {}

  record Ending(int exitCode, String output) {}

  static Ending run(Path scratch, TlcSpec spec, String... options)
      throws IOException, InterruptedException {
    Path config = Files.writeString(scratch.resolve("bare.cfg"), spec.config().print());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + scratch);
    command.addAll(List.of("-cp", TlcJar.bundled().path().toString(), "tlc2.TLC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-metadir", scratch.resolve("bare-meta").toString()));
    command.addAll(List.of("-config", config.toString(), spec.module()));
    Process process =
        new ProcessBuilder(command)
            .directory(spec.searchPath().get(0).toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ending(process.waitFor(), output);
  }
}
