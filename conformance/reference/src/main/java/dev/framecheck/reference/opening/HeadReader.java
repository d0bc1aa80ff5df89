package dev.framecheck.reference.opening;

import dev.framecheck.reference.opening.HttpHead.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP heads out of bytes in any chunks, and not a byte beyond. A line is judged as soon as
 * it is whole, and the heads of one reader share one limit, so that a peer that goes on sending
 * interim responses meets it too.
 *
 * <p>It is strict: lines end with CR LF, nothing is folded, and names are tokens. What two readers
 * could read in two ways is malformed.
 */
final class HeadReader {
  private final int limit;
  private final Predicate<String> firstLines;

  private byte[] line = new byte[128];
  private int length;
  private int headBytes;
  private int total;
  private @Nullable String firstLine;
  private final List<Field> fields = new ArrayList<>();
  private @Nullable HttpHead head;
  private @Nullable OpeningFault fault;

  /**
   * @param limit how many bytes all heads together may have
   * @param firstLines which first lines are well-formed
   */
  HeadReader(int limit, Predicate<String> firstLines) {
    this.limit = limit;
    this.firstLines = firstLines;
  }

  /**
   * Reads until a head is whole, a fault is found, or there are no more bytes.
   *
   * @return the index behind the last byte that was read
   */
  int read(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && head == null && fault == null) {
      take(bytes[at++]);
    }
    return at;
  }

  /** What is wrong, if anything. */
  @Nullable OpeningFault fault() {
    return fault;
  }

  /** Gives the head away if it is whole; the next byte begins another one. */
  @Nullable HttpHead poll() {
    HttpHead whole = head;
    head = null;
    headBytes = whole == null ? headBytes : 0;
    return whole;
  }

  /** How many bytes the head that is being read has so far. */
  int held() {
    return headBytes;
  }

  private void take(byte next) {
    if (total == limit) {
      fault = OpeningFault.HEAD_TOO_LONG;
      return;
    }
    total++;
    headBytes++;
    boolean afterReturn = length > 0 && line[length - 1] == '\r';
    if ((next == '\n') != afterReturn) {
      fault = OpeningFault.MALFORMED_HEAD;
    } else if (next == '\n') {
      takeLine(new String(line, 0, length - 1, StandardCharsets.ISO_8859_1));
      length = 0;
    } else {
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = next;
    }
  }

  private void takeLine(String text) {
    if (firstLine == null) {
      firstLine = text;
      judge(firstLines.test(text));
    } else if (text.isEmpty()) {
      head = new HttpHead(Objects.requireNonNull(firstLine), fields);
      firstLine = null;
      fields.clear();
    } else {
      takeField(text);
    }
  }

  private void takeField(String text) {
    int colon = text.indexOf(':');
    // A name that is no token covers folded lines, and blanks before the colon, as well.
    if (colon < 0 || !HttpGrammar.isToken(text.substring(0, colon))) {
      fault = OpeningFault.MALFORMED_HEAD;
      return;
    }
    String value = HttpGrammar.trim(text.substring(colon + 1));
    judge(HttpGrammar.isFieldValue(value));
    fields.add(new Field(text.substring(0, colon), value));
  }

  private void judge(boolean wellFormed) {
    if (!wellFormed) {
      fault = OpeningFault.MALFORMED_HEAD;
    }
  }
}
