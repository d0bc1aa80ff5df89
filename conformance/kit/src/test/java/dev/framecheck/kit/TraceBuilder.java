package dev.framecheck.kit;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Makes small traces by hand. Masks with a fixed key where the peer of the role masks. */
public final class TraceBuilder {

  private static final int KEY = 0x01020304;

  private final String id;
  private final Role role;
  private final String clause;
  private final List<Step> steps = new ArrayList<>();
  private final TreeMap<String, String> choices = new TreeMap<>();
  private final List<String> needs = new ArrayList<>();
  private long limit = 65536;
  private int goal = -1;
  private String conn = "OPEN";
  private String message = "NONE";
  private String frame = "NONE";
  private boolean wronglyMasked;

  private TraceBuilder(String id, Role role, String clause) {
    this.id = id;
    this.role = role;
    this.clause = clause;
  }

  public static TraceBuilder server(String id, String clause) {
    return new TraceBuilder(id, Role.SERVER, clause);
  }

  public static TraceBuilder client(String id, String clause) {
    return new TraceBuilder(id, Role.CLIENT, clause);
  }

  // ---- reactions

  public static Reaction path(Observation... out) {
    return new Reaction(List.of(out), Grade.RECOMMENDED, "OPEN", true, null, List.of(), Source.RFC);
  }

  /** As the path, but after it the connection is over. */
  public static Reaction last(Observation... out) {
    return to("ENDED", path(out));
  }

  public static Reaction to(String conn, Reaction reaction) {
    return new Reaction(
        reaction.out(),
        reaction.grade(),
        conn,
        reaction.path(),
        reaction.choice(),
        reaction.clauses(),
        reaction.source());
  }

  public static Reaction other(Grade grade, String to, Observation... out) {
    return new Reaction(List.of(out), grade, to, false, null, List.of(), Source.RFC);
  }

  public static Reaction chosen(String choice, Reaction reaction) {
    return new Reaction(
        reaction.out(),
        reaction.grade(),
        reaction.to(),
        reaction.path(),
        Choice.parse(choice),
        reaction.clauses(),
        reaction.source());
  }

  public static Reaction policy(Reaction reaction) {
    return new Reaction(
        reaction.out(),
        reaction.grade(),
        reaction.to(),
        reaction.path(),
        reaction.choice(),
        reaction.clauses(),
        Source.POLICY);
  }

  /** Failing the connection: a Close with one of these codes, or none at all. */
  public static Reaction[] failing(Integer... codes) {
    return new Reaction[] {last(close(codes), end()), other(Grade.PERMITTED, "ENDED", end())};
  }

  // ---- observations

  public static Observation text(String payload) {
    return new Observation.Deliver(
        MessageKind.TEXT, ByteRuns.of(payload.getBytes(StandardCharsets.UTF_8)));
  }

  public static Observation binary(byte... payload) {
    return new Observation.Deliver(MessageKind.BINARY, ByteRuns.of(payload));
  }

  public static Observation pong(String payload) {
    return new Observation.Pong(ByteRuns.of(payload.getBytes(StandardCharsets.UTF_8)));
  }

  public static Observation close(Integer... codes) {
    return new Observation.Close(Arrays.asList(codes));
  }

  public static Observation anyClose() {
    return close(CloseCode.ANY_LEGAL);
  }

  public static Observation end() {
    return new Observation.End();
  }

  // ---- steps

  /** From now on frames are masked where they may not be, or the other way round. */
  public TraceBuilder wronglyMasked() {
    wronglyMasked = true;
    return this;
  }

  /** A whole frame whose header is quiet; the reactions are those to its payload. */
  public TraceBuilder frame(boolean fin, int opcode, String payload, Reaction... reactions) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return frame(fin, opcode, bytes, reactions);
  }

  public TraceBuilder frame(boolean fin, int opcode, byte[] payload, Reaction... reactions) {
    if (payload.length == 0) {
      return header(fin, 0, opcode, 0, reactions);
    }
    return header(fin, 0, opcode, payload.length, path()).payload(payload, reactions);
  }

  public TraceBuilder header(boolean fin, int rsv, int opcode, long length, Reaction... reactions) {
    return header(fin, rsv, opcode, length, Input.Header.minimalEncoding(length), reactions);
  }

  public TraceBuilder header(
      boolean fin, int rsv, int opcode, long length, int encoding, Reaction... reactions) {
    boolean masks = wronglyMasked != role.peerMasks();
    ByteBuffer bytes = ByteBuffer.allocate(14);
    bytes.put((byte) ((fin ? 0x80 : 0) | rsv << 4 | opcode));
    int mask = masks ? 0x80 : 0;
    switch (encoding) {
      case 7 -> bytes.put((byte) (mask | length));
      case 16 -> bytes.put((byte) (mask | 126)).putShort((short) length);
      default -> bytes.put((byte) (mask | 127)).putLong(length);
    }
    if (masks) {
      bytes.putInt(KEY);
    }
    frame = length == 0 ? "NONE" : "DATA";
    return step(
        new Input.Header(fin, rsv, opcode, masks, encoding, length),
        ByteRuns.of(Arrays.copyOf(bytes.array(), bytes.position())),
        reactions);
  }

  public TraceBuilder payload(byte[] payload, Reaction... reactions) {
    boolean masks = wronglyMasked != role.peerMasks();
    ByteRuns plain = ByteRuns.of(payload);
    frame = "NONE";
    return step(new Input.Payload(plain), masks ? plain.masked(KEY, 0) : plain, reactions);
  }

  public TraceBuilder step(Input in, ByteRuns bytes, Reaction... reactions) {
    steps.add(
        new Step(conn, in, bytes, reactions.length == 0 ? List.of(path()) : List.of(reactions)));
    conn = steps.get(steps.size() - 1).path().to();
    return this;
  }

  public TraceBuilder call(Input in, Reaction... reactions) {
    needs.add(Trace.NEEDS_CALL);
    return step(in, ByteRuns.EMPTY, reactions);
  }

  /** One of the target's timers runs out. */
  public TraceBuilder timeout(String timer, Reaction... reactions) {
    needs.add(Trace.NEEDS_TIMERS);
    return step(new Input.Timeout(timer), ByteRuns.EMPTY, reactions);
  }

  /** The last step so far is the goal; without this the last step of all. */
  public TraceBuilder goal() {
    goal = steps.size() - 1;
    return this;
  }

  /** The trace ends in a state that takes no fence. */
  public TraceBuilder fenceless() {
    conn = "CLOSE_SENT";
    return this;
  }

  public TraceBuilder choice(String choice) {
    Choice parsed = Choice.parse(choice);
    choices.put(parsed.dimension(), parsed.value());
    return this;
  }

  public TraceBuilder limit(long bytes) {
    limit = bytes;
    needs.add(Trace.NEEDS_LIMIT);
    return this;
  }

  public Trace build() {
    return new Trace(
        id,
        "test",
        "Test",
        role,
        Suite.CORE,
        goal < 0 ? steps.size() - 1 : goal,
        choices,
        List.of(clause),
        List.of(),
        limit,
        List.copyOf(needs),
        steps,
        new Trace.End(conn, message, frame));
  }
}
