package dev.framecheck.model.validation;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.graph.extraction.FreshTlc;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.model.worker.WorkerProfile;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.TraceFormatException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Says of recorded connections whether they are behaviours of the model. Safe for use by many
 * threads, as its engine is.
 */
public final class LogValidator {

  /** Megabytes of heap for TLC. */
  private static final int HEAP = 768;

  /** Events from which on TLC's second compiler pays. */
  private static final int MANY = 20_000;

  private static final String LOG = "log";

  private final TlcEngine engine;
  private final TlcOptions options;
  private final Path specs;

  /**
   * A validator.
   *
   * @param options how TLC runs; one worker is used, and a JVM that fits the size of the log
   * @param specs the folder of the topics
   */
  public LogValidator(TlcEngine engine, TlcOptions options, Path specs) {
    this.engine = engine;
    this.options = options;
    this.specs = specs;
  }

  /** What one run of TLC has in common. */
  private record Group(LogTopic topic, OptionalLong limit) {}

  /**
   * Judges connections.
   *
   * @param diagnoses for how many of those that are invalid it is said why, from the first on; each
   *     takes part of a second
   * @return the verdicts, in the order of the recordings
   * @throws TraceFormatException if a recording is of no topic that can be validated, or has events
   *     that its topic hasn't
   * @throws ValidationException if TLC failed, or its answer doesn't agree with the diagnosis
   * @throws IOException if temporary files can't be written
   */
  public List<Validation> validate(List<Recording> recordings, int diagnoses) throws IOException {
    Map<Group, List<Integer>> groups = new LinkedHashMap<>();
    List<Subject> subjects = new ArrayList<>();
    for (Recording recording : recordings) {
      Subject subject = SubjectReader.read(recording);
      groups.computeIfAbsent(group(subject), group -> new ArrayList<>()).add(subjects.size());
      subjects.add(subject);
    }
    int left = diagnoses;
    Validation[] verdicts = new Validation[subjects.size()];
    for (Map.Entry<Group, List<Integer>> group : groups.entrySet()) {
      List<Validation> judged =
          judge(group.getKey(), group.getValue().stream().map(subjects::get).toList(), left);
      for (int i = 0; i < judged.size(); i++) {
        left -= judged.get(i).diagnosis().isPresent() ? 1 : 0;
        verdicts[group.getValue().get(i)] = judged.get(i);
      }
    }
    return List.of(verdicts);
  }

  private static Group group(Subject subject) {
    OptionalLong limit = subject.connection().limit();
    boolean fits = limit.isPresent() && limit.getAsLong() < Integer.MAX_VALUE;
    return new Group(subject.topic(), fits ? limit : OptionalLong.empty());
  }

  private List<Validation> judge(Group group, List<Subject> subjects, int diagnoses)
      throws IOException {
    Path folder = Files.createTempDirectory("framecheck-log-");
    try {
      Path log = folder.resolve(LOG);
      write(log, subjects);
      TlcSpec spec = spec(group, log);
      long events = subjects.stream().mapToLong(subject -> subject.events().size()).sum();
      TlcResult result = engine.run(spec, options(events));
      if (!result.ok()) {
        throw new ValidationException("TLC gave no verdict: " + result.outcome().describe());
      }
      Explained[] explained = Explained.read(result.printed(), subjects.size());
      List<Validation> verdicts = new ArrayList<>();
      int left = diagnoses;
      for (int i = 0; i < subjects.size(); i++) {
        Validation verdict = verdict(subjects.get(i), explained[i]);
        if (verdict.verdict() == Validation.Verdict.INVALID && left-- > 0) {
          verdict = verdict.with(diagnosis(group, subjects.get(i), folder));
        }
        verdicts.add(verdict);
      }
      return verdicts;
    } finally {
      delete(folder);
    }
  }

  private static Validation verdict(Subject subject, Explained explained) {
    RecordedConnection connection = subject.connection();
    int events = subject.events().size();
    if (events == 0) {
      return new Validation(
          connection,
          Validation.Verdict.INCOMPLETE,
          0,
          Optional.empty(),
          subject.gap().isEmpty() ? "nothing was recorded" : subject.gap());
    }
    if (explained.found()) {
      if (explained.settled() && explained.last() != events) {
        throw new ValidationException(
            "connection %s: TLC calls %d of %d events all of them"
                .formatted(connection.id(), explained.last(), events));
      }
      boolean isWhole = explained.settled() && subject.gap().isEmpty();
      return new Validation(
          connection,
          isWhole ? Validation.Verdict.VALID : Validation.Verdict.INCOMPLETE,
          events,
          Optional.empty(),
          isWhole
              ? ""
              : subject.gap().isEmpty() ? "it ends before what is owed came" : subject.gap());
    }
    return new Validation(connection, Validation.Verdict.INVALID, events, Optional.empty(), "");
  }

  private Diagnosis diagnosis(Group group, Subject subject, Path folder) throws IOException {
    Path own = Files.createTempDirectory(folder, "one-");
    Path log = own.resolve(LOG);
    write(log, List.of(subject));
    TlcSpec spec = spec(group, log);
    Files.writeString(own.resolve(spec.module() + ".cfg"), spec.config().print());
    List<String> folders = new ArrayList<>(List.of(own.toString()));
    spec.searchPath().forEach(path -> folders.add(path.toAbsolutePath().normalize().toString()));
    Map<String, Object> answer =
        new FreshTlc(engine.jar())
            .apply(
                StuckExplorer.class,
                Map.of(
                    StuckExplorer.MODULE,
                    spec.module(),
                    StuckExplorer.FOLDERS,
                    folders.toArray(String[]::new)),
                Files.createDirectory(own.resolve("standard")),
                "connection " + subject.connection().id() + " can't be diagnosed");
    if (answer.get(StuckExplorer.DIAGNOSES) instanceof List<?> diagnoses && !diagnoses.isEmpty()) {
      return DiagnosisReader.read(subject, diagnoses);
    }
    throw new ValidationException(
        "connection %s: TLC finds no explanation, and nothing that stops one"
            .formatted(subject.connection().id()));
  }

  private static void write(Path log, List<Subject> subjects) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(log)))) {
      LogBytes.write(out, subjects);
    }
  }

  private TlcSpec spec(Group group, Path log) {
    Path folder = specs.resolve(group.topic().text());
    Path config = folder.resolve(group.topic().module() + ".cfg");
    if (!Files.exists(config)) {
      throw new SpecificationException(config + " is missing; logs are validated with it");
    }
    TlcConfig plain = TlcConfig.read(config).withConstant("File", '"' + log.toString() + '"');
    TlcConfig limited =
        group.limit().isPresent() && plain.constants().containsKey("LimitKnown")
            ? plain
                .withConstant("Limit", String.valueOf(group.limit().getAsLong()))
                .withConstant("LimitKnown", "TRUE")
            : plain;
    return new TlcSpec(group.topic().module(), searchPath(folder), limited, Map.of());
  }

  private List<Path> searchPath(Path folder) {
    return List.of(folder, specs.resolve("recorded"), specs.resolve("framing"));
  }

  private TlcOptions options(long events) throws IOException {
    WorkerProfile profile = events < MANY ? WorkerProfile.quick() : WorkerProfile.sustained();
    try {
      return options
          .withWorkers(1)
          .withProfile(profile.withHeap(HEAP))
          .withOverrides(List.of(Path.of(FreshTlc.ownClasses().toURI())));
    } catch (URISyntaxException e) {
      throw new IOException("the model's own classes are in no file or folder", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
