package tlc2.module;

import dev.framecheck.model.validation.TlcLog;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/**
 * The operators of the module {@code LogFile}. TLC looks for a class of a module's name in this
 * package, and takes its static methods for the operators of their names.
 */
public final class LogFile {

  private static final int LAST_ASCII = 127;

  private LogFile() {}

  public static Value LogLinks(Value file) {
    return IntValue.gen(TlcLog.of(text(file)).links());
  }

  public static Value LogAbout(Value file, Value link) {
    return TlcLog.of(text(file)).link(number(link)).about();
  }

  public static Value LogLength(Value file, Value link) {
    return IntValue.gen(TlcLog.of(text(file)).link(number(link)).length());
  }

  public static Value LogEvent(Value file, Value link, Value i) {
    return TlcLog.of(text(file)).link(number(link)).event(number(i));
  }

  public static Value LogAfter(Value file, Value link, Value i, Value channel) {
    return IntValue.gen(TlcLog.of(text(file)).link(number(link)).after(number(i), text(channel)));
  }

  /** Whether two sequences of runs stand for the same bytes. */
  public static Value SameBytes(Value a, Value b) {
    Runs first = new Runs(a);
    Runs second = new Runs(b);
    return truth(first.size() == second.size() && first.begins(second));
  }

  /** Whether the bytes of {@code b} begin with those of {@code a}. */
  public static Value BeginsWith(Value b, Value a) {
    Runs first = new Runs(a);
    Runs second = new Runs(b);
    return truth(first.size() <= second.size() && first.begins(second));
  }

  /** The number of bytes, as far as TLC's integers go. */
  public static Value SizeOfRuns(Value runs) {
    return IntValue.gen((int) Math.min(Integer.MAX_VALUE, new Runs(runs).size()));
  }

  /** The state of the decoder of {@code Utf8} after these bytes. */
  public static Value Utf8AfterRuns(Value state, Value runs) {
    Utf8State u = Utf8State.valueOf(text(state));
    Runs bytes = new Runs(runs);
    for (int i = 0; i < bytes.count() && u != Utf8State.REJECT; i++) {
      // A run longer than one byte is always of one ASCII byte, after which the next does the same.
      u = u.after(bytes.value(i));
      if (bytes.length(i) > 1 && bytes.value(i) > LAST_ASCII) {
        throw new IllegalArgumentException("a run of several bytes is of ASCII bytes alone");
      }
    }
    return new StringValue(u.name());
  }

  /** Whether the bytes are whole code points. */
  public static Value RunsAreUtf8(Value runs) {
    Value end = Utf8AfterRuns(new StringValue(Utf8State.ACCEPT.name()), runs);
    return truth(text(end).equals(Utf8State.ACCEPT.name()));
  }

  /** Strings, numbers and truth values as a log has them. */
  public static Value LogText(Value value) {
    if (value instanceof StringValue) {
      return value;
    }
    if (value instanceof BoolValue truth) {
      return new StringValue(String.valueOf(truth.val));
    }
    return new StringValue(String.valueOf(number(value)));
  }

  /** A number that a log has as text. */
  public static Value LogNumber(Value text) {
    try {
      return IntValue.gen(Integer.parseInt(text(text)));
    } catch (NumberFormatException e) {
      return IntValue.ValNegOne;
    }
  }

  private static Value truth(boolean value) {
    return value ? BoolValue.ValTrue : BoolValue.ValFalse;
  }

  private static String text(Value value) {
    return ((StringValue) value).val.toString();
  }

  private static int number(Value value) {
    return ((IntValue) value).val;
  }

  /** A sequence of pairs of a byte and a count. */
  private static final class Runs {
    private final Value[] pairs;

    Runs(Value runs) {
      Value tuple = runs.toTuple();
      if (tuple == null) {
        throw new IllegalArgumentException("no sequence of runs");
      }
      pairs = ((TupleValue) tuple).elems;
    }

    int count() {
      return pairs.length;
    }

    int value(int i) {
      return number(((TupleValue) pairs[i].toTuple()).elems[0]);
    }

    int length(int i) {
      return number(((TupleValue) pairs[i].toTuple()).elems[1]);
    }

    long size() {
      long size = 0;
      for (int i = 0; i < pairs.length; i++) {
        size += length(i);
      }
      return size;
    }

    /** Whether the other's first bytes are these. */
    boolean begins(Runs other) {
      int theirs = 0;
      int left = 0;
      for (int i = 0; i < pairs.length; i++) {
        int wanted = length(i);
        while (wanted > 0) {
          while (left == 0 && theirs < other.count()) {
            left = other.length(theirs++);
          }
          if (left == 0 || other.value(theirs - 1) != value(i)) {
            return false;
          }
          int same = Math.min(wanted, left);
          wanted -= same;
          left -= same;
        }
      }
      return true;
    }
  }

  /** The decoder of RFC 3629 as the module {@code Utf8} has it. */
  @SuppressWarnings("UnusedVariable") // the names are the model's
  private enum Utf8State {
    ACCEPT,
    TAIL1,
    TAIL2,
    TAIL3,
    E0,
    ED,
    F0,
    F4,
    REJECT;

    Utf8State after(int b) {
      return switch (this) {
        case ACCEPT -> lead(b);
        case TAIL1 -> b >= 0x80 && b <= 0xbf ? ACCEPT : REJECT;
        case TAIL2 -> b >= 0x80 && b <= 0xbf ? TAIL1 : REJECT;
        case TAIL3 -> b >= 0x80 && b <= 0xbf ? TAIL2 : REJECT;
        case E0 -> b >= 0xa0 && b <= 0xbf ? TAIL1 : REJECT;
        case ED -> b >= 0x80 && b <= 0x9f ? TAIL1 : REJECT;
        case F0 -> b >= 0x90 && b <= 0xbf ? TAIL2 : REJECT;
        case F4 -> b >= 0x80 && b <= 0x8f ? TAIL2 : REJECT;
        case REJECT -> REJECT;
      };
    }

    private static Utf8State lead(int b) {
      if (b <= LAST_ASCII) {
        return ACCEPT;
      }
      return switch (b) {
        case 0xe0 -> E0;
        case 0xed -> ED;
        case 0xf0 -> F0;
        case 0xf4 -> F4;
        default -> {
          if (b >= 0xc2 && b <= 0xdf) {
            yield TAIL1;
          }
          if (b >= 0xe1 && b <= 0xef) {
            yield TAIL2;
          }
          yield b >= 0xf1 && b <= 0xf3 ? TAIL3 : REJECT;
        }
      };
    }
  }
}
