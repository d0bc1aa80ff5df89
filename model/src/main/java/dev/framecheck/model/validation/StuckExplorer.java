package dev.framecheck.model.validation;

import dev.framecheck.model.graph.extraction.PlainValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.FP64;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.Value;
import util.SimpleFilenameToStream;

/**
 * Looks, on TLC's side of the class loader border, for the states in which the explanation of one
 * recorded connection stops, and evaluates {@code Diagnosis} in them.
 */
public final class StuckExplorer implements Function<Map<String, Object>, Map<String, Object>> {

  static final String MODULE = "module";
  static final String FOLDERS = "folders";
  static final String DIAGNOSES = "diagnoses";
  static final String MATCHED = "matched";

  /** States that lead no further whose diagnoses are given at most. */
  private static final int MOST = 50;

  @Override
  public Map<String, Object> apply(Map<String, Object> request) {
    try {
      return explore(request);
    } catch (Exception e) {
      throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
  }

  private static Map<String, Object> explore(Map<String, Object> request) throws Exception {
    FP64.Init(0);
    String module = (String) request.get(MODULE);
    String[] folders = (String[]) request.get(FOLDERS);
    FastTool tool = new FastTool(module, module, new SimpleFilenameToStream(folders));
    Deque<TLCState> queue = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    List<TLCState> stuck = new ArrayList<>();
    int furthest = -1;
    add(tool.getInitStates(), queue, seen);
    while (!queue.isEmpty()) {
      TLCState state = queue.remove();
      int found = 0;
      for (Action action : tool.getActions()) {
        StateVec next = tool.getNextStates(action, state);
        found += next.size();
        add(next, queue, seen);
      }
      if (found == 0) {
        int far = explained(state);
        if (far > furthest) {
          stuck.clear();
          furthest = far;
        }
        if (far == furthest && stuck.size() < MOST) {
          stuck.add(state);
        }
      }
    }
    List<Object> diagnoses = new ArrayList<>();
    for (TLCState state : stuck) {
      Value value =
          (Value)
              tool.eval(tool.getRootModule().getOpDef("Diagnosis").getBody(), Context.Empty, state);
      value.deepNormalize();
      diagnoses.add(PlainValues.of(value));
    }
    Map<String, Object> answer = new HashMap<>();
    answer.put(DIAGNOSES, diagnoses);
    return answer;
  }

  private static void add(StateVec states, Deque<TLCState> queue, Set<Long> seen) {
    for (int i = 0; i < states.size(); i++) {
      TLCState state = states.elementAt(i);
      if (seen.add(state.fingerPrint())) {
        queue.add(state);
      }
    }
  }

  /** How many events are explained, counted over the channels. */
  private static int explained(TLCState state) {
    RecordValue at = (RecordValue) ((Value) state.lookup("at")).toRcd();
    int far = 0;
    for (Value value : at.values) {
      far = Math.max(far, ((IntValue) value).val);
    }
    return far;
  }
}
