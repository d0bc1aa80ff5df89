package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.recording.LogSink;
import dev.framecheck.recording.RecordingProxy;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code framecheck proxy}. */
@Command(
    name = "proxy",
    description = "Forwards TCP and records the WebSocket connections in it, for validate.",
    footer = {
      "",
      "Example: framecheck proxy --listen 9001 --to localhost:8080 --log server.ndjson --for 10m"
    })
final class ProxyVerb extends Verb {

  private static final int GREATEST_PORT = 65535;
  private static final int LOOK_MILLIS = 100;

  @Option(
      names = "--listen",
      paramLabel = "PORT",
      required = true,
      description = "Where to listen, on the loopback address; 0 takes a free port.")
  private int port;

  @Option(
      names = "--to",
      paramLabel = "HOST:PORT",
      required = true,
      description = "Where to forward.")
  private String target = "";

  @Option(names = "--log", paramLabel = "FILE", required = true, description = "The log to write.")
  private Path log = Path.of("log.ndjson");

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "server",
      description = "Whose behaviour is recorded: server or client (${DEFAULT-VALUE}).")
  private Role role = Role.SERVER;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "closing",
      description =
          "What is recorded: closing (frames and TCP), framing (frames) or opening (handshakes).")
  private RecordedTopic topic = RecordedTopic.CLOSING;

  @Option(
      names = "--limit",
      paramLabel = "BYTES",
      description = "The largest message that it accepts, if that is known.")
  private @Nullable Long limit;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "End after this time; without it, when interrupted.")
  private @Nullable Duration time;

  @Override
  public Integer call() throws Exception {
    try (LogSink sink = LogSink.to(log);
        RecordingProxy proxy = start(sink)) {
      Thread ending = new Thread(() -> end(proxy, sink), "proxy end");
      Runtime.getRuntime().addShutdownHook(ending);
      say("listening on port %d, recording to %s".formatted(proxy.port(), log));
      out().flush();
      await(proxy);
      Runtime.getRuntime().removeShutdownHook(ending);
      say("%d connection(s)".formatted(proxy.accepted()));
    }
    return ExitStatus.CONFORMS;
  }

  private RecordingProxy start(LogSink sink) throws IOException {
    try {
      return RecordingProxy.start(
          port,
          address(),
          sink,
          topic.text(),
          role,
          limit == null ? OptionalLong.empty() : OptionalLong.of(limit));
    } catch (BindException e) {
      throw new InputException("Port %d can't be had: %s.".formatted(port, e.getMessage()), e);
    }
  }

  private void await(RecordingProxy proxy) throws Exception {
    long end = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Optional<IOException> failure = proxy.failure();
      if (failure.isPresent()) {
        throw failure.get();
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static void end(RecordingProxy proxy, LogSink sink) {
    try {
      proxy.close();
      sink.close();
    } catch (IOException e) {
      // There is nobody left to tell.
    }
  }

  private InetSocketAddress address() {
    int colon = target.lastIndexOf(':');
    String number = target.substring(colon + 1);
    if (colon <= 0 || !number.matches("[0-9]{1,5}") || Integer.parseInt(number) > GREATEST_PORT) {
      throw new InputException("--to is HOST:PORT, not " + target + ".");
    }
    return new InetSocketAddress(target.substring(0, colon), Integer.parseInt(number));
  }
}
