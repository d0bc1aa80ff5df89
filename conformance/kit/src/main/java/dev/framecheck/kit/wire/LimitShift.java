package dev.framecheck.kit.wire;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Traces about a receive limit, for a target that has another one: lengths at the border (one less
 * than the limit, the limit, one more) move with it, and so do the payloads of such frames and the
 * messages that they make. All other lengths stay what they are, on the same side of the border.
 */
final class LimitShift {

  /** Below, a length that is meant to be small would be at the border. */
  static final long LEAST = 1000;

  /** Above, an echo would be longer than the judge reads. */
  static final long GREATEST = 1 << 21;

  private static final Pattern RUN = Pattern.compile("([0-9a-f]+)\\*([0-9]+)");
  private static final int FIRST_OPCODE_OF_CONTROL = 8;

  private final Trace trace;
  private final long shift;
  private boolean whole = true;

  /** The header whose payload comes, as the trace has it, and its masking key. */
  private Input.Header header = new Input.Header(true, 0, 0, false, 7, 0);

  private int key;
  private long missing;
  private long newMissing;

  private LimitShift(Trace trace, long limit) {
    this.trace = trace;
    this.shift = limit - trace.limit();
  }

  /** The trace for this limit, in bytes; empty where moving it would make another trace of it. */
  static Optional<Trace> of(Trace trace, long limit) {
    if (limit < LEAST || limit > GREATEST) {
      return Optional.empty();
    }
    LimitShift shift = new LimitShift(trace, limit);
    List<Step> steps = new ArrayList<>();
    for (Step step : trace.steps()) {
      steps.add(shift.step(step));
    }
    return shift.whole
        ? Optional.of(
            new Trace(
                trace.id(),
                trace.topic(),
                trace.model(),
                trace.role(),
                trace.suite(),
                trace.goal(),
                trace.choices(),
                trace.clauses(),
                trace.threats(),
                limit,
                trace.needs(),
                steps,
                trace.end()))
        : Optional.empty();
  }

  private Step step(Step step) {
    List<Reaction> allow = step.allow().stream().map(this::reaction).toList();
    if (step.in() instanceof Input.Header old) {
      return header(step, old, allow);
    }
    if (step.in() instanceof Input.Payload old) {
      return payload(step, old, allow);
    }
    return new Step(step.from(), step.in(), step.bytes(), allow);
  }

  private Step header(Step step, Input.Header old, List<Reaction> allow) {
    whole &= missing == 0;
    header = old;
    missing = old.length();
    newMissing = isData(old) ? moved(old.length()) : old.length();
    byte[] bytes = step.bytes().toBytes();
    int keyBytes = old.masked() ? 4 : 0;
    key = old.masked() ? ByteBuffer.wrap(bytes).getInt(bytes.length - 4) : 0;
    if (newMissing == old.length()) {
      return new Step(step.from(), old, step.bytes(), allow);
    }
    int encoding = old.minimal() ? Input.Header.minimalEncoding(newMissing) : old.encoding();
    boolean fits = old.minimal() || Input.Header.minimalEncoding(newMissing) < encoding;
    whole &= fits;
    if (!fits) {
      return step;
    }
    ByteRuns.Builder moved = ByteRuns.builder();
    moved.add(bytes[0]);
    int mask = bytes[1] & 0x80;
    switch (encoding) {
      case 7 -> moved.add((byte) (mask | newMissing));
      case 16 -> moved.add((byte) (mask | 126)).add(bigEndian(newMissing, 2));
      default -> moved.add((byte) (mask | 127)).add(bigEndian(newMissing, 8));
    }
    for (int i = bytes.length - keyBytes; i < bytes.length; i++) {
      moved.add(bytes[i]);
    }
    Input in =
        new Input.Header(old.fin(), old.rsv(), old.opcode(), old.masked(), encoding, newMissing);
    return new Step(step.from(), in, moved.build(), allow);
  }

  private static byte[] bigEndian(long value, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (value >>> (8 * (count - 1 - i)));
    }
    return bytes;
  }

  private Step payload(Step step, Input.Payload old, List<Reaction> allow) {
    ByteRuns plain = isData(header) ? moved(old.payload()) : old.payload();
    long offset = newLength() - newMissing;
    missing -= old.payload().size();
    newMissing -= plain.size();
    whole &= (missing == 0) == (newMissing == 0);
    ByteRuns bytes = header.masked() ? plain.masked(key, offset) : plain;
    return new Step(step.from(), new Input.Payload(plain), bytes, allow);
  }

  private long newLength() {
    return isData(header) ? moved(header.length()) : header.length();
  }

  private Reaction reaction(Reaction old) {
    List<Observation> out = new ArrayList<>();
    for (Observation one : old.out()) {
      out.add(
          one instanceof Observation.Deliver deliver
              ? new Observation.Deliver(deliver.kind(), moved(deliver.payload()))
              : one);
    }
    return new Reaction(
        out, old.grade(), old.to(), old.path(), old.choice(), old.clauses(), old.source());
  }

  private static boolean isData(Input.Header header) {
    return header.opcode() < FIRST_OPCODE_OF_CONTROL;
  }

  /** What stands at the border, or a little beyond it because a short fragment follows. */
  private long moved(long length) {
    boolean atBorder = length >= trace.limit() - 1 && length <= trace.limit() + LEAST / 2;
    return atBorder ? length + shift : length;
  }

  private ByteRuns moved(ByteRuns payload) {
    String text = RUN.matcher(payload.toString()).replaceAll(this::moved);
    return ByteRuns.parse(text);
  }

  private String moved(MatchResult run) {
    long count = Long.parseLong(run.group(2));
    long bytes = count * run.group(1).length() / 2;
    // A run of several bytes can't be made longer by one.
    whole &= run.group(1).length() == 2 || moved(bytes) == bytes;
    return Matcher.quoteReplacement(run.group(1) + "*" + moved(count));
  }
}
