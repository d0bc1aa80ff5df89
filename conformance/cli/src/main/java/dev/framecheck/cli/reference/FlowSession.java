package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of the reference's flow control, which the first input names. */
final class FlowSession implements TargetSession {

  private final int limit;
  private @Nullable ActSession part;

  FlowSession(int limit) {
    this.limit = limit;
  }

  @Override
  public List<Observation> step(Input input, byte[] bytes) {
    if (part != null) {
      return part.step(input, bytes);
    }
    if (input instanceof Input.Act act && act.name().equals("start")) {
      String name = new Arguments(act.arguments()).text("part");
      part =
          switch (name) {
            case "receive" -> new ReceivingSession(limit);
            case "send" -> new SendingSession();
            case "control" -> new ControlSession();
            default -> throw ActSession.unknown("start " + name);
          };
    }
    return List.of();
  }
}
