package sample;

import dev.framecheck.kit.Capability;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Drives an {@link Endpoint} and says what it does. */
record EndpointTarget(String name, BiFunction<Long, Endpoint.Listener, Endpoint> library)
    implements Target {

  @Override
  public Set<Role> roles() {
    return Set.of(Role.SERVER);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.BYTES, Capability.LIMIT);
  }

  @Override
  public TargetSession open(Role role, long limit) {
    List<Observation> shown = new ArrayList<>();
    Endpoint endpoint = library.apply(limit, new Shown(shown));
    return new TargetSession() {
      private boolean ended;

      @Override
      public List<Observation> step(Input input, byte[] bytes) {
        shown.clear();
        endpoint.receive(bytes);
        if (!ended && (endpoint.isOver() || input instanceof Input.EndOfStream)) {
          ended = true;
          shown.add(new Observation.End());
        }
        return List.copyOf(shown);
      }
    };
  }

  /** Translates. */
  private record Shown(List<Observation> shown) implements Endpoint.Listener {

    @Override
    public void message(boolean text, byte[] payload) {
      MessageKind kind = text ? MessageKind.TEXT : MessageKind.BINARY;
      shown.add(new Observation.Deliver(kind, ByteRuns.of(payload)));
    }

    @Override
    public void pong(byte[] payload) {
      shown.add(new Observation.Pong(ByteRuns.of(payload)));
    }

    @Override
    public void close(int code) {
      shown.add(new Observation.Close(List.of(code)));
    }
  }
}
