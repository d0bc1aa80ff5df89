package dev.framecheck.model.graph;

import dev.framecheck.traces.ByteRuns;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** What a payload is, read as the beginning of a text in UTF-8. */
enum TextKind {
  EMPTY,
  WHOLE,
  UNFINISHED,
  ILL_FORMED;

  /** More than any representative needs; longer payloads repeat themselves. */
  private static final int ENOUGH = 256;

  static TextKind of(ByteRuns bytes) {
    if (bytes.isEmpty()) {
      return EMPTY;
    }
    ByteBuffer text = ByteBuffer.wrap(bytes.slice(0, Math.min(bytes.size(), ENOUGH)).toBytes());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(text, CharBuffer.allocate(ENOUGH + 1), false);
    if (result.isError()) {
      return ILL_FORMED;
    }
    return text.hasRemaining() ? UNFINISHED : WHOLE;
  }
}
