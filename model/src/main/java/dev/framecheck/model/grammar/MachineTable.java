package dev.framecheck.model.grammar;

import java.util.List;

/**
 * What a machine makes of each sequence of symbols: a Mealy machine without two states that mean
 * the same. States are numbered breadth first, so that equal machines have equal tables; a
 * connection starts in state 0.
 *
 * @param explored how many states between frames it was made from
 * @param rows for each state, a row for each symbol
 */
record MachineTable(int explored, List<FrameSymbol> symbols, List<List<Row>> rows) {

  MachineTable {
    symbols = List.copyOf(symbols);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** What comes of a symbol in a state. */
  record Row(Outcome outcome, int to) {}

  int size() {
    return rows.size();
  }
}
