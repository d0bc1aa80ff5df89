package dev.framecheck.traces;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The written form of {@link ByteRuns}.
 *
 * <p>What is printed depends on the bytes alone. From left to right, a stretch of at least {@value
 * #LEAST} bytes that repeats with a period of 1, 2 or 4 (a masked repetition has a period of 4) is
 * written as a repetition, the shortest period first; all else is written out.
 */
final class ByteRunsText {

  private static final int LEAST = 16;
  private static final int[] PERIODS = {1, 2, ByteRuns.LONGEST_PERIOD};

  /** Bytes of what repeats with another period, and so is written out. */
  private static final long MOST_OTHERS = 8 << 20;

  private static final HexFormat HEX = HexFormat.of();

  private final List<ByteRun> runs;
  private final long size;

  /** Index of the run last read from; reading mostly goes forward. */
  private int current;

  private ByteRunsText(ByteRuns bytes) {
    this.runs = bytes.runs();
    this.size = bytes.size();
  }

  static String print(ByteRuns bytes) {
    return bytes.isEmpty() ? "" : new ByteRunsText(bytes).print();
  }

  private String print() {
    StringBuilder text = new StringBuilder();
    boolean literal = false;
    long index = 0;
    while (index < size) {
      int period = periodAt(index);
      if (period == 0) {
        if (!literal && index > 0) {
          text.append(' ');
        }
        HEX.toHexDigits(text, at(index));
        literal = true;
        index++;
      } else {
        long count = extent(index, period) / period;
        if (index > 0) {
          text.append(' ');
        }
        for (int i = 0; i < period; i++) {
          HEX.toHexDigits(text, at(index + i));
        }
        text.append('*').append(count);
        literal = false;
        index += count * period;
      }
    }
    return text.toString();
  }

  /** The shortest period of a long enough repetition that begins here, or 0. */
  private int periodAt(long index) {
    for (int period : PERIODS) {
      if (size - index >= LEAST && extent(index, period) >= LEAST) {
        return period;
      }
    }
    return 0;
  }

  /** How many bytes from {@code index} on repeat with this period. */
  private long extent(long index, int period) {
    long end = index + period;
    while (end < size) {
      ByteRun run = runAt(end);
      if (period % run.period() == 0 && end - period >= run.start()) {
        end = run.end();
      } else if (run.at(end) == at(end - period)) {
        end++;
      } else {
        break;
      }
    }
    return end - index;
  }

  private byte at(long index) {
    return runAt(index).at(index);
  }

  private ByteRun runAt(long index) {
    while (index < runs.get(current).start()) {
      current--;
    }
    while (index >= runs.get(current).end()) {
      current++;
    }
    return runs.get(current);
  }

  static ByteRuns parse(String text) {
    ByteRuns.Builder bytes = ByteRuns.builder();
    int begin = 0;
    while (begin < text.length()) {
      int space = text.indexOf(' ', begin);
      int end = space < 0 ? text.length() : space;
      parseItem(text, begin, end, bytes);
      begin = end + 1;
      if (begin == text.length()) {
        throw malformed(text, end, "a space ends the bytes");
      }
    }
    ByteRuns read = bytes.build();
    if (read.runs().stream().filter(ByteRunsText::isOther).mapToLong(ByteRun::size).sum()
        > MOST_OTHERS) {
      throw malformed(text, 0, "too long for a repetition of other than 1, 2 or 4 bytes");
    }
    return read;
  }

  private static boolean isOther(ByteRun run) {
    return run.count() > 1 && IntStream.of(PERIODS).noneMatch(period -> period == run.period());
  }

  private static void parseItem(String text, int begin, int end, ByteRuns.Builder bytes) {
    int star = text.indexOf('*', begin);
    int hexEnd = star < 0 || star > end ? end : star;
    if (hexEnd == begin) {
      throw malformed(text, begin, "hex digits are missing");
    }
    if ((hexEnd - begin) % 2 != 0) {
      throw malformed(text, begin, "an odd number of hex digits");
    }
    byte[] pattern = new byte[(hexEnd - begin) / 2];
    for (int i = 0; i < pattern.length; i++) {
      int at = begin + 2 * i;
      pattern[i] = (byte) (digit(text, at) << 4 | digit(text, at + 1));
    }
    bytes.add(pattern, hexEnd == end ? 1 : count(text, hexEnd + 1, end));
  }

  private static int digit(String text, int at) {
    char c = text.charAt(at);
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    throw malformed(text, at, "no lower-case hex digit");
  }

  private static long count(String text, int begin, int end) {
    String count = text.substring(begin, end);
    if (!count.matches("[1-9][0-9]{0,18}")) {
      throw malformed(text, begin, "no count");
    }
    try {
      return Long.parseLong(count);
    } catch (NumberFormatException e) {
      throw malformed(text, begin, "no count");
    }
  }

  private static IllegalArgumentException malformed(String text, int at, String problem) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "...";
    return new IllegalArgumentException(
        problem + " at character " + (at + 1) + " of the bytes \"" + shown + "\"");
  }
}
