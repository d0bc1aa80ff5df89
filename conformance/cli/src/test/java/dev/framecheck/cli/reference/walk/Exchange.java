package dev.framecheck.cli.reference.walk;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One connection on which payloads and masking keys differ from the model's. It makes the bytes of
 * each input, and says what the model's reactions become with these payloads.
 */
final class Exchange {

  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int CODE = 2;

  private Input.Header frame = new Input.Header(true, 0, 0, false, 7, 0);

  /** The opcode of the message that was begun last; 0 before any came as frames. */
  private int opened;

  private int key;
  private int offset;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final ByteArrayOutputStream ping = new ByteArrayOutputStream();
  private final ByteArrayOutputStream close = new ByteArrayOutputStream();

  /** What was last sent by a call; the models let no second message wait to be written. */
  private byte[] called = new byte[0];

  /**
   * An input as it comes.
   *
   * @param bytes empty if the peer sends none
   */
  record Turn(Input in, ByteRuns bytes) {}

  Turn next(Input in, Walk.Move move) {
    SplittableRandom random = new SplittableRandom(move.seed());
    if (in instanceof Input.Header header) {
      begin(header, move.key());
      return new Turn(in, ByteRuns.of(header(header)));
    }
    if (in instanceof Input.Payload payload) {
      return payload(payload.payload().toBytes(), random);
    }
    if (in instanceof Input.Send send) {
      called = called(send.kind() == MessageKind.TEXT, send.payload(), random);
      return new Turn(new Input.Send(send.kind(), ByteRuns.of(called)), ByteRuns.EMPTY);
    }
    if (in instanceof Input.Ping ping) {
      called = called(false, ping.payload(), random);
      return new Turn(new Input.Ping(ByteRuns.of(called)), ByteRuns.EMPTY);
    }
    if (in instanceof Input.Head head) {
      return new Turn(in, head.bytes());
    }
    return new Turn(in, ByteRuns.EMPTY);
  }

  private void begin(Input.Header header, int freshKey) {
    frame = header;
    offset = 0;
    key = header.masked() ? freshKey : 0;
    if (header.opcode() == PING) {
      ping.reset();
    } else if (!isControl() && header.opcode() != 0) {
      opened = header.opcode();
      message.reset();
    }
  }

  private byte[] header(Input.Header header) {
    ByteBuffer bytes = ByteBuffer.allocate(14);
    bytes.put((byte) ((header.fin() ? 0x80 : 0) | header.rsv() << 4 | header.opcode()));
    int mask = header.masked() ? 0x80 : 0;
    switch (header.encoding()) {
      case 7 -> bytes.put((byte) (mask | (int) header.length()));
      case 16 -> bytes.put((byte) (mask | 126)).putShort((short) header.length());
      default -> bytes.put((byte) (mask | 127)).putLong(header.length());
    }
    if (header.masked()) {
      bytes.putInt(key);
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private Turn payload(byte[] model, SplittableRandom random) {
    byte[] plain;
    if (frame.opcode() == CLOSE) {
      plain = Payloads.textLike(model, Math.max(0, CODE - offset), random);
    } else if (!isControl() && opened == 1) {
      plain = Payloads.textLike(model, 0, random);
    } else {
      plain = Payloads.anyLike(model, random);
    }
    keep(plain);
    byte[] bytes = plain.clone();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= (byte) (key >>> (24 - 8 * (offset + i & 3)));
    }
    offset += bytes.length;
    return new Turn(new Input.Payload(ByteRuns.of(plain)), ByteRuns.of(bytes));
  }

  private void keep(byte[] plain) {
    if (frame.opcode() == CLOSE) {
      if (offset == 0) {
        close.reset();
      }
      close.writeBytes(plain);
    } else {
      (isControl() ? ping : message).writeBytes(plain);
    }
  }

  private static byte[] called(boolean text, ByteRuns payload, SplittableRandom random) {
    byte[] model = payload.toBytes();
    return text ? Payloads.textLike(model, 0, random) : Payloads.anyLike(model, random);
  }

  private boolean isControl() {
    return frame.opcode() >= CLOSE;
  }

  /** A reaction of the model, with the payloads of this connection. */
  List<Observation> expected(List<Observation> model) {
    List<Observation> expected = new ArrayList<>(model.size());
    for (Observation one : model) {
      if (one instanceof Observation.Deliver deliver && opened != 0) {
        expected.add(new Observation.Deliver(deliver.kind(), ByteRuns.of(message.toByteArray())));
      } else if (one instanceof Observation.Pong) {
        expected.add(new Observation.Pong(ByteRuns.of(ping.toByteArray())));
      } else if (one instanceof Observation.Frame sent) {
        expected.add(new Observation.Frame(sent.opcode(), ByteRuns.of(called)));
      } else if (one instanceof Observation.Closed closed) {
        expected.add(
            new Observation.Closed(
                closed.code(), reason(closed.reason()), closed.clean(), closed.lost()));
      } else {
        expected.add(one);
      }
    }
    return expected;
  }

  /** What the peer's Close said, if its reason is told at all. */
  private ByteRuns reason(ByteRuns model) {
    byte[] body = close.toByteArray();
    return model.size() == 0 || body.length < CODE
        ? model
        : ByteRuns.of(Arrays.copyOfRange(body, CODE, body.length));
  }
}
