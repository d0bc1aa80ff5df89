package dev.framecheck.traces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of bytes in which repetitions are kept as such, so that a payload of 64 KiB of zeros
 * costs a few characters.
 *
 * <p>Two values are equal when their bytes are, however they were put together; {@link #toString()}
 * is canonical: equal values have the same text. Nothing is expanded before {@link #toBytes()} is
 * called, so a value may be longer than an array. Immutable; safe to share between threads.
 */
public final class ByteRuns {

  /** No bytes at all. */
  public static final ByteRuns EMPTY = new ByteRuns(List.of());

  private static final int GREATEST_ARRAY = Integer.MAX_VALUE - 8;

  /** The longest period of a repetition that the written form shows as one. */
  static final int LONGEST_PERIOD = 4;

  private final List<ByteRun> runs;
  private final long size;
  private volatile @Nullable String canonical;

  private ByteRuns(List<ByteRun> runs) {
    this.runs = runs;
    this.size = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).end();
  }

  /** These bytes, copied. */
  public static ByteRuns of(byte... bytes) {
    return builder().add(bytes).build();
  }

  /**
   * The byte {@code value}, of which the low eight bits count, {@code count} times.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public static ByteRuns repeat(int value, long count) {
    return builder().add(new byte[] {(byte) value}, count).build();
  }

  /**
   * Reads the written form: items separated by one space, each of them hex digits, or hex digits,
   * {@code *} and a count.
   *
   * @throws IllegalArgumentException if {@code text} has another form, or repeats something whose
   *     period is not 1, 2 or 4 bytes so often that writing it again would not be possible; the
   *     message says where
   */
  public static ByteRuns parse(String text) {
    return ByteRunsText.parse(text);
  }

  /** Starts an empty sequence. */
  public static Builder builder() {
    return new Builder();
  }

  /** Number of bytes. */
  public long size() {
    return size;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * The byte at {@code index}.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public byte at(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no byte " + index + " of " + size);
    }
    for (ByteRun run : runs) {
      if (index < run.end()) {
        return run.at(index);
      }
    }
    throw new AssertionError("the last run ends at the size");
  }

  /** These bytes followed by {@code others}. */
  public ByteRuns concat(ByteRuns others) {
    if (isEmpty()) {
      return others;
    }
    return others.isEmpty() ? this : builder().add(this).add(others).build();
  }

  /**
   * The bytes from {@code from} on, up to but without {@code to}.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ size
   */
  public ByteRuns slice(long from, long to) {
    if (from < 0 || from > to || to > size) {
      throw new IndexOutOfBoundsException("no bytes from " + from + " to " + to + " of " + size);
    }
    Builder slice = builder();
    for (ByteRun run : runs) {
      long begin = Math.max(from, run.start());
      long end = Math.min(to, run.end());
      if (begin < end) {
        slice.addPart(run, begin - run.start(), end - run.start());
      }
    }
    return slice.build();
  }

  /**
   * These bytes masked, or unmasked, as RFC 6455 §5.3 says; repetitions stay repetitions.
   *
   * @param key the masking key, first byte on the wire in the highest eight bits
   * @param offset how many payload bytes of the same frame came before; not negative
   */
  public ByteRuns masked(int key, long offset) {
    if (key == 0) {
      return this;
    }
    Builder masked = builder();
    for (ByteRun run : runs) {
      int period = run.count() == 1 ? run.period() : leastMultipleOfFour(run.period());
      long whole = run.size() / period;
      int rest = (int) (run.size() % period);
      byte[] pattern = new byte[whole == 0 ? rest : period];
      for (int i = 0; i < pattern.length; i++) {
        int shift = 24 - 8 * (int) ((offset + run.start() + i) & 3);
        pattern[i] = (byte) (run.at(run.start() + i) ^ (key >>> shift));
      }
      masked.add(pattern, Math.max(whole, 1));
      if (whole > 0 && rest > 0) {
        masked.add(Arrays.copyOf(pattern, rest));
      }
    }
    return masked.build();
  }

  private static int leastMultipleOfFour(int length) {
    return switch (length & 3) {
      case 0 -> length;
      case 2 -> 2 * length;
      default -> 4 * length;
    };
  }

  /**
   * All bytes in a new array.
   *
   * @throws IllegalStateException if there are more than an array holds
   */
  public byte[] toBytes() {
    if (size > GREATEST_ARRAY) {
      throw new IllegalStateException(size + " bytes do not fit into an array");
    }
    byte[] bytes = new byte[(int) size];
    for (ByteRun run : runs) {
      fill(bytes, run);
    }
    return bytes;
  }

  private static void fill(byte[] bytes, ByteRun run) {
    int start = (int) run.start();
    int length = (int) run.size();
    int done = run.period();
    run.copyPattern(bytes, start);
    while (done < length) {
      // Doubling what is there keeps the phase, since what is there is always whole patterns.
      int more = Math.min(done, length - done);
      System.arraycopy(bytes, start, bytes, start + done, more);
      done += more;
    }
  }

  List<ByteRun> runs() {
    return runs;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof ByteRuns that
            && that.size == size
            && that.toString().equals(toString()));
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The canonical written form, which {@link #parse} reads. */
  @Override
  public String toString() {
    String text = canonical;
    if (text == null) {
      text = ByteRunsText.print(this);
      canonical = text;
    }
    return text;
  }

  /** Puts a sequence together from its beginning. Not safe for use by several threads. */
  public static final class Builder {

    private final List<ByteRun> runs = new ArrayList<>();
    private long size;

    private Builder() {}

    /** Appends these bytes, copied. */
    public Builder add(byte... bytes) {
      return add(bytes, 1);
    }

    /**
     * Appends {@code pattern}, {@code count} times.
     *
     * @throws IllegalArgumentException if {@code count} is negative or the sequence grows beyond
     *     2^63−1 bytes
     */
    public Builder add(byte[] pattern, long count) {
      if (count < 0) {
        throw new IllegalArgumentException("a count is not negative, unlike " + count);
      }
      if (pattern.length > 0 && count > 0) {
        append(pattern.clone(), count);
      }
      return this;
    }

    /** Appends all of {@code bytes}. */
    public Builder add(ByteRuns bytes) {
      for (ByteRun run : bytes.runs) {
        append(run);
      }
      return this;
    }

    /** Appends the part of a run between two offsets into it. */
    private void addPart(ByteRun run, long from, long to) {
      int period = run.period();
      byte[] turned = new byte[(int) Math.min(period, to - from)];
      for (int i = 0; i < turned.length; i++) {
        turned[i] = run.at(run.start() + from + i);
      }
      long whole = (to - from) / turned.length;
      int rest = (int) ((to - from) % turned.length);
      append(turned, whole);
      if (rest > 0) {
        append(Arrays.copyOf(turned, rest), 1);
      }
    }

    private void append(byte[] pattern, long count) {
      if (count > Long.MAX_VALUE / pattern.length) {
        throw new IllegalArgumentException("more than 2^63-1 bytes");
      }
      byte[] root = count == 1 ? pattern : root(pattern);
      append(new ByteRun(root, pattern.length / root.length * count, 0));
    }

    /** The shortest pattern of which this one consists, so that what repeats shows as such. */
    private static byte[] root(byte[] pattern) {
      for (int period = 1; period <= LONGEST_PERIOD && period < pattern.length; period *= 2) {
        if (pattern.length % period == 0
            && Arrays.equals(
                pattern, 0, pattern.length - period, pattern, period, pattern.length)) {
          return Arrays.copyOf(pattern, period);
        }
      }
      return pattern;
    }

    private void append(ByteRun run) {
      long start = size;
      try {
        size = Math.addExact(size, run.size());
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("more than 2^63-1 bytes", e);
      }
      runs.add(run.startingAt(start));
    }

    /** The sequence as it stands. */
    public ByteRuns build() {
      return runs.isEmpty() ? EMPTY : new ByteRuns(List.copyOf(runs));
    }
  }
}
