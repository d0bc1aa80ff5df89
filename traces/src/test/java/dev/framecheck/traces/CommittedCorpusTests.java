package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files under {@code corpus}, as an implementer in another language sees them. */
class CommittedCorpusTests {

  private static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static List<Path> files() throws IOException {
    return all().stream().filter(file -> !Decisions.isFile(file)).toList();
  }

  private static List<Path> decisionFiles() throws IOException {
    return all().stream().filter(Decisions::isFile).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepToTheSchema(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      assertThat(lines)
          .allSatisfy(
              line ->
                  assertThat(TraceSchemaTests.SCHEMA.validate(line, InputFormat.JSON)).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void areWrittenAsTheCodecWritesThem(Path file) throws IOException {
    Corpus corpus = Corpus.read(file);
    assertThat(Files.readAllLines(file))
        .isEqualTo(corpus.traces().stream().map(TraceCodec::write).toList());
  }

  @ParameterizedTest
  @MethodSource("decisionFiles")
  void decisionsKeepToTheirSchema(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      assertThat(lines)
          .allSatisfy(
              line ->
                  assertThat(DecisionSchemaTests.SCHEMA.validate(line, InputFormat.JSON))
                      .as(line)
                      .isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("decisionFiles")
  void decisionsAreWrittenAsTheCodecWritesThem(Path file) throws IOException {
    assertThat(Files.readAllLines(file))
        .isEqualTo(Decisions.read(file).all().stream().map(DecisionCodec::write).toList());
  }

  @Test
  void stayUnderTenMegabytesTogether() throws IOException {
    long size = 0;
    for (Path file : all()) {
      size += Files.size(file);
    }
    assertThat(size).isBetween(1L, 10_000_000L);
  }
}
