package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session of a topic with several parts: which one it is of shows when its first input comes. */
final class FirstStepSession implements TargetSession {

  private final Function<Input, TargetSession> parts;
  private @Nullable TargetSession session;

  /**
   * A session that nothing has reached yet.
   *
   * @param parts opens the part that an input begins
   */
  FirstStepSession(Function<Input, TargetSession> parts) {
    this.parts = parts;
  }

  @Override
  public List<Observation> step(Input input, byte[] bytes) {
    if (session == null) {
      session = parts.apply(input);
    }
    return session.step(input, bytes);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
