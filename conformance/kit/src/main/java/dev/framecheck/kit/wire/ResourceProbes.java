package dev.framecheck.kit.wire;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.oracle.Findings;
import dev.framecheck.kit.oracle.LaunchedProcess;
import dev.framecheck.kit.oracle.ProcessUsage;
import dev.framecheck.traces.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What a launched target spends on a peer that wants it to spend: memory for what was only
 * announced, for fragments and control frames without end, and for the body of a request that has
 * none; and time when nobody is connected (RFC 6455 §10.4). A trace can't tell that, since the
 * bytes that answer it are right.
 *
 * <p>Memory is looked at in rounds, first with connections that are closed again, until what is
 * garbage has found its room, then with connections that stay open: what is kept grows with them.
 */
final class ResourceProbes {

  private static final List<String> CLAUSES = List.of("10.4");
  private static final long MIB = 1 << 20;

  /** Memory may grow by so much in a round for reasons of its own. */
  private static final long NOISE = 10 * MIB;

  /** How often one that refuses when it has no more memory is asked whether it lasts. */
  private static final int TRIES = 3;

  /** A length that would fit into the memory of most programs. */
  private static final int ANNOUNCED = 32 << 20;

  /** More than any application sends, and than those take that count them. */
  private static final int FRAGMENTS = 200_000;

  private static final int FRAGMENTS_AT_ONCE = 5_000;
  private static final int PONGS = 20_000;

  /** Of Pings whose Pongs are not read, in bytes: several times what TCP holds by itself. */
  private static final int PINGS = 32 << 20;

  private static final int PINGS_AT_ONCE = 64 << 10;

  /** A target that takes no more for so long waits for room. */
  private static final Duration STALLING = Duration.ofMillis(500);

  private static final int BODY = 16 << 20;
  private static final Duration SETTLING = Duration.ofMillis(300);
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** What no idle program uses in that time, and one that spins gets on a busy machine, too. */
  private static final Duration SPINNING = Duration.ofMillis(150);

  private final ProbedTarget target;

  ResourceProbes(ProbedTarget target) {
    this.target = target;
  }

  /**
   * One connection's part of a round.
   *
   * @param takes whether the target keeps on taking what it is sent
   */
  private record Fed(AutoCloseable connection, boolean takes) {

    void drop() {
      try {
        connection.close();
      } catch (Exception e) {
        throw new IllegalStateException("a connection is dropped without fault", e);
      }
    }
  }

  /** What is done in a round. */
  private interface Greed {
    Fed feed() throws IOException;
  }

  /** What is done on a connection that is open; whether the target keeps on taking it. */
  private interface Talk {
    boolean with(Link link) throws IOException;
  }

  /**
   * One way to make a server keep something.
   *
   * @param what for what it would keep memory, in words
   * @param warmUps rounds whose connections are closed again
   * @param rounds rounds whose connections stay open
   * @param noise growth that says nothing, in bytes
   */
  private record Probe(
      String name, String what, int warmUps, int rounds, long noise, Greed greed) {}

  /** What it keeps; takes some seconds. */
  List<TraceResult> memory() {
    List<TraceResult> findings = new ArrayList<>();
    findings.add(
        memory(
            new Probe(
                "announced-length",
                "for a payload of " + ANNOUNCED / MIB + " MiB that was only announced",
                0,
                3,
                ANNOUNCED / 2,
                () -> talking(this::announce))));
    findings.add(
        memory(
            new Probe(
                "tiny-fragments",
                "for fragments of a byte each, without end",
                3,
                5,
                NOISE,
                () -> talking(this::fragment))));
    findings.add(
        memory(
            new Probe(
                "pings", "for Pongs that nobody reads", 1, 6, NOISE, () -> talking(this::ping))));
    findings.add(
        memory(
            new Probe(
                "pongs", "for Pongs that answer no Ping", 3, 4, NOISE, () -> talking(this::pong))));
    if (target.role() == Role.SERVER) {
      findings.add(
          memory(
              new Probe(
                  "request-body",
                  "for the body of a request to upgrade",
                  2,
                  4,
                  NOISE,
                  this::body)));
    }
    return findings;
  }

  private ProcessUsage usage() {
    LaunchedProcess running = target.process().get();
    return running == null ? new ProcessUsage(Duration.ZERO, -1) : running.usage();
  }

  /** Whether it works when nobody wants anything of it. */
  TraceResult idle() {
    String oracle = "server/cpu/idle";
    pause(SETTLING);
    Duration used = usedWhileIdle();
    // What was left to do takes no longer than this, and is done then.
    boolean spins = used.compareTo(SPINNING) > 0 && usedWhileIdle().compareTo(SPINNING) > 0;
    return Findings.of(
        oracle,
        spins ? Verdict.OBSERVED : Verdict.PASS,
        CLAUSES,
        "With no connection open any more, the server uses %d ms of processor time in a second."
            .formatted(used.toMillis()));
  }

  private Duration usedWhileIdle() {
    ProcessUsage before = usage();
    pause(IDLE);
    return usage().cpu().minus(before.cpu());
  }

  private TraceResult memory(Probe probe) {
    String oracle = target.role().text() + "/memory/" + probe.name();
    if (usage().resident() < 0) {
      return Findings.of(
          oracle, Verdict.UNSUPPORTED, CLAUSES, "This platform does not tell a process's memory.");
    }
    for (int tries = 1; true; tries++) {
      target.anew().run();
      if (!target.health().examine()) {
        return Findings.of(
            oracle, Verdict.INCONCLUSIVE, CLAUSES, "The target no longer answers connections.");
      }
      int breakdowns = target.health().breakdowns();
      MemoryGrowth growth = growth(probe);
      if (!target.health().examine() || target.health().breakdowns() > breakdowns) {
        return Findings.of(
            oracle,
            Verdict.FAIL,
            CLAUSES,
            "The target does not survive what it is sent " + probe.what() + ".");
      }
      if (tries == TRIES || !growth.mayEnd(probe.noise())) {
        return Findings.of(
            oracle,
            growth.isKept(probe.noise()) ? Verdict.NON_STRICT : Verdict.PASS,
            CLAUSES,
            "The target keeps memory " + probe.what() + ": " + growth + ".");
      }
    }
  }

  /** By how much memory grows with each connection that stays open, until one is refused. */
  private MemoryGrowth growth(Probe probe) {
    List<Fed> open = new ArrayList<>();
    List<Long> growth = new ArrayList<>();
    boolean takes = true;
    try {
      for (int i = 0; takes && i < probe.warmUps(); i++) {
        Fed fed = probe.greed().feed();
        fed.drop();
        takes = fed.takes();
      }
      for (int i = 0; takes && i < probe.rounds(); i++) {
        long before = usage().resident();
        Fed fed = probe.greed().feed();
        open.add(fed);
        takes = fed.takes();
        pause(SETTLING);
        growth.add(usage().resident() - before);
      }
    } catch (IOException e) {
      // Whether the target still serves is looked at next.
      takes = false;
    } finally {
      open.forEach(Fed::drop);
    }
    return new MemoryGrowth(growth, !takes);
  }

  private Fed talking(Talk talk) throws IOException {
    LinkSource.Opened opened = target.links().open();
    try {
      return new Fed(opened, talk.with(opened.link()));
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private boolean announce(Link link) {
    boolean masks = target.role() == Role.SERVER;
    ByteBuffer header = ByteBuffer.allocate(masks ? 18 : 14);
    header.put((byte) 0x82).put((byte) (masks ? 0xff : 0x7f)).putLong(ANNOUNCED);
    if (masks) {
      header.putInt(0);
    }
    link.write(header.putInt(0x61626364).array());
    return isOpen(link);
  }

  private boolean fragment(Link link) {
    link.write(link.frames().frame(false, Frames.TEXT, new byte[] {'a'}));
    for (int sent = 0; sent < FRAGMENTS; sent += FRAGMENTS_AT_ONCE) {
      ByteArrayOutputStream many = new ByteArrayOutputStream();
      for (int i = 0; i < FRAGMENTS_AT_ONCE; i++) {
        many.writeBytes(link.frames().frame(false, Frames.CONTINUATION, new byte[] {'b'}));
      }
      link.write(many.toByteArray());
      if (link.ending() != Ending.OPEN) {
        return false;
      }
    }
    return readsAll(link);
  }

  private boolean pong(Link link) {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < PONGS; i++) {
      many.writeBytes(link.frames().frame(Frames.PONG, new byte[] {'p'}));
    }
    link.write(many.toByteArray());
    return readsAll(link);
  }

  /** The Pong comes when all of what was sent before has been read. */
  private boolean readsAll(Link link) {
    byte[] marker = Marker.next();
    link.writeFrame(Frames.PING, marker);
    link.next(System.nanoTime() + target.options().trace().toNanos() / 2);
    return isOpen(link);
  }

  /** Writing ends when the target takes no more, and that it does so is right. */
  private boolean ping(Link link) {
    byte[] frame = link.frames().frame(Frames.PING, new byte[125]);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    while (many.size() < PINGS_AT_ONCE) {
      many.writeBytes(frame);
    }
    AtomicInteger sent = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              while (sent.get() < PINGS && link.isWritable()) {
                link.write(many.toByteArray());
                sent.addAndGet(many.size());
              }
            },
            "framecheck-flood");
    writer.setDaemon(true);
    writer.start();
    int before = -1;
    while (writer.isAlive() && sent.get() > before) {
      before = sent.get();
      pause(STALLING);
    }
    return sent.get() >= PINGS || writer.isAlive();
  }

  private boolean isOpen(Link link) {
    link.next(System.nanoTime() + target.options().quiet().toNanos());
    return link.ending() == Ending.OPEN && link.breach() == null;
  }

  private Fed body() throws IOException {
    LinkSource.Connected connected = target.links().connect();
    return new Fed(connected, takesBody(connected));
  }

  /** A request with a body of which no server has a use, before it has answered. */
  private boolean takesBody(LinkSource.Connected connected) {
    TcpStream stream = connected.stream();
    String head =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(connected.server().resource(), connected.server().authority())
            + "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\nContent-Length: 100000000\r\n\r\n"
                .formatted(HandshakeKeys.fresh());
    stream.write(head.getBytes(StandardCharsets.US_ASCII));
    byte[] part = new byte[64 * 1024];
    for (int sent = 0; sent < BODY; sent += part.length) {
      stream.write(part);
      if (stream.await(System.nanoTime() + 1_000_000)) {
        return false;
      }
    }
    return !stream.await(System.nanoTime() + target.options().quiet().toNanos());
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
