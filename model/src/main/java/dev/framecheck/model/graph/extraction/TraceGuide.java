package dev.framecheck.model.graph.extraction;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Leads {@link TlcExplorer} along the inputs of traces: a tree of inputs for each role. */
final class TraceGuide implements BiFunction<Integer, Object, Integer> {

  private final Map<Role, Integer> roots = new EnumMap<>(Role.class);
  private final List<Map<Input, Integer>> children = new ArrayList<>();
  private final Map<Object, Input> inputs = new HashMap<>();

  TraceGuide(Collection<Trace> traces) {
    for (Role role : Role.values()) {
      roots.put(role, node());
    }
    for (Trace trace : traces) {
      int node = root(trace.role());
      for (Step step : trace.steps()) {
        node = children.get(node).computeIfAbsent(step.in(), in -> node());
      }
    }
  }

  private int node() {
    children.add(new HashMap<>());
    return children.size() - 1;
  }

  private int root(Role role) {
    return roots.getOrDefault(role, TlcExplorer.NOWHERE);
  }

  @Override
  public Integer apply(Integer position, Object plain) {
    if (position == TlcExplorer.START) {
      return root(LabelReader.role(plain));
    }
    Input in =
        inputs.computeIfAbsent(
            plain, value -> LabelReader.input(LabelReader.PlainRecord.of(value)));
    return children.get(position).getOrDefault(in, TlcExplorer.NOWHERE);
  }
}
