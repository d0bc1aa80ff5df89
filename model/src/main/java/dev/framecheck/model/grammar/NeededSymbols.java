package dev.framecheck.model.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The symbols without which agreement would say little. Alloy decides whether a table has them;
 * this names those that it hasn't.
 */
final class NeededSymbols {

  private NeededSymbols() {}

  /** What is missing from the symbols of a table, in words. */
  static List<String> missingFrom(Set<FrameSymbol> symbols) {
    List<String> missing = new ArrayList<>();
    for (FrameKind kind : FrameKind.values()) {
      for (FrameSymbol symbol : ofKind(kind)) {
        if (!symbols.contains(symbol)) {
          missing.add(symbol.name());
        }
      }
    }
    for (boolean control : new boolean[] {false, true}) {
      String kind = control ? "a control frame" : "a data frame";
      if (none(symbols, control, FrameSymbol::reservedBits)) {
        missing.add(kind + " with an RSV bit");
      }
      if (none(symbols, control, FrameSymbol::wrongMask)) {
        missing.add(kind + " with wrong masking");
      }
    }
    return missing;
  }

  private static List<FrameSymbol> ofKind(FrameKind kind) {
    FrameSymbol whole = new FrameSymbol(kind, true, false, false, false);
    FrameSymbol more = new FrameSymbol(kind, false, false, false, false);
    FrameSymbol isLong = new FrameSymbol(kind, true, true, false, false);
    return switch (kind) {
      case TEXT, BINARY, CONTINUATION -> List.of(whole, more);
      case CLOSE, PING, PONG -> List.of(whole, more, isLong);
      case RESERVED_DATA, RESERVED_CONTROL -> List.of(whole);
    };
  }

  private static boolean none(
      Set<FrameSymbol> symbols, boolean control, Predicate<FrameSymbol> fault) {
    return symbols.stream()
        .noneMatch(symbol -> symbol.kind().isControl() == control && fault.test(symbol));
  }
}
