package dev.framecheck.model.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.alloy.AlloyCommand;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.alloy.AlloyOutcome;
import dev.framecheck.model.alloy.AlloyResult;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgreementCheckTests {

  private static FramingGraph machine;
  private static WorkerPool pool;
  private static AgreementCheck check;

  @BeforeAll
  static void extractOnce() throws IOException {
    machine = FramingGraph.extract();
    pool = WorkerPool.ofAllCores();
    check = new AgreementCheck(new AlloyEngine(pool), FramingGraph.MODULE, Duration.ofMinutes(2));
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  /** What comes of one command as a server. */
  private static GrammarAgreement.OfRole server(FramingGraph graph, String command)
      throws IOException {
    return check
        .only(command)
        .check(graph.graph(), FramingGraph.rules(), Role.SERVER, new HashMap<>());
  }

  @Test
  void machineAndGrammarAgreeInBothRoles() throws IOException {
    GrammarAgreement agreement = check.check(machine.graph(), FramingGraph.rules());
    assertThat(agreement.roles()).extracting(GrammarAgreement.OfRole::problem).containsOnly("");
    assertThat(agreement.agreed()).isTrue();
    assertThat(agreement.roles())
        .extracting(GrammarAgreement.OfRole::role)
        .containsExactly(Role.CLIENT, Role.SERVER);
    assertThat(agreement.roles())
        .allSatisfy(
            role -> {
              assertThat(role.commands()).hasSize(7);
              assertThat(role.length()).isEqualTo(8);
              assertThat(role.coversEveryLength()).isTrue();
              assertThat(role.states()).isLessThan(role.explored());
            });
  }

  @Test
  void showsWhereAMachineThatIgnoresFinOfControlFramesDiffers() throws IOException {
    GrammarAgreement.OfRole agreement = server(taking(9, header -> like(header, true, 9)), "Agree");
    GrammarAgreement.Finding finding = agreement.commands().get(0);
    assertThat(agreement.agreed()).isFalse();
    assertThat(finding.result()).isEqualTo(GrammarAgreement.Result.REFUTED);
    assertThat(finding.counterexample())
        .contains(new GrammarAgreement.Frame("PingMore", "TakesControl", "Violates"));
    assertThat(finding.message()).contains("PingMore: machine TakesControl, grammar Violates");
  }

  @Test
  void findsAMachineThatTakesUnknownControlFramesForPongs() throws IOException {
    FramingGraph faulty =
        machine.taking(
            header ->
                header.opcode() > 10 && header.fin() && header.rsv() == 0 && right(header)
                    ? like(header, true, 10)
                    : header);
    assertThat(problemOrMessage(server(faulty, "Agree")))
        .contains("ReservedControlFin: machine TakesControl, grammar Violates");
  }

  @Test
  void namesBothFramesWhenTheMachineTellsFramesOfOneSymbolApart() throws IOException {
    GrammarAgreement.OfRole agreement =
        server(taking(3, header -> like(header, header.fin(), 2)), "Agree");
    assertThat(agreement.agreed()).isFalse();
    assertThat(problemOrMessage(agreement))
        .contains("symbol ReservedDataFin has two outcomes in OPEN: ")
        .contains("WholeBinary for (opcode 3, FIN 1, ")
        .contains("Violates for (opcode 4, FIN 1, ");
  }

  @Test
  void namesTheSymbolAndTheStateWhereTheModelLacksFrames() throws IOException {
    GrammarAgreement.OfRole agreement =
        server(
            machine.without(
                (state, header) ->
                    state.message().equals("TEXT") && header.opcode() == 9 && !header.fin()),
            "Agree");
    assertThat(problemOrMessage(agreement))
        .isEqualTo("the model has no frame for symbol PingMore in OPEN in a TEXT message");
  }

  @Test
  void namesWhatTheTableDoesNotCover() throws IOException {
    GrammarAgreement.OfRole agreement =
        server(
            machine.without((state, header) -> header.rsv() != 0 && header.opcode() >= 8),
            "TableCoversTheFrames");
    assertThat(problemOrMessage(agreement))
        .isEqualTo("the model has no frame for a control frame with an RSV bit");
  }

  @Test
  void callsNothingDecidedThatAlloyDidNotDecide() {
    AlloyCommand command = new AlloyCommand(0, "Agree", true, Optional.of(false), 1);
    AlloyResult late =
        new AlloyResult(command, new AlloyOutcome.TimedOut(Duration.ofSeconds(3)), 3);
    GrammarAgreement.Finding finding =
        AgreementCheck.finding(late, new MachineTable(0, List.of(), List.of()));
    assertThat(finding.result()).isEqualTo(GrammarAgreement.Result.UNDECIDED);
    assertThat(finding.message()).isEqualTo("Alloy did not finish within 3 s");
  }

  @Test
  void refusesAModuleThatSaysNoLength() {
    Path grammar = FramingGraph.FOLDER.resolve("FrameGrammar.als");
    assertThatThrownBy(
            () -> new AgreementCheck(new AlloyEngine(pool), grammar, Duration.ofMinutes(1)))
        .hasMessageContaining("FrameGrammar.als: there is no \"check Agree for exactly");
  }

  @Test
  void tablesOfBothRolesAreTheSameText() throws IOException {
    String client = TableText.of(check.table(machine.graph(), FramingGraph.rules(), Role.CLIENT));
    String server = TableText.of(check.table(machine.graph(), FramingGraph.rules(), Role.SERVER));
    assertThat(client).isEqualTo(server).contains("S0 -> (CloseFin) -> ");
  }

  /** A machine that takes otherwise sound headers of an opcode for others. */
  private static FramingGraph taking(int opcode, Function<Input.Header, Input.Header> other) {
    return machine.taking(
        header ->
            header.opcode() == opcode && header.rsv() == 0 && right(header) && header.length() < 2
                ? other.apply(header)
                : header);
  }

  /** Masked, as what a server receives must be. */
  private static boolean right(Input.Header header) {
    return header.masked();
  }

  private static Input.Header like(Input.Header header, boolean fin, int opcode) {
    return new Input.Header(fin, 0, opcode, header.masked(), header.encoding(), header.length());
  }

  private static String problemOrMessage(GrammarAgreement.OfRole role) {
    return role.problem().isEmpty() ? role.commands().get(0).message() : role.problem();
  }
}
