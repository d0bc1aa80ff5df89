package dev.framecheck.model.tlc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the child tells of a run, as strings.
 *
 * @param exitCode what TLC's command would have ended with
 * @param output what it wrote
 * @param initialOnly names and places of what it checked in initial states only
 * @param costs see {@link CostTree}; none without coverage
 */
record TlcAnswer(int exitCode, String output, List<String> initialOnly, List<String> costs) {

  List<String> encode() {
    List<String> flat = new ArrayList<>();
    flat.add(String.valueOf(exitCode));
    flat.add(output);
    Lists.put(flat, initialOnly);
    Lists.put(flat, costs);
    return flat;
  }

  static TlcAnswer decode(List<String> flat) {
    Deque<String> rest = new ArrayDeque<>(flat);
    return new TlcAnswer(
        Integer.parseInt(rest.removeFirst()),
        rest.removeFirst(),
        Lists.take(rest),
        Lists.take(rest));
  }
}
