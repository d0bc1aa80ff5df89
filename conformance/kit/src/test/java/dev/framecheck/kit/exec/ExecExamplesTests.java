package dev.framecheck.kit.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.framecheck.kit.CorpusReplay;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of {@code EXEC.md}, as they are and with a fault, on the server's side of the
 * framing corpus. Skipped where their language is missing.
 */
class ExecExamplesTests {

  private static final Path EXAMPLES = Path.of("examples");

  /** A file of the documentation may not grow unnoticed. */
  private static final int GREATEST_LENGTH = 52;

  private static List<Trace> traces() throws IOException {
    return Corpus.read(
            ExecExamplesTests.class.getClassLoader(),
            "dev/framecheck/traces/corpus/framing-core.jsonl")
        .traces()
        .stream()
        .filter(trace -> trace.role() == Role.SERVER)
        .toList();
  }

  private static void assumeRuns(String language) throws Exception {
    boolean runs;
    try {
      Process version =
          new ProcessBuilder(language, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      runs = version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0;
    } catch (IOException e) {
      runs = false;
    }
    assumeThat(runs).as(language + " is there").isTrue();
  }

  private static ReplayReport judge(String language, Path program) throws IOException {
    try (ExecTarget target = ExecTarget.launch(List.of(language, program.toString()))) {
      return new CorpusReplay(target).replay(traces(), result -> {});
    }
  }

  private static Set<String> clauses(ReplayReport report, Verdict verdict) {
    Set<String> clauses = new TreeSet<>();
    report.with(verdict).forEach(result -> clauses.addAll(result.clauses()));
    return clauses;
  }

  @ParameterizedTest
  @CsvSource({"python3, python/program.py", "node, javascript/program.js"})
  void conforms(String language, String program) throws Exception {
    assumeRuns(language);
    ReplayReport report = judge(language, EXAMPLES.resolve(program));
    assertThat(report.with(Verdict.FAIL)).isEmpty();
    assertThat(clauses(report, Verdict.PASS))
        .contains("5.1", "5.2", "5.4", "5.5", "5.5.1", "5.5.2", "5.5.3", "7.1.7", "8.1", "10.4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "python3~python~program.py~first & 0x70 or ~ ~5.2~rsv",
        "python3~python~program.py~and not is_utf8(message)~and False~8.1~",
        "node~javascript~program.js~first & 0x70 || ~ ~5.2~rsv",
        "node~javascript~program.js~&& !isUtf8(message)~&& false~8.1~",
      })
  void faultyOneFails(
      String language,
      String folder,
      String program,
      String part,
      String replacement,
      String clause,
      String word,
      @TempDir Path faulty)
      throws Exception {
    assumeRuns(language);
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, faulty.resolve(file.getFileName()));
      }
    }
    Path endpoint = faulty.resolve(folder.equals("python") ? "endpoint.py" : "endpoint.js");
    String correct = Files.readString(endpoint);
    assertThat(correct).containsOnlyOnce(part);
    Files.writeString(endpoint, correct.replace(part, replacement == null ? "" : replacement));
    List<TraceResult> failed = judge(language, faulty.resolve(program)).with(Verdict.FAIL);
    assertThat(failed)
        .isNotEmpty()
        .anySatisfy(result -> assertThat(result.clauses()).contains(clause))
        .anySatisfy(result -> assertThat(result.trace()).contains(word == null ? "" : word));
  }

  @ParameterizedTest
  @CsvSource({
    "python/endpoint.py",
    "python/program.py",
    "javascript/endpoint.js",
    "javascript/program.js"
  })
  void isShort(String file) throws Exception {
    assertThat(Files.readAllLines(EXAMPLES.resolve(file))).hasSizeLessThan(GREATEST_LENGTH);
  }
}
