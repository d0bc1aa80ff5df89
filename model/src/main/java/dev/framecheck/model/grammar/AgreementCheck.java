package dev.framecheck.model.grammar;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyCommand;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.alloy.AlloyOutcome;
import dev.framecheck.model.alloy.AlloyResult;
import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares a TLA+ machine with the grammar of frames. Safe for use by many threads; the engine's
 * pool is the caller's to close.
 */
public final class AgreementCheck {

  private static final Pattern LENGTH =
      Pattern.compile("(?m)^check\\s+Agree\\s+for\\s+exactly\\s+(\\d+)\\s+Position\\b");
  private static final String COVERAGE = "TableCoversTheFrames";

  private final AlloyEngine engine;
  private final Duration timeout;
  private final Path module;
  private final int length;
  private final Predicate<String> asked;

  /**
   * A check.
   *
   * @param module {@code FrameGrammarAgreement.als}; the grammar stands beside it
   * @param timeout for each of its commands
   * @throws SpecificationException if the module can't be read, or says no length
   */
  public AgreementCheck(AlloyEngine engine, Path module, Duration timeout) {
    this(engine, module, timeout, length(module), name -> true);
  }

  private AgreementCheck(
      AlloyEngine engine, Path module, Duration timeout, int length, Predicate<String> asked) {
    this.engine = engine;
    this.timeout = timeout;
    this.module = module;
    this.length = length;
    this.asked = asked;
  }

  private static int length(Path module) {
    try {
      Matcher matcher = LENGTH.matcher(Files.readString(module));
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
    } catch (IOException e) {
      throw new SpecificationException(module + " can't be read", e);
    }
    throw new SpecificationException(
        module + ": there is no \"check Agree for exactly … Position\", which says the length");
  }

  /** The same check of one command alone. */
  public AgreementCheck only(String command) {
    return new AgreementCheck(engine, module, timeout, length, command::equals);
  }

  /**
   * Compares a machine in every role.
   *
   * @param machine a specification in which frames come as headers and payloads; only steps of the
   *     default profile are explored
   * @param rules say which choices are the default profile's
   * @throws SpecificationException if the machine can't be explored, or Alloy can't use the module
   * @throws IOException if temporary files can't be written
   */
  public GrammarAgreement check(TlcSpec machine, TlcJar jar, TopicRules rules) throws IOException {
    TlcSpec narrowed = NarrowedSpec.of(machine, rules);
    return check(new StateGraphExtractor(jar).extract(narrowed, rules.topic(), "frames"), rules);
  }

  /**
   * Compares a machine in every role.
   *
   * @param graph its state graph, which may have more than the default profile's steps
   * @throws SpecificationException if Alloy can't use the module
   * @throws IOException if temporary files can't be written
   */
  public GrammarAgreement check(StateGraph graph, TopicRules rules) throws IOException {
    Map<String, List<GrammarAgreement.Finding>> known = new HashMap<>();
    List<GrammarAgreement.OfRole> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      roles.add(check(graph, rules, role, known));
    }
    return new GrammarAgreement(roles);
  }

  /**
   * Compares in one role.
   *
   * @param known what is known of tables by their text: symbols know no role, so that both roles
   *     mostly have the same table, which need not be compared twice
   */
  GrammarAgreement.OfRole check(
      StateGraph graph,
      TopicRules rules,
      Role role,
      Map<String, List<GrammarAgreement.Finding>> known)
      throws IOException {
    long start = System.nanoTime();
    MachineTable table;
    try {
      table = table(graph, rules, role);
    } catch (UnfitMachineException e) {
      return new GrammarAgreement.OfRole(
          role, 0, 0, 0, length, e.problem(), List.of(), since(start));
    }
    List<GrammarAgreement.Finding> findings = known.get(TableText.of(table));
    if (findings == null) {
      findings = compare(table);
      known.put(TableText.of(table), findings);
    }
    return new GrammarAgreement.OfRole(
        role,
        table.explored(),
        table.size(),
        table.symbols().size(),
        length,
        "",
        findings,
        since(start));
  }

  /**
   * The table of a machine's role.
   *
   * @throws UnfitMachineException if it has none
   */
  MachineTable table(StateGraph graph, TopicRules rules, Role role) {
    Map<String, String> profile =
        rules.choices().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, choice -> choice.getValue().get(0)));
    return FrameMachine.table(new WholeFrames(graph, profile, length), role);
  }

  /** Runs the commands on a table. */
  List<GrammarAgreement.Finding> compare(MachineTable table) throws IOException {
    try (AgreementFolder folder = AgreementFolder.create(module, TableText.of(table))) {
      List<CompletableFuture<AlloyResult>> runs = new ArrayList<>();
      for (AlloyCommand command : engine.commands(folder.module())) {
        if (asked.test(command.name())) {
          runs.add(engine.submit(folder.module(), command, timeout));
        }
      }
      List<GrammarAgreement.Finding> findings = new ArrayList<>();
      for (CompletableFuture<AlloyResult> run : runs) {
        findings.add(finding(run.join(), table));
      }
      return findings;
    }
  }

  static GrammarAgreement.Finding finding(AlloyResult result, MachineTable table) {
    AlloyCommand command = result.command();
    if (result.passed()) {
      return new GrammarAgreement.Finding(command, GrammarAgreement.Result.PASSED, "", List.of());
    }
    if (!result.refuted()) {
      return new GrammarAgreement.Finding(
          command, GrammarAgreement.Result.UNDECIDED, result.outcome().describe(), List.of());
    }
    List<GrammarAgreement.Frame> frames =
        command.check() && result.outcome() instanceof AlloyOutcome.Satisfiable found
            ? Counterexample.read(found.xml())
            : List.of();
    return new GrammarAgreement.Finding(
        command, GrammarAgreement.Result.REFUTED, message(result, table, frames), frames);
  }

  private static String message(
      AlloyResult result, MachineTable table, List<GrammarAgreement.Frame> frames) {
    if (result.command().name().equals(COVERAGE)) {
      return "the model has no frame for "
          + String.join(", ", NeededSymbols.missingFrom(new TreeSet<>(table.symbols())));
    }
    return frames.isEmpty()
        ? result.outcome().describe()
        : "machine and grammar differ on "
            + frames.stream().map(Object::toString).collect(Collectors.joining("; "));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
