package dev.framecheck.recording;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the frames that an endpoint sends into observations. */
final class SentFrames implements FrameScanner.Sink {

  private static final int CONTROL = 8;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int LAST_DATA = 2;
  private static final int LONGEST_CONTROL = 125;

  /** Takes an observation; {@code more} says that its message goes on. */
  interface Sink {
    void seen(Observation observation, boolean more);
  }

  private final Role role;
  private final Sink sink;
  private Input.@Nullable Header header;
  private boolean first;
  private boolean malformed;
  private ByteRuns control = ByteRuns.EMPTY;

  SentFrames(Role role, Sink sink) {
    this.role = role;
    this.sink = sink;
  }

  @Override
  public void header(Input.Header next) {
    header = next;
    first = true;
    control = ByteRuns.EMPTY;
    String fault = fault(next);
    malformed = !fault.isEmpty();
    if (malformed) {
      sink.seen(new Observation.Malformed(fault), false);
    }
  }

  /** The rule that a header breaks, whatever came before it; empty if none. */
  private String fault(Input.Header sent) {
    boolean isControl = sent.opcode() >= CONTROL;
    if (sent.masked() != (role == Role.CLIENT)) {
      return "5.1 " + (sent.masked() ? "a server masks" : "a client does not mask");
    }
    if (sent.rsv() != 0) {
      return "5.2 a reserved bit is set";
    }
    if ((sent.opcode() > LAST_DATA && !isControl) || sent.opcode() > PONG) {
      return "5.2 the opcode is reserved";
    }
    if (sent.length() < 0) {
      return "5.2 the highest bit of the length is set";
    }
    if (!sent.minimal()) {
      return "5.2 the length is not written in its shortest form";
    }
    if (isControl && !sent.fin()) {
      return "5.5 a control frame is fragmented";
    }
    return isControl && sent.length() > LONGEST_CONTROL ? "5.5 a control frame is too long" : "";
  }

  @Override
  public void payload(ByteRuns piece, boolean last) {
    Input.Header sent = header;
    if (sent == null || malformed) {
      return;
    }
    if (sent.opcode() <= LAST_DATA) {
      int opcode = first ? sent.opcode() : 0;
      first = false;
      sink.seen(new Observation.Frame(opcode, piece), !(sent.fin() && last));
    } else {
      control = control.concat(piece);
      if (last) {
        sink.seen(control(sent.opcode()), false);
      }
    }
  }

  private Observation control(int opcode) {
    return switch (opcode) {
      case PING -> new Observation.Frame(PING, control);
      case PONG -> new Observation.Pong(control);
      case CLOSE -> close(control.toBytes());
      default -> throw new AssertionError(opcode);
    };
  }

  private static Observation close(byte[] body) {
    if (body.length == 0) {
      return new Observation.Close(List.of(CloseCode.EMPTY_BODY));
    }
    if (body.length == 1) {
      return new Observation.Malformed("5.5.1 the body of a Close is one byte");
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, 2, body.length - 2));
    } catch (CharacterCodingException e) {
      return new Observation.Malformed("5.5.1 the reason of a Close is not UTF-8");
    }
    int code = (body[0] & 0xff) << 8 | (body[1] & 0xff);
    return code == CloseCode.EMPTY_BODY
        ? new Observation.Malformed("7.4 the code of a Close is 0")
        : new Observation.Close(List.of(code));
  }
}
