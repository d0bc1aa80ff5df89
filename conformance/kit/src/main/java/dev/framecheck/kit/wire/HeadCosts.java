package dev.framecheck.kit.wire;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.HttpHead;
import dev.framecheck.kit.opening.RequestWords;
import dev.framecheck.kit.oracle.Findings;
import dev.framecheck.kit.oracle.LaunchedProcess;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that a launched target spends on the head of an opening handshake. Reading one
 * takes time in proportion to its length; where a field is read by a search that goes back, a few
 * thousand bytes occupy it for as long as the peer likes (RFC 6455 §10.4).
 *
 * <p>Each field is compared with one of the same length in which nothing repeats but letters.
 */
final class HeadCosts {

  private static final List<String> CLAUSES = List.of("10.4");

  /** No server refuses so much for its length; many do from 8 KiB on. */
  private static final int LENGTH = 7_000;

  private static final int HEADS = 5;

  /** Heads of this length take less than a millisecond. */
  private static final Duration DEAR = Duration.ofMillis(20L * HEADS);

  /** What a target that does nothing doesn't use in a moment of quiet. */
  private static final Duration BUSY = Duration.ofMillis(10);

  /** What a target does once, such as compiling, is over then. */
  private static final int MEASUREMENTS = 3;

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("Sec-WebSocket-Protocol", "a", " ", "b"),
          new Shape("Sec-WebSocket-Protocol", "a", "\t", "b"),
          new Shape("Sec-WebSocket-Protocol", "a", ",", "b"),
          new Shape("Sec-WebSocket-Extensions", "a", " ", "b"),
          new Shape("Sec-WebSocket-Extensions", "a", ",", "b"),
          new Shape("Sec-WebSocket-Extensions", "a", ";", "b"),
          new Shape("Sec-WebSocket-Extensions", "a; b=\"", "\\c", ""),
          new Shape("Sec-WebSocket-Extensions", "a; b=\"", "\\c", "\""),
          new Shape("Connection", "Upgrade, a", " ", "b"),
          new Shape("Upgrade", "websocket, a", " ", "b"));

  private final ProbedTarget target;

  HeadCosts(ProbedTarget target) {
    this.target = target;
  }

  /** A field whose value has a part that comes again and again. */
  private record Shape(String field, String start, String part, String end) {

    String value() {
      return start + part.repeat(LENGTH / part.length()) + end;
    }

    String plain() {
      return start + "c".repeat(LENGTH) + end;
    }

    String text() {
      return "\"%s: %s\", then %d times \"%s\"%s"
          .formatted(
              field,
              start,
              LENGTH / part.length(),
              part.replace("\t", "\\t"),
              end.isEmpty() ? "" : ", then \"" + end + "\"");
    }
  }

  /** Looks at all fields; takes some seconds. */
  TraceResult look() {
    if (!target.health().examine()) {
      return result(Verdict.INCONCLUSIVE, "The target no longer answers connections.");
    }
    for (Shape shape : SHAPES) {
      TraceResult found = look(shape);
      if (found != null) {
        return found;
      }
    }
    return result(Verdict.PASS, "");
  }

  private @Nullable TraceResult look(Shape shape) {
    int breakdowns = target.health().breakdowns();
    Duration least = Duration.ofDays(1);
    for (int i = 0; i < MEASUREMENTS && least.compareTo(DEAR) > 0; i++) {
      Duration plain = cost(shape.field(), shape.plain());
      Duration extra = cost(shape.field(), shape.value()).minus(plain);
      least = extra.compareTo(least) < 0 ? extra : least;
      if (!target.health().examine() || target.health().breakdowns() > breakdowns) {
        return result(Verdict.FAIL, "The target does not survive " + shape.text() + ".");
      }
    }
    return least.compareTo(DEAR) <= 0
        ? null
        : result(
            Verdict.NON_STRICT,
            "The target spends %d ms of processor time on %s, more than on a field of that length that has letters there."
                .formatted(least.toMillis() / HEADS, shape.text()));
  }

  private TraceResult result(Verdict verdict, String message) {
    return Findings.of(target.role().text() + "/cpu/head", verdict, CLAUSES, message);
  }

  /** The time that some heads take, until one is not answered, and all that they leave to do. */
  private Duration cost(String field, String value) {
    settle();
    Duration before = used();
    boolean goesOn = true;
    for (int i = 0; goesOn && i < HEADS; i++) {
      try (LinkSource.Connected connected = target.links().connect()) {
        goesOn =
            target.role() == Role.SERVER
                ? ask(connected, field, value)
                : answer(connected, field, value);
      } catch (IOException e) {
        goesOn = false;
      }
    }
    settle();
    return used().minus(before);
  }

  /** Waits until the target is done: one that is sent the end of TCP may still be reading. */
  private void settle() {
    long deadline = System.nanoTime() + target.options().answer().toNanos();
    Duration before;
    Duration now = used();
    do {
      before = now;
      LockSupport.parkNanos(target.options().quiet().toNanos());
      now = used();
    } while (now.minus(before).compareTo(BUSY) > 0 && System.nanoTime() < deadline);
  }

  private Duration used() {
    LaunchedProcess running = target.process().get();
    return running == null ? Duration.ZERO : running.usage().cpu();
  }

  private boolean ask(LinkSource.Connected connected, String field, String value) {
    ServerAddress server = connected.server();
    connected.stream()
        .write(
            head(
                "GET %s HTTP/1.1\r\nHost: %s\r\n".formatted(server.resource(), server.authority())
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                    + HandshakeKeys.fresh(),
                field,
                value));
    return connected.stream().await(System.nanoTime() + target.options().answer().toNanos());
  }

  private boolean answer(LinkSource.Connected connected, String field, String value) {
    TcpStream stream = connected.stream();
    long deadline = System.nanoTime() + target.options().answer().toNanos();
    HttpHead request = stream.head();
    while (request == null && stream.await(deadline)) {
      request = stream.head();
    }
    if (request == null) {
      return false;
    }
    stream.skip(request.size());
    String key = RequestWords.key(request);
    stream.isFresh(key);
    stream.write(
        head(
            "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: "
                + HandshakeKeys.acceptFor(key),
            field,
            value));
    // One that opens the connection all the same says nothing; it has read the head by then.
    stream.await(System.nanoTime() + target.options().quiet().toNanos());
    return true;
  }

  private static byte[] head(String start, String field, String value) {
    StringBuilder head = new StringBuilder(start).append("\r\n");
    for (List<String> one :
        List.of(List.of("Upgrade", "websocket"), List.of("Connection", "Upgrade"))) {
      if (!one.get(0).equals(field)) {
        head.append(String.join(": ", one)).append("\r\n");
      }
    }
    return head.append(field)
        .append(": ")
        .append(value)
        .append("\r\n\r\n")
        .toString()
        .getBytes(StandardCharsets.US_ASCII);
  }
}
