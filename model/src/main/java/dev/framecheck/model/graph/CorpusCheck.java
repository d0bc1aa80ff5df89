package dev.framecheck.model.graph;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import dev.framecheck.traces.TraceCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a committed corpus file is, byte for byte, what is generated today. */
public final class CorpusCheck {

  private CorpusCheck() {}

  /**
   * Compares a file with the corpus that it should hold.
   *
   * @param file an uncompressed corpus file
   * @return nothing if they agree; otherwise one sentence that names the first line that differs
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> difference(Path file, Corpus generated) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.of(file + ": no such file");
    }
    byte[] bytes = Files.readAllBytes(file);
    List<Trace> traces = generated.traces();
    int at = 0;
    for (int i = 0; i < traces.size(); i++) {
      Trace trace = traces.get(i);
      byte[] line = (TraceCodec.write(trace) + "\n").getBytes(StandardCharsets.UTF_8);
      int end = Math.min(bytes.length, at + line.length);
      if (!Arrays.equals(bytes, at, end, line, 0, line.length)) {
        return Optional.of(
            "%s:%d: differs from what is generated, where %s is expected"
                .formatted(file, i + 1, trace.id()));
      }
      at = end;
    }
    return at == bytes.length
        ? Optional.empty()
        : Optional.of(
            "%s:%d: more than the %d traces that are generated"
                .formatted(file, traces.size() + 1, traces.size()));
  }
}
