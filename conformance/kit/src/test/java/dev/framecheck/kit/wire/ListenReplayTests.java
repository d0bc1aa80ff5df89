package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.anyClose;
import static dev.framecheck.kit.TraceBuilder.chosen;
import static dev.framecheck.kit.TraceBuilder.client;
import static dev.framecheck.kit.TraceBuilder.close;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.other;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.pong;
import static dev.framecheck.kit.TraceBuilder.text;
import static dev.framecheck.kit.TraceBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client under test that connects again and again. */
class ListenReplayTests {

  private static final WireOptions HASTY =
      WireOptions.DEFAULT
          .with()
          .concurrency(4)
          .answer(Duration.ofMillis(500))
          .quiet(Duration.ofMillis(50))
          .trace(Duration.ofSeconds(3))
          .total(Duration.ofSeconds(30))
          .build();

  private static final List<Trace> TRACES =
      List.of(
          client("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build(),
          client("ping", "5.5.2").frame(true, 9, "abc", path(pong("abc"))).build(),
          client("close", "5.5.1")
              .frame(
                  true,
                  8,
                  new byte[] {3, (byte) 0xe8},
                  chosen("closing=wait", to("CLOSED_BOTH", path(anyClose()))),
                  chosen("closing=end", other(Grade.PERMITTED, "ENDED", anyClose(), end())))
              .build(),
          client("masked", "5.1")
              .wronglyMasked()
              .header(
                  true,
                  0,
                  1,
                  2,
                  chosen("failing=wait", to("FAILED", path(close(1002)))),
                  chosen("failing=wait", other(Grade.PERMITTED, "FAILED")),
                  chosen("failing=end", other(Grade.PERMITTED, "ENDED", close(1002), end())))
              .build());

  private enum Habit {
    CORRECT,
    ENDS_AT_ONCE,
    UNMASKED,
    ACCEPTS_MASKED,
    PASSES_OVER,
    STAYS_SILENT,
    COMES_ONCE
  }

  private static ReplayReport replay(Habit habit, int clients) {
    try (ListenReplay replay = new ListenReplay(0, HASTY, Duration.ofSeconds(1))) {
      for (int i = 0; i < clients; i++) {
        Thread client = new Thread(() -> echoAgainAndAgain(habit, replay.port()), "test-client");
        client.setDaemon(true);
        client.start();
      }
      ReplayReport report = replay.replay(TRACES, ReplayListener.NONE);
      return new ReplayReport(
          report.target(),
          report.results().stream().filter(one -> !one.trace().startsWith("oracle/")).toList(),
          report.profile(),
          report.steps(),
          report.seconds(),
          report.concurrency());
    }
  }

  private static void echoAgainAndAgain(Habit habit, int port) {
    do {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        ServerAddress address = new ServerAddress("localhost", port, "/");
        echo(Handshakes.asClient(socket, address, in(2)), socket, habit);
      } catch (IOException e) {
        if (e instanceof java.net.ConnectException) {
          return;
        }
        // The judge drops connections when it has its verdict.
      }
    } while (habit != Habit.COMES_ONCE);
  }

  private static long in(long seconds) {
    return System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  private static void echo(Link link, Socket socket, Habit habit) throws IOException {
    Frames unmasked = new Frames(false, () -> 0);
    long deadline = in(5);
    while (link.ending() == Ending.OPEN && link.breach() == null && System.nanoTime() < deadline) {
      PeerEvent event = link.next(System.nanoTime() + 5_000_000);
      if (event instanceof PeerEvent.Message message) {
        byte[] payload = message.payload().toBytes();
        boolean marker = payload.length > 8;
        if (habit == Habit.UNMASKED && !marker) {
          link.write(unmasked.frame(Frames.TEXT, payload));
        } else {
          link.writeFrame(Frames.TEXT, payload);
        }
      } else if (event instanceof PeerEvent.Close) {
        link.writeFrame(Frames.CLOSE, new byte[] {3, (byte) 0xe8});
        finish(link, habit);
      }
      link.answerPings();
    }
    socket.setSoTimeout(0);
    if (link.breach() != null && habit == Habit.PASSES_OVER) {
      InputStream in = socket.getInputStream();
      int opcode = in.read() & 0x0f;
      byte[] payload = in.readNBytes(in.read());
      link.writeFrame(opcode + 1, payload);
      in.readAllBytes();
    } else if (link.breach() != null && habit == Habit.STAYS_SILENT) {
      socket.getInputStream().readAllBytes();
    } else if (link.breach() != null && habit != Habit.ACCEPTS_MASKED) {
      link.writeFrame(Frames.CLOSE, new byte[] {3, (byte) 0xea});
      finish(link, habit);
      socket.getInputStream().readAllBytes();
    } else if (link.breach() != null) {
      link.writeFrame(Frames.TEXT, new byte[] {'h', 'i'});
      socket.getInputStream().readAllBytes();
    }
  }

  private static void finish(Link link, Habit habit) {
    if (habit == Habit.ENDS_AT_ONCE) {
      link.shutdownOutput();
    }
  }

  @Test
  void passesAClientThatWaitsForTheServersEnd() {
    assertThat(replay(Habit.CORRECT, 1).results())
        .allSatisfy(
            result -> assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS));
  }

  @Test
  void passesAClientWithSeveralConnectionsAtOnce() {
    assertThat(replay(Habit.CORRECT, 3).summary().pass()).isEqualTo(TRACES.size());
  }

  @Test
  void acceptsAClientThatEndsAtOnce() {
    assertThat(replay(Habit.ENDS_AT_ONCE, 1).summary().fail()).isZero();
  }

  @Test
  void failsAClientThatDoesNotMask() {
    List<TraceResult> failed = replay(Habit.UNMASKED, 1).with(Verdict.FAIL);
    assertThat(failed).extracting(TraceResult::trace).containsExactly("text");
    assertThat(failed.get(0).clause()).isEqualTo("5.1");
    assertThat(failed.get(0).message()).contains("without a mask");
  }

  @Test
  void failsAClientThatTakesMaskedFrames() {
    List<TraceResult> failed = replay(Habit.ACCEPTS_MASKED, 1).with(Verdict.FAIL);
    assertThat(failed).extracting(TraceResult::trace).containsExactly("masked");
    assertThat(failed.get(0).message()).contains("observed delivery of the text message");
  }

  /** One that fails a connection without a word may wait for the server's end. */
  @Test
  void takesSilenceForAnUnfriendlyFailureUnlessTheClientGoesOn() {
    assertThat(replay(Habit.STAYS_SILENT, 1).with(Verdict.FAIL)).isEmpty();
    List<TraceResult> failed = replay(Habit.PASSES_OVER, 1).with(Verdict.FAIL);
    assertThat(failed).extracting(TraceResult::trace).containsExactly("masked");
    assertThat(failed.get(0).message()).contains("a Pong to a Ping that came later");
  }

  @Test
  void endsWhenTheClientStaysAway() {
    ReplayReport report = replay(Habit.COMES_ONCE, 1);
    assertThat(report.summary().pass()).isEqualTo(1);
    assertThat(report.summary().inconclusive()).isEqualTo(TRACES.size() - 1);
  }
}
