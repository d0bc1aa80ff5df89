package dev.framecheck.model.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints a table as the module that {@code FrameGrammarAgreement.als} opens. */
final class TableText {

  /** The name of the module. */
  static final String MODULE = "MachineTable";

  private static final String NOTHING = "none";

  private final MachineTable table;

  private TableText(MachineTable table) {
    this.table = table;
  }

  /** The text of the module; equal tables have equal texts. */
  static String of(MachineTable table) {
    TableText text = new TableText(table);
    return """
        /* Generated from the state graph of the TLA+ machine. */
        module %s

        open FrameGrammar

        abstract sig State {}
        one sig %s extends State {}

        fun initial: State { S0 }

        one sig
          %s
        extends Frame {}

        fun symbols: set Frame {
          %s
        }

        fact Attributes {
        %s}

        fun rows: State -> Frame -> State -> Outcome {
          %s
        }
        """
        .formatted(
            MODULE,
            IntStream.range(0, table.size())
                .mapToObj(TableText::state)
                .collect(Collectors.joining(", ")),
            text.names(",\n  "),
            text.names("\n  + "),
            text.attributes(),
            text.rows());
  }

  private static String state(int number) {
    return "S" + number;
  }

  private String names(String between) {
    return table.symbols().stream().map(FrameSymbol::name).collect(Collectors.joining(between));
  }

  private String attributes() {
    StringBuilder lines = new StringBuilder();
    for (FrameKind kind : FrameKind.values()) {
      lines.append(attribute("opcode." + kind.label(), symbol -> symbol.kind() == kind));
    }
    return lines
        .append(attribute("Final", FrameSymbol::fin))
        .append(attribute("Long", FrameSymbol::isLong))
        .append(attribute("ReservedBits", FrameSymbol::reservedBits))
        .append(attribute("WrongMask", FrameSymbol::wrongMask))
        .toString();
  }

  private String attribute(String set, Predicate<FrameSymbol> holds) {
    return "  " + set + " = " + union(table.symbols().stream().filter(holds).toList()) + "\n";
  }

  private static String union(List<FrameSymbol> symbols) {
    return symbols.isEmpty()
        ? NOTHING
        : symbols.stream().map(FrameSymbol::name).collect(Collectors.joining(" + "));
  }

  /** A line for all symbols with one row: hundreds of single ones would nest Alloy's parse tree. */
  private String rows() {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < table.size(); from++) {
      Map<MachineTable.Row, List<FrameSymbol>> equal = new LinkedHashMap<>();
      for (int i = 0; i < table.symbols().size(); i++) {
        equal
            .computeIfAbsent(table.rows().get(from).get(i), row -> new ArrayList<>())
            .add(table.symbols().get(i));
      }
      for (Map.Entry<MachineTable.Row, List<FrameSymbol>> group : equal.entrySet()) {
        lines.add(
            "%s -> (%s) -> %s -> %s"
                .formatted(
                    state(from),
                    union(group.getValue()),
                    state(group.getKey().to()),
                    group.getKey().outcome().label()));
      }
    }
    return String.join("\n  + ", lines);
  }
}
