package dev.framecheck.kit.dialogue;

import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.List;

/** Conversations with a target that is driven in process, one at a time. */
public final class TargetDialogues implements Dialogues {

  /** That of the models; what is said in a conversation is far shorter. */
  private static final long LIMIT = 65536;

  private static final byte[] NOTHING = {};

  private final Target target;
  private final Role role;

  /** Conversations with {@code target}, which is closed with them. */
  public TargetDialogues(Target target, Role role) {
    this.target = target;
    this.role = role;
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public int most() {
    return 1;
  }

  @Override
  public Dialogue open() {
    return new InProcess(target.open(role, LIMIT));
  }

  @Override
  public void close() {
    target.close();
  }

  private static final class InProcess implements Dialogue {
    private final TargetSession session;
    private final SentContent sent = new SentContent();
    private boolean over;

    InProcess(TargetSession session) {
      this.session = session;
    }

    @Override
    public Heard say(List<Input> inputs, ByteRuns bytes, Owed owed) {
      if (over) {
        throw new IllegalStateException("the conversation is over");
      }
      sent.sent(inputs);
      List<Observation> seen = new ArrayList<>();
      long from = 0;
      for (int i = 0; i < inputs.size(); i++) {
        Input in = inputs.get(i);
        long to = i == inputs.size() - 1 ? bytes.size() : bytes.size() - following(inputs, i);
        seen.addAll(session.step(in, bytes.slice(from, to).toBytes()));
        from = to;
      }
      seen.addAll(session.step(new Input.Quiet(), NOTHING));
      over = inputs.contains(new Input.EndOfStream()) || seen.stream().anyMatch(InProcess::ends);
      List<Observation> out = new ArrayList<>();
      for (Observation one : seen) {
        if (!(one instanceof Observation.Pong pong) || sent.isAnswered(pong.payload())) {
          out.add(sent.compared(one));
        }
      }
      return new Heard(out, over);
    }

    /** How many bytes belong to the inputs behind this one. */
    private static long following(List<Input> inputs, int index) {
      long size = 0;
      for (Input in : inputs.subList(index + 1, inputs.size())) {
        size += in instanceof Input.Payload payload ? payload.payload().size() : 0;
      }
      return size;
    }

    private static boolean ends(Observation one) {
      return one instanceof Observation.End || one instanceof Observation.Close;
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
