package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.util.ArrayList;
import java.util.List;

/** A session whose inputs are acts, and whose observations are effects. */
abstract class ActSession implements TargetSession {

  private final List<Observation> shown = new ArrayList<>();

  /** Lets something happen, and {@linkplain #show shows} what comes of it. */
  abstract void act(String name, Arguments with);

  @Override
  public final List<Observation> step(Input input, byte[] bytes) {
    shown.clear();
    if (input instanceof Input.Act act) {
      act(act.name(), new Arguments(act.arguments()));
    }
    return List.copyOf(shown);
  }

  final void show(String name, Object... arguments) {
    shown.add(Effects.of(name, arguments));
  }

  static TargetException unknown(String name) {
    return new TargetException("the reference knows no action " + name);
  }
}
