package dev.framecheck.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.oracle.LaunchCommand;
import dev.framecheck.kit.oracle.LaunchedProcess;
import dev.framecheck.kit.wire.ListenReplay;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.recording.LogSink;
import dev.framecheck.recording.RecordingProxy;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.targets.launch.Launcher;
import dev.framecheck.targets.list.Target;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Implementations of others are replayed through the recording proxy, trace by trace: what the
 * replay says of a trace and what TLC says of the log of its connections agree, or a rule says why
 * not. In the profile {@code targets} alone.
 */
class RecordedTargetsIT {

  private static final Path ROOT = Path.of("..", "..");
  private static final int LIMIT = 65536;
  private static final int HALF = 2;
  private static final int DIAGNOSES = 10;

  /** It takes frames without a mask (5.1). */
  private static final String WITH_FAULTS = "java-websocket/server";

  private static final Set<String> BINDING = Set.of("rfc", "derived");

  /** One in so many traces of a role is played, spread over all of them. */
  private static final int EACH = Integer.getInteger("framecheck.each", 10);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .concurrency(1)
          .limit(LIMIT)
          .answer(Duration.ofSeconds(1))
          .quiet(Duration.ofMillis(50))
          .build();
  private static final Pattern DECLARED =
      Pattern.compile("^\\{\"log\":1,\"connection\":\"(\\w+)\"", Pattern.MULTILINE);

  /** What the replay says of a trace, and the connections that it took. */
  private record Played(TraceResult result, List<String> connections) {}

  /** Plays one trace. */
  private interface Judge {
    TraceResult play(Trace trace);
  }

  private static List<Played> play(Role role, Path log, LogSink sink, Judge judge)
      throws IOException {
    List<Played> played = new ArrayList<>();
    int read = 0;
    int number = 0;
    for (Trace trace : Corpus.read(ROOT.resolve("traces/corpus/framing-core.jsonl")).traces()) {
      if (trace.role() != role || number++ % EACH != 0) {
        continue;
      }
      TraceResult result = judge.play(trace);
      // Declared in the meantime are its connections: each is, when its opening handshake is over.
      sink.flush();
      String whole = Files.readString(log);
      int end = whole.lastIndexOf('\n') + 1;
      played.add(
          new Played(
              result,
              DECLARED
                  .matcher(whole.substring(read, end))
                  .results()
                  .map(found -> found.group(1))
                  .toList()));
      read = end;
    }
    return played;
  }

  private static List<Played> play(Target target, Path log) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    OptionalLong limit = target.limit() ? OptionalLong.of(LIMIT) : OptionalLong.empty();
    if (target.role() == Role.SERVER) {
      try (LogSink sink = LogSink.to(log);
          ServerTarget server = new Launcher(TargetCatalog.cache()).server(target, LIMIT);
          RecordingProxy proxy =
              RecordingProxy.start(
                  0,
                  new InetSocketAddress(here, server.address().port()),
                  sink,
                  "closing",
                  Role.SERVER,
                  limit);
          ServerTarget through =
              ServerTarget.at(
                  new ServerAddress("127.0.0.1", proxy.port(), server.address().resource()))) {
        ServerReplay replay = new ServerReplay(through, OPTIONS);
        return play(
            Role.SERVER,
            log,
            sink,
            trace -> replay.replay(List.of(trace), ReplayListener.NONE).results().get(0));
      }
    }
    try (LogSink sink = LogSink.to(log);
        ListenReplay replay = new ListenReplay(0, OPTIONS, PATIENCE);
        RecordingProxy proxy =
            RecordingProxy.start(
                0,
                new InetSocketAddress(here, replay.port()),
                sink,
                "closing",
                Role.CLIENT,
                limit);
        LaunchedProcess client = client(target, proxy.port())) {
      assertThat(client.isAlive()).isTrue();
      return play(
          Role.CLIENT,
          log,
          sink,
          trace ->
              replay.replay(List.of(trace), ReplayListener.NONE).results().stream()
                  .filter(one -> one.trace().equals(trace.id()))
                  .findFirst()
                  .orElseThrow());
    }
  }

  private static LaunchedProcess client(Target target, int port) {
    LaunchCommand command = new Launcher(TargetCatalog.cache()).client(target, LIMIT, 1);
    List<String> words =
        command.words().stream()
            .map(word -> word.replace("{url}", "ws://127.0.0.1:" + port + "/"))
            .toList();
    return new LaunchedProcess(new LaunchCommand(words, command.environment()), null, line -> {});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WITH_FAULTS,
        "tomcat",
        "jetty/server",
        "ws/server",
        "java-websocket/client",
        "jetty/client",
        "ws/client"
      })
  void theValidationAndTheReplayAgreeOnEachTrace(String name, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("log.ndjson");
    List<Played> played = play(TargetCatalog.find(name), file);
    List<Recording> logs = Recording.read(file);
    Map<String, Validation> verdicts = validate(logs);
    Map<String, Validation> withPause =
        validate(logs.stream().map(RecordedTargetsIT::withPause).toList());
    Map<String, Recording> byId =
        logs.stream().collect(Collectors.toMap(log -> log.connection().id(), log -> log));
    SoftAssertions all = new SoftAssertions();
    int told = 0;
    int faults = 0;
    for (Played one : played) {
      List<Validation> own = one.connections().stream().map(verdicts::get).toList();
      told += own.stream().anyMatch(log -> log.verdict() == Validation.Verdict.VALID) ? 1 : 0;
      boolean isInvalid = own.stream().anyMatch(RecordedTargetsIT::isInvalid);
      boolean agrees = isInvalid == (one.result().verdict() == Verdict.FAIL);
      faults += agrees && isInvalid ? 1 : 0;
      all.assertThat(agrees || isExplained(one, own, withPause, byId))
          .as("%s: %s, %s", name, one.result(), own)
          .isTrue();
      all.assertThat(own)
          .filteredOn(log -> log.verdict() == Validation.Verdict.INCOMPLETE)
          .allSatisfy(log -> assertThat(log.note()).isNotEmpty());
    }
    all.assertAll();
    assertThat(told).isGreaterThan(played.size() / HALF);
    if (name.equals(WITH_FAULTS)) {
      assertThat(faults).isPositive();
    }
  }

  /**
   * Why the two may differ. What is owed and does not come is a failure to the replay, which waited
   * for it until its timer decided; a log of what was overheard can't tell that from an endpoint
   * that is slow, unless a pause is logged: with one where the replay hung up, the log is invalid
   * as well. So it is with a message for a frame that had to be failed: the replay knows an echo,
   * and the log's application may send what it likes, as long as the connection is failed then,
   * which a client may do without a word. Where the replay can't tell, since the target chose
   * otherwise before the goal, or passes what came out well when it was repeated, the log still
   * may. And what breaks a rule that binds no stranger is invalid, and no failure.
   */
  private static boolean isExplained(
      Played one,
      List<Validation> own,
      Map<String, Validation> withPause,
      Map<String, Recording> logs) {
    TraceResult result = one.result();
    return switch (result.verdict()) {
      case FAIL ->
          result.has(Mark.TIMED)
              ? one.connections().stream()
                  .map(withPause::get)
                  .anyMatch(RecordedTargetsIT::isInvalid)
              : one.connections().stream()
                  .map(logs::get)
                  .filter(RecordedTargetsIT::endsInMessage)
                  .anyMatch(
                      log ->
                          log.connection().role() == Role.CLIENT
                              || isInvalid(withPause.get(log.connection().id())));
      case INCONCLUSIVE, UNSUPPORTED -> true;
      case OBSERVED ->
          own.stream()
              .flatMap(log -> log.diagnosis().stream())
              .flatMap(diagnosis -> diagnosis.offers().stream())
              .noneMatch(offer -> BINDING.contains(offer.source()));
      case PASS, NON_STRICT ->
          result.has(Mark.FLAKY) && !own.stream().allMatch(RecordedTargetsIT::isInvalid);
    };
  }

  /** Whether the last that the recorded endpoint sent is a message. */
  private static boolean endsInMessage(Recording log) {
    return log.entries().stream()
        .map(Recording.Entry::event)
        .filter(RecordedEvent.Out.class::isInstance)
        .reduce((one, next) -> next)
        .filter(
            last ->
                ((RecordedEvent.Out) last).observation() instanceof Observation.Frame frame
                    && frame.opcode() < Frames.CLOSE)
        .isPresent();
  }

  private static boolean isInvalid(Validation log) {
    return log.verdict() == Validation.Verdict.INVALID;
  }

  /** The log with a pause before the peer of the recorded endpoint hung up, or at its end. */
  private static Recording withPause(Recording log) {
    List<Recording.Entry> entries = new ArrayList<>(log.entries());
    int at = entries.size();
    while (at > 0 && !isHangUp(entries.get(at - 1).event())) {
      at--;
    }
    entries.add(
        at == 0 ? entries.size() : at - 1,
        new Recording.Entry(
            "pause", new RecordedEvent.In(OptionalLong.empty(), new Input.Quiet())));
    return new Recording(log.connection(), entries);
  }

  private static boolean isHangUp(RecordedEvent event) {
    return event instanceof RecordedEvent.In in
        && (in.input() instanceof Input.EndOfStream || in.input() instanceof Input.Reset);
  }

  private static Map<String, Validation> validate(List<Recording> logs) throws IOException {
    Map<String, Validation> verdicts = new HashMap<>();
    try (WorkerPool pool = new WorkerPool(1)) {
      new LogValidator(new TlcEngine(pool), TlcOptions.DEFAULT, ROOT.resolve("specs"))
          .validate(logs, DIAGNOSES)
          .forEach(one -> verdicts.put(one.connection().id(), one));
    }
    return verdicts;
  }
}
