package dev.framecheck.cli.reference.walk;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reference with one fault. */
final class FaultyTarget implements Target {

  private static final int NONE_CAME = 1006;

  private final ReferenceTarget sound = new ReferenceTarget();
  private final Fault fault;

  FaultyTarget(Fault fault) {
    this.fault = fault;
  }

  @Override
  public String name() {
    return fault.name();
  }

  @Override
  public ChoiceProfile choices() {
    return sound.choices();
  }

  @Override
  public TargetSession open(Role role, long limit) {
    return new Session(sound.open(role, limit));
  }

  @Override
  public TargetSession open(Trace trace) {
    return new Session(sound.open(trace));
  }

  private final class Session implements TargetSession {

    private final TargetSession session;
    private int fragments;
    private boolean pinged;

    Session(TargetSession session) {
      this.session = session;
    }

    @Override
    public List<Observation> step(Input in, byte[] bytes) {
      if (in instanceof Input.Header header) {
        if (fault == Fault.FIRST_BYTE_ALONE_LOST && bytes.length == 1) {
          return List.of();
        }
        if (header.opcode() < 8 && bytes.length > 1) {
          fragments = header.opcode() == 0 ? fragments + 1 : 1;
        }
      }
      List<Observation> shown = new ArrayList<>();
      for (Observation one : session.step(in, bytes)) {
        change(one, in, shown);
      }
      pinged |= in instanceof Input.Ping;
      return shown;
    }

    private void change(Observation one, Input in, List<Observation> shown) {
      switch (fault) {
        case PONG_LOST_IN_MESSAGE -> {
          if (!(one instanceof Observation.Pong && fragments > 0)) {
            shown.add(one);
          }
        }
        case THIRD_FRAGMENT_DELIVERS_TWICE -> {
          shown.add(one);
          if (one instanceof Observation.Deliver && fragments >= 3) {
            shown.add(one);
          }
        }
        case BINARY_BYTE_CHANGED -> shown.add(changed(one));
        case SEND_LOST_AFTER_PING -> {
          if (!(in instanceof Input.Send && pinged)) {
            shown.add(one);
          }
        }
        case LOST_MESSAGE_NOT_COUNTED, CLEAN_WITHOUT_OWN_CLOSE -> shown.add(atEnd(one));
        case PRIVATE_SESSION_NOT_WIPED, AMOUNT_STAYS -> {
          if (!isEffect(one, fault == Fault.AMOUNT_STAYS ? "amount" : "wiped")) {
            shown.add(one);
          }
        }
        case ACCEPT_OF_ANOTHER_KEY -> shown.add(with(one, "answer", "accept", "wrong"));
        case TEXT_DISPATCHED_TWICE -> {
          shown.add(one);
          if (isEffect(one, "text")) {
            shown.add(one);
          }
        }
        default -> shown.add(one);
      }
      if (one instanceof Observation.Deliver) {
        fragments = 0;
      }
    }

    private static boolean isEffect(Observation one, String name) {
      return one instanceof Observation.Effect effect && effect.name().equals(name);
    }

    /** An effect of a certain name with another argument; all else as it is. */
    private static Observation with(Observation one, String name, String argument, String value) {
      if (one instanceof Observation.Effect effect && isEffect(one, name)) {
        SortedMap<String, String> arguments = new TreeMap<>(effect.arguments());
        arguments.put(argument, value);
        return new Observation.Effect(name, arguments);
      }
      return one;
    }

    private static Observation changed(Observation one) {
      if (one instanceof Observation.Deliver deliver && deliver.kind() == MessageKind.BINARY) {
        byte[] payload = deliver.payload().toBytes();
        for (int i = 0; i < payload.length; i++) {
          payload[i] = payload[i] == (byte) 0xFF ? 0 : payload[i];
        }
        return new Observation.Deliver(MessageKind.BINARY, ByteRuns.of(payload));
      }
      return one;
    }

    private Observation atEnd(Observation one) {
      if (!(one instanceof Observation.Closed closed)) {
        return one;
      }
      boolean clean = closed.clean();
      if (fault == Fault.CLEAN_WITHOUT_OWN_CLOSE) {
        return new Observation.Closed(
            closed.code(), closed.reason(), clean || closed.code() != NONE_CAME, closed.lost());
      }
      return new Observation.Closed(closed.code(), closed.reason(), clean, 0);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
