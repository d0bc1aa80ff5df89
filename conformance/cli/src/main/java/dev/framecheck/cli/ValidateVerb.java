package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.report.WholeFile;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.recording.Capture;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code framecheck validate}. */
@Command(
    name = "validate",
    description = "Says whether recorded behaviour is one of the model's; TLC is the judge.",
    footer = {
      "",
      "A log is NDJSON as traces/FORMAT-log.md describes it, such as `framecheck proxy` writes, or a",
      "packet capture (pcap, pcapng) of plain ws over TCP.",
      "",
      "Example: framecheck validate server.ndjson"
    })
final class ValidateVerb extends Verb {

  @Parameters(paramLabel = "LOG", arity = "1..*", description = "What was recorded.")
  private List<Path> logs = new ArrayList<>();

  @Option(
      names = "--diagnoses",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "For how many connections of a log it is said why they are invalid (${DEFAULT-VALUE}).")
  private int diagnoses = 10;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page there, with a sequence diagram of each diagnosis.")
  private @Nullable Path html;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "server",
      description = "Whose behaviour is judged in a packet capture: server or client.")
  private Role role = Role.SERVER;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "closing",
      description =
          "What is judged in a packet capture: closing, framing or opening (the handshake).")
  private RecordedTopic topic = RecordedTopic.CLOSING;

  @Option(
      names = "--limit",
      paramLabel = "BYTES",
      description = "The largest message that it accepts, if that is known; for packet captures.")
  private @Nullable Long limit;

  @Mixin private EngineOptions engines = new EngineOptions();

  @Override
  public Integer call() throws Exception {
    Path specs = common().project().specs();
    List<ValidationShape.Log> shapes = new ArrayList<>();
    List<Validation> all = new ArrayList<>();
    try (Engines running = engines.engines(common().tlc(), 1)) {
      LogValidator validator = running.validator(specs);
      for (Path log : logs) {
        List<Recording> recordings = read(log);
        List<Validation> verdicts = validator.validate(recordings, diagnoses);
        shapes.add(ValidationShape.of(log.toString(), verdicts));
        say(ValidationText.of(log.toString(), verdicts));
        all.addAll(verdicts);
      }
    }
    if (html != null) {
      WholeFile.write(html, ValidationPage.of(all, ValidationText.counts(all)).text());
      say("wrote " + html);
    }
    json(new ValidationShape(shapes));
    return ExitStatus.of(
        all.stream().noneMatch(one -> one.verdict() == Validation.Verdict.INVALID));
  }

  private List<Recording> read(Path log) throws IOException {
    List<Recording> recordings =
        Capture.isCapture(log)
            ? Capture.read(
                log,
                topic.text(),
                role,
                limit == null ? OptionalLong.empty() : OptionalLong.of(limit))
            : Recording.read(log);
    if (recordings.isEmpty()) {
      throw new InputException(log + " holds no WebSocket connection.");
    }
    return recordings;
  }
}
