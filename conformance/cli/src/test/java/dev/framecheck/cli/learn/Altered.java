package dev.framecheck.cli.learn;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.util.List;

/** The reference, with other headers than were sent, or less shown than it does. */
abstract class Altered implements Target {

  private static final int FIRST_CONTROL = 8;

  private final ReferenceTarget sound = new ReferenceTarget();
  private final String name;

  Altered(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  /** Changes a header before it arrives. */
  void alter(byte[] header) {}

  /** Whether something shows. */
  boolean shows(Observation one, boolean inMessage) {
    return true;
  }

  @Override
  public TargetSession open(Role role, long limit) {
    TargetSession session = sound.open(role, limit);
    return new TargetSession() {
      private boolean inMessage;

      @Override
      public List<Observation> step(Input input, byte[] bytes) {
        if (input instanceof Input.Header header) {
          alter(bytes);
          if (header.opcode() < FIRST_CONTROL) {
            inMessage = !header.fin();
          }
        }
        return session.step(input, bytes).stream().filter(one -> shows(one, inMessage)).toList();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
