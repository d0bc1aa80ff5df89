package dev.framecheck.model.validation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/**
 * What {@link LogBytes} wrote, on TLC's side of the class loader border. An event becomes a value
 * when it is asked for; the last few are kept. Used by one TLC worker at a time.
 */
public final class TlcLog {

  private static final int KEPT = 64;

  /** A single byte as a run, for each of them; most payload is made of these. */
  private static final Value[] SINGLE = new Value[256];

  static {
    for (int value = 0; value < SINGLE.length; value++) {
      SINGLE[value] = pair(value, 1);
    }
  }

  private static @Nullable TlcLog last;

  private final String file;
  private final List<Link> links = new ArrayList<>();

  private TlcLog(String file) {
    this.file = file;
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        links.add(new Link(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the log " + file + " can't be read", e);
    }
  }

  /** The log in this file, read once. */
  public static synchronized TlcLog of(String file) {
    TlcLog log = last;
    if (log == null || !log.file.equals(file)) {
      log = new TlcLog(file);
      last = log;
    }
    return log;
  }

  /** How many connections there are. */
  public int links() {
    return links.size();
  }

  /** A connection, counted from 1. */
  public Link link(int number) {
    return links.get(number - 1);
  }

  /** One connection. */
  public static final class Link {
    private final Value about;
    private final byte[][] events;
    private final Map<String, int[]> next = new HashMap<>();
    private final int[] cachedIndex = new int[KEPT];
    private final @Nullable Value[] cached = new Value[KEPT];

    private Link(DataInputStream in) throws IOException {
      about = value(in);
      events = new byte[in.readInt()][];
      int[] channels = new int[events.length];
      for (int i = 0; i < events.length; i++) {
        channels[i] = in.readUnsignedByte();
        events[i] = in.readNBytes(in.readInt());
      }
      for (Channel channel : Channel.values()) {
        int[] after = new int[events.length + 2];
        after[events.length + 1] = events.length + 1;
        for (int i = events.length; i >= 0; i--) {
          boolean isNext = i < events.length && (channels[i] & channel.bit()) != 0;
          after[i] = isNext ? i + 1 : after[i + 1];
        }
        next.put(channel.word(), after);
      }
    }

    /** What is declared of it. */
    public Value about() {
      return about;
    }

    /** The number of its events. */
    public int length() {
      return events.length;
    }

    /**
     * The first event behind the i-th in this channel; one more than there are if there is none.
     */
    public int after(int i, String channel) {
      int[] after = next.get(channel);
      if (after == null) {
        throw new IllegalArgumentException("there is no channel " + channel);
      }
      return after[i];
    }

    /** An event, counted from 1. */
    public Value event(int i) {
      int slot = i % KEPT;
      Value known = cached[slot];
      if (known == null || cachedIndex[slot] != i) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(events[i - 1]))) {
          known = value(in);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        known.deepNormalize();
        cached[slot] = known;
        cachedIndex[slot] = i;
      }
      return known;
    }
  }

  private static Value value(DataInputStream in) throws IOException {
    char tag = (char) in.readUnsignedByte();
    return switch (tag) {
      case LogBytes.TEXT -> new StringValue(in.readUTF());
      case LogBytes.NUMBER -> IntValue.gen(in.readInt());
      case LogBytes.TRUTH -> in.readBoolean() ? BoolValue.ValTrue : BoolValue.ValFalse;
      case LogBytes.RUNS -> runs(in);
      case LogBytes.SET -> {
        Value[] elements = values(in);
        yield new SetEnumValue(elements, false);
      }
      case LogBytes.RECORD -> record(in);
      default -> throw new IOException("no value begins with " + tag);
    };
  }

  private static Value[] values(DataInputStream in) throws IOException {
    Value[] values = new Value[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(in);
    }
    return values;
  }

  private static Value runs(DataInputStream in) throws IOException {
    Value[] pairs = new Value[in.readInt()];
    for (int i = 0; i < pairs.length; i++) {
      int value = in.readUnsignedByte();
      int count = in.readInt();
      pairs[i] = count == 1 ? SINGLE[value] : pair(value, count);
    }
    return new TupleValue(pairs);
  }

  private static Value pair(int value, int count) {
    return new TupleValue(IntValue.gen(value), IntValue.gen(count));
  }

  private static Value record(DataInputStream in) throws IOException {
    int count = in.readInt();
    UniqueString[] names = new UniqueString[count];
    Value[] values = new Value[count];
    for (int i = 0; i < count; i++) {
      names[i] = UniqueString.uniqueStringOf(in.readUTF());
      values[i] = value(in);
    }
    return new RecordValue(names, values, false);
  }
}
