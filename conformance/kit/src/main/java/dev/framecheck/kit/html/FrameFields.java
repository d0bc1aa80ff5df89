package dev.framecheck.kit.html;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Names the fields of frames, RFC 6455 §5.2, and says which of their values are out of order. */
final class FrameFields {

  private static final int GREATEST_CONTROL = 125;

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private final Trace trace;

  FrameFields(Trace trace) {
    this.trace = trace;
  }

  /** The bytes of the steps from {@code first} up to {@code last}, which decided. */
  List<StepBytes> of(int first, int last) {
    List<StepBytes> all = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Step step = trace.steps().get(i);
      if (!step.bytes().isEmpty()) {
        boolean header = step.in() instanceof Input.Header;
        all.add(
            new StepBytes(
                i,
                header ? "frame header" : "payload",
                i == last,
                header ? header(step.bytes()) : payload(step)));
      }
    }
    return all;
  }

  private List<StepBytes.Field> header(ByteRuns bytes) {
    List<StepBytes.Field> fields = new ArrayList<>();
    int first = bytes.at(0) & 0xff;
    int opcode = first & 0xf;
    boolean control = opcode >= 8;
    boolean fin = (first & 0x80) != 0;
    fields.add(field("FIN", bits(first >> 7, 1), fin ? "final" : "more follow", control && !fin));
    for (int i = 0; i < 3; i++) {
      int bit = (first >> (6 - i)) & 1;
      fields.add(field("RSV" + (i + 1), bits(bit, 1), "", bit != 0));
    }
    String name = Opcodes.name(opcode);
    fields.add(field("opcode", bits(opcode, 4), name, Opcodes.isReserved(opcode)));
    if (bytes.size() > 1) {
      length(bytes, control, fields);
    }
    return fields;
  }

  private void length(ByteRuns bytes, boolean control, List<StepBytes.Field> fields) {
    int second = bytes.at(1) & 0xff;
    boolean masked = (second & 0x80) != 0;
    int shorter = second & 0x7f;
    int extended = shorter == 126 ? 2 : shorter == 127 ? 8 : 0;
    fields.add(
        field(
            "MASK",
            bits(second >> 7, 1),
            masked ? "masked" : "not masked",
            masked != trace.role().peerMasks()));
    fields.add(
        field(
            "length",
            bits(shorter, 7),
            extended == 0
                ? Numbers.count(shorter, "byte", "bytes")
                : shorter + ": " + 8 * extended + " bits follow",
            control && shorter > GREATEST_CONTROL));
    if (extended > 0) {
      fields.add(extended(slice(bytes, 2, 2 + extended)));
    }
    ByteRuns key = masked ? slice(bytes, 2 + extended, 6 + extended) : ByteRuns.EMPTY;
    if (masked) {
      fields.add(field("masking key", hex(key), "", false));
    }
    long end = 2L + extended + key.size();
    if (bytes.size() > end) {
      ByteRuns rest = bytes.slice(end, bytes.size());
      fields.add(field("payload", preview(rest), rest.size() + " bytes", false));
    }
  }

  private StepBytes.Field extended(ByteRuns bytes) {
    BigInteger value = new BigInteger(1, bytes.toBytes());
    boolean least = bytes.size() == 2 ? value.intValue() > 125 : value.bitLength() > 16;
    List<String> remarks = new ArrayList<>();
    if (!least) {
      remarks.add("not the shortest form");
    }
    if (value.bitLength() > 63) {
      remarks.add("most significant bit set");
    } else if (value.compareTo(BigInteger.valueOf(trace.limit())) > 0) {
      remarks.add("over the limit of " + trace.limit());
    }
    String meaning =
        value + " bytes" + (remarks.isEmpty() ? "" : ", " + String.join(", ", remarks));
    return field("extended length", hex(bytes), meaning, !remarks.isEmpty());
  }

  private static List<StepBytes.Field> payload(Step step) {
    List<StepBytes.Field> fields = new ArrayList<>();
    long size = step.bytes().size();
    fields.add(
        field("payload", preview(step.bytes()), Numbers.count(size, "byte", "bytes"), false));
    if (step.in() instanceof Input.Payload plain && !plain.payload().equals(step.bytes())) {
      fields.add(field("unmasked", preview(plain.payload()), readable(plain.payload()), false));
    }
    return fields;
  }

  private static StepBytes.Field field(String name, String value, String meaning, boolean odd) {
    return new StepBytes.Field(name, value, meaning, odd);
  }

  private static ByteRuns slice(ByteRuns bytes, long from, long to) {
    return bytes.slice(Math.min(from, bytes.size()), Math.min(to, bytes.size()));
  }

  private static String bits(int value, int width) {
    String text = Integer.toBinaryString(value);
    return "0".repeat(width - text.length()) + text;
  }

  private static String hex(ByteRuns bytes) {
    return HEX.formatHex(bytes.toBytes());
  }

  private static String preview(ByteRuns bytes) {
    return bytes.size() <= 24 ? hex(bytes) : hex(bytes.slice(0, 24)) + " …";
  }

  /** The ASCII in it, with a dot for anything else. */
  private static String readable(ByteRuns bytes) {
    StringBuilder text = new StringBuilder("“");
    for (byte b : bytes.slice(0, Math.min(24, bytes.size())).toBytes()) {
      text.append(b >= ' ' && b < 0x7f ? (char) b : '·');
    }
    return text.append(bytes.size() > 24 ? "…”" : "”").toString();
  }
}
