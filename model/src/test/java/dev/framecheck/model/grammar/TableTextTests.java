package dev.framecheck.model.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTests {

  @Test
  void printsOneLineForEachSuccessorAndOutcomeOfAState() {
    List<FrameSymbol> symbols =
        List.of(
            new FrameSymbol(FrameKind.CLOSE, true, false, false, false),
            new FrameSymbol(FrameKind.PING, true, true, false, true),
            new FrameSymbol(FrameKind.TEXT, false, false, true, false));
    MachineTable.Row violates = new MachineTable.Row(Outcome.VIOLATES, 1);
    MachineTable.Row ignored = new MachineTable.Row(Outcome.IGNORED, 1);
    MachineTable table =
        new MachineTable(
            9,
            symbols,
            List.of(
                List.of(new MachineTable.Row(Outcome.TAKES_CLOSE, 1), violates, violates),
                List.of(ignored, ignored, ignored)));
    assertThat(TableText.of(table))
        .isEqualTo(
            """
            /* Generated from the state graph of the TLA+ machine. */
            module MachineTable

            open FrameGrammar

            abstract sig State {}
            one sig S0, S1 extends State {}

            fun initial: State { S0 }

            one sig
              CloseFin,
              PingFinLongBadMask,
              TextMoreRsv
            extends Frame {}

            fun symbols: set Frame {
              CloseFin
              + PingFinLongBadMask
              + TextMoreRsv
            }

            fact Attributes {
              opcode.Text = TextMoreRsv
              opcode.Binary = none
              opcode.Continuation = none
              opcode.ReservedData = none
              opcode.Close = CloseFin
              opcode.Ping = PingFinLongBadMask
              opcode.Pong = none
              opcode.ReservedControl = none
              Final = CloseFin + PingFinLongBadMask
              Long = PingFinLongBadMask
              ReservedBits = TextMoreRsv
              WrongMask = PingFinLongBadMask
            }

            fun rows: State -> Frame -> State -> Outcome {
              S0 -> (CloseFin) -> S1 -> TakesClose
              + S0 -> (PingFinLongBadMask + TextMoreRsv) -> S1 -> Violates
              + S1 -> (CloseFin + PingFinLongBadMask + TextMoreRsv) -> S1 -> Ignored
            }
            """);
  }
}
