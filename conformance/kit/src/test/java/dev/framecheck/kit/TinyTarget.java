package dev.framecheck.kit;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A small receiver that is correct unless its fault says otherwise. It fails at the header, decodes
 * text at the end of the message, and answers each Ping. It takes no calls.
 */
final class TinyTarget implements Target {

  private final TinyFault fault;

  TinyTarget(TinyFault fault) {
    this.fault = fault;
  }

  @Override
  public String name() {
    return "tiny " + fault;
  }

  @Override
  public ChoiceProfile choices() {
    return ChoiceProfile.parse(
        "badUtf8=late,badUtf8Later=end,closeReason=refuse,closing=wait,failing=wait,"
            + "headerFault=early,nonMinimalLength=accept,pong=each,should=kept,"
            + "undefinedCode=refuse");
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.BYTES, Capability.LIMIT);
  }

  @Override
  public TargetSession open(Role role, long limit) {
    return new Session(role, limit);
  }

  private final class Session implements TargetSession {
    private final Role role;
    private final long limit;
    private final List<Observation> shown = new ArrayList<>();
    private ByteArrayOutputStream header = new ByteArrayOutputStream();
    private ByteArrayOutputStream message = new ByteArrayOutputStream();
    private ByteArrayOutputStream control = new ByteArrayOutputStream();
    private int messageOpcode;
    private boolean inPayload;
    private boolean over;
    private boolean ended;
    private int opcode;
    private boolean fin;
    private byte[] key = new byte[4];
    private int phase;
    private long remaining;

    Session(Role role, long limit) {
      this.role = role;
      this.limit = limit;
    }

    @Override
    public List<Observation> step(Input input, byte[] bytes) {
      shown.clear();
      if (fault == TinyFault.THROWS && bytes.length > 0) {
        throw new IllegalStateException("tiny fault");
      }
      if (input instanceof Input.EndOfStream) {
        end();
      }
      phase = fault == TinyFault.MASK_PHASE ? 0 : phase;
      if (fault == TinyFault.HEADER_SPLIT && header.size() == 1 && !inPayload) {
        header.reset();
      }
      for (byte b : bytes) {
        if (!over || (fault == TinyFault.GOES_ON && !ended)) {
          take(b);
        }
      }
      return List.copyOf(shown);
    }

    private void end() {
      over = true;
      if (!ended && fault != TinyFault.NO_END) {
        shown.add(new Observation.End());
      }
      ended = true;
    }

    private void take(byte b) {
      if (inPayload) {
        byte plain = (byte) (b ^ key[phase++ & 3]);
        (opcode < 8 ? message : control).write(plain);
        if (fault == TinyFault.CONTROL_IN_MESSAGE && opcode >= 8 && messageOpcode != 0) {
          message.write(plain);
        }
        if (--remaining == 0) {
          frame();
        }
        return;
      }
      header.write(b);
      byte[] h = header.toByteArray();
      if (h.length >= 2) {
        int lengthBytes = (h[1] & 0x7f) < 126 ? 0 : (h[1] & 0x7f) == 126 ? 2 : 8;
        boolean masked = (h[1] & 0x80) != 0;
        if (h.length == 2 + lengthBytes + (masked ? 4 : 0)) {
          header(h, lengthBytes, masked);
        }
      }
    }

    private void header(byte[] h, int lengthBytes, boolean masked) {
      header.reset();
      control.reset();
      fin = (h[0] & 0x80) != 0;
      opcode = h[0] & 0x0f;
      ByteBuffer buffer = ByteBuffer.wrap(h, 2, lengthBytes);
      remaining =
          lengthBytes == 0
              ? h[1] & 0x7f
              : lengthBytes == 2 ? buffer.getShort() & 0xffff : buffer.getLong();
      if (fault == TinyFault.LENGTH_SWAPPED && lengthBytes == 2) {
        remaining = Short.reverseBytes((short) remaining) & 0xffff;
      }
      if (fault == TinyFault.LENGTH_TRUNCATED) {
        remaining &= 0xffffffffL;
      }
      key = masked ? Arrays.copyOfRange(h, h.length - 4, h.length) : new byte[4];
      phase = 0;
      boolean isControl = opcode >= 8;
      if ((h[0] & 0x70) != 0 && fault != TinyFault.RESERVED_BITS_IGNORED) {
        fail(1002);
      } else if (opcode > 10 || (opcode > 2 && opcode < 8)) {
        fail(1002);
      } else if (masked != role.peerMasks() && fault != TinyFault.UNMASKED_ACCEPTED) {
        fail(1002);
      } else if (isControl && (!fin || remaining < 0 || remaining > 125)) {
        fail(1002);
      } else if (!isControl && (opcode == 0) == (messageOpcode == 0)) {
        fail(1002);
      } else if (opcode == 8 && remaining == 1) {
        fail(1002);
      } else if (!isControl && (remaining < 0 || remaining > limit - message.size())) {
        fail(1009);
      } else {
        messageOpcode = !isControl && opcode != 0 ? opcode : messageOpcode;
        inPayload = true;
        if (remaining == 0) {
          frame();
        }
      }
    }

    private void frame() {
      inPayload = false;
      byte[] body = control.toByteArray();
      switch (opcode) {
        case 8 -> close(body);
        case 9 -> pong(body);
        case 10 -> {}
        default -> data();
      }
    }

    private void pong(byte[] body) {
      int length = fault == TinyFault.PONG_EMPTY ? 0 : body.length;
      if (fault == TinyFault.MASKING_SWAPPED) {
        shown.add(new Observation.Malformed("5.1 the mask bit does not fit the role"));
      } else {
        shown.add(new Observation.Pong(ByteRuns.of(Arrays.copyOf(body, length))));
      }
    }

    private void data() {
      byte[] whole = message.toByteArray();
      boolean checks = fin || fault == TinyFault.UTF8_PER_FRAGMENT;
      if (messageOpcode == 1 && checks && fault != TinyFault.UTF8_IGNORED && !isUtf8(whole)) {
        fail(1007);
      } else if (fin) {
        MessageKind kind = messageOpcode == 1 ? MessageKind.TEXT : MessageKind.BINARY;
        shown.add(new Observation.Deliver(kind, ByteRuns.of(whole)));
        message = new ByteArrayOutputStream();
        messageOpcode = 0;
      }
    }

    private void close(byte[] body) {
      int code = body.length == 0 ? 1000 : (body[0] & 0xff) << 8 | (body[1] & 0xff);
      if (!dev.framecheck.traces.CloseCode.mayBeSent(code)) {
        fail(1002);
      } else if (body.length > 2 && !isUtf8(Arrays.copyOfRange(body, 2, body.length))) {
        fail(1007);
      } else {
        over(fault == TinyFault.CLOSE_1005 ? 1005 : body.length == 0 ? 0 : code);
      }
    }

    private void fail(int code) {
      over(code);
    }

    private void over(int code) {
      if (!over) {
        shown.add(new Observation.Close(List.of(code)));
      }
      over = true;
      if (role == Role.SERVER && fault != TinyFault.GOES_ON) {
        end();
      }
    }

    private static boolean isUtf8(byte[] bytes) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }
  }
}
