package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.reference.ReferenceDecisions;
import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.CorpusReplay;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.decision.DecisionReplay;
import dev.framecheck.kit.exec.ExecTarget;
import dev.framecheck.kit.wire.ListenReplay;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.reference.ReceivePolicy;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What {@code replay} can judge, by the way in which it is named. */
final class ReplayTargets {

  static final String FORMS =
      "reference, ws://HOST:PORT/PATH or wss://… (a server under test), listen:PORT (a client under test),"
          + " exec:COMMAND (a program that reads and writes lines of JSON), or a name";

  static final String REFERENCE = "reference";
  private static final List<String> SERVER = List.of("ws://", "wss://");
  private static final String CLIENT = "listen:";
  static final String PROGRAM = "exec:";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private ReplayTargets() {}

  /**
   * Replays the traces.
   *
   * @throws InputException if there is no such target
   * @throws dev.framecheck.kit.TargetException if the target can't be reached or started
   */
  static ReplayReport replay(
      String target, List<Trace> traces, ReplayOptions options, ReplayListener listener) {
    if (!options.run().launch().isEmpty() && !target.startsWith(CLIENT)) {
      throw new InputException("--launch starts the client of " + CLIENT + "PORT, nothing else.");
    }
    return options
        .run()
        .resumed(target, traces, listener, (rest, told) -> replayed(target, rest, options, told));
  }

  private static ReplayReport replayed(
      String target, List<Trace> traces, ReplayOptions options, ReplayListener listener) {
    if (target.equals(REFERENCE)) {
      return reference(options.choices(), traces, listener);
    }
    if (isServer(target)) {
      try (ServerTarget server = ServerTarget.at(address(target), options.tls())) {
        return new ServerReplay(server, options.wire()).replay(traces, listener);
      }
    }
    if (target.startsWith(CLIENT)) {
      try (ListenReplay client = new ListenReplay(port(target), options.wire(), PATIENCE)) {
        List<String> command = options.run().launch();
        return command.isEmpty()
            ? client.replay(traces, listener)
            : client.replay(traces, listener, command);
      }
    }
    if (target.startsWith(PROGRAM)) {
      try (ExecTarget program = ExecTarget.launch(command(target))) {
        return new CorpusReplay(program).replay(traces, listener);
      }
    }
    if (TargetCatalog.has(target)) {
      return TargetCatalog.replay(
          TargetCatalog.find(target), TargetCatalog.cache(), traces, options.wire(), listener);
    }
    throw new InputException(
        "There is no target %s; a target is %s: %s."
            .formatted(target, FORMS, String.join(", ", TargetCatalog.names())));
  }

  /** Replays the traces against the reference as it comes, in every chunking. */
  static ReplayReport reference(List<Trace> traces, ReplayListener listener) {
    return reference(ChoiceProfile.UNKNOWN, traces, listener);
  }

  /** The same, with those choices that the reference leaves to its user. */
  private static ReplayReport reference(
      ChoiceProfile wanted, List<Trace> traces, ReplayListener listener) {
    Map<String, String> values = wanted.values();
    ReferenceTarget target =
        new ReferenceTarget(
            new ReceivePolicy(
                "refuse".equals(values.get("nonMinimalLength")),
                "deliver".equals(values.get("afterClose"))));
    values.forEach(
        (dimension, value) -> {
          if (!value.equals(target.choices().values().get(dimension))) {
            throw new InputException(
                "The reference does not take the choice " + dimension + "=" + value + ".");
          }
        });
    return new CorpusReplay(target).in(Chunking.all()).replay(traces, listener);
  }

  /** Puts decision vectors to the reference. */
  static List<TraceResult> decisions(List<Decision> decisions, ReplayListener listener) {
    return new DecisionReplay(new ReferenceDecisions()).replay(decisions, listener);
  }

  /** Whether a target can be asked for decisions. */
  static boolean decides(String target) {
    return target.equals(REFERENCE);
  }

  /** Whether this is the address of a server under test. */
  static boolean isServer(String target) {
    return SERVER.stream().anyMatch(target::startsWith);
  }

  private static int port(String target) {
    String text = target.substring(CLIENT.length());
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 0xffff) {
      throw new InputException("listen: needs a port from 0 to 65535, not '" + text + "'.");
    }
    return Integer.parseInt(text);
  }

  static List<String> command(String target) {
    String text = target.substring(PROGRAM.length()).strip();
    if (text.isEmpty()) {
      throw new InputException("exec: needs a command.");
    }
    return List.of(text.split("\\s+"));
  }

  static ServerAddress address(String target) {
    try {
      return ServerAddress.parse(target);
    } catch (IllegalArgumentException e) {
      throw new InputException("Not a target: " + e.getMessage() + ".", e);
    }
  }
}
