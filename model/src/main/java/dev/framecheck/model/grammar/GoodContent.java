package dev.framecheck.model.grammar;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Which frames may stand for their symbol. The grammar reads no payload, knows no limit and no
 * encoding of lengths: it takes frames to have good content, and so must whoever compares with it.
 */
final class GoodContent {

  private static final int CLOSE = 8;
  private static final String TEXT = "TEXT";

  private GoodContent() {}

  /**
   * Whether a header breaks no rule that the grammar leaves out: the most significant bit of its
   * length is clear (RFC 6455 §5.2), a data frame is short enough that a sequence of such frames
   * stays within the machine's limit (§10.4), and a Close has no body of one byte, which can't be a
   * code (§5.5.1).
   *
   * @param limit largest message that the machine accepts, in bytes
   * @param frames how many frames a sequence has
   */
  static boolean of(Input.Header header, long limit, int frames) {
    if (header.length() < 0) {
      return false;
    }
    if (header.opcode() == CLOSE) {
      return header.length() != 1;
    }
    return header.opcode() > CLOSE || header.length() <= limit / frames;
  }

  /**
   * Whether the payload that has come for a frame is good as far as it goes: text is UTF-8 by
   * itself (RFC 6455 §8.1), the body of a Close is empty or holds a code that may be sent and a
   * reason in UTF-8 (§5.5.1, §7.4).
   *
   * @param message the kind of the message in progress, as states name it
   */
  static boolean of(Input.Header header, String message, ByteRuns payload) {
    if (header.opcode() == CLOSE) {
      return payload.size() < header.length() || isCloseBody(payload);
    }
    boolean text = header.opcode() < CLOSE && message.equals(TEXT);
    return !text || isUtf8(payload);
  }

  private static boolean isCloseBody(ByteRuns body) {
    if (body.size() < 2) {
      return body.isEmpty();
    }
    int code = (body.at(0) & 0xff) << 8 | (body.at(1) & 0xff);
    return CloseCode.mayBeSent(code) && isUtf8(body.slice(2, body.size()));
  }

  private static boolean isUtf8(ByteRuns bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toBytes()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
