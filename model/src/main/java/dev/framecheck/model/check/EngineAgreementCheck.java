package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyCommand;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.alloy.AlloyResult;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what two engines say of the same properties, with and without each of the same faults:
 * each pair of fault and property must hold for both or be violated for both.
 *
 * <p>TLC goes first. Where it says that a property holds with each of several faults, Alloy is
 * asked once, with any one of them possible; only if that is refuted are they told apart.
 */
final class EngineAgreementCheck {

  private static final String SOUND = "without a fault";

  private final AlloyEngine alloy;
  private final TlcOptions options;
  private final Topic topic;
  private final EngineAgreement agreement;
  private final Topic.Model model;
  private final MachineVerdicts machine;

  EngineAgreementCheck(
      TlcEngine tlc,
      AlloyEngine alloy,
      TlcOptions options,
      Topic topic,
      EngineAgreement agreement) {
    this.alloy = alloy;
    this.options = options;
    this.topic = topic;
    this.agreement = agreement;
    this.model = topic.model(agreement.alloy());
    this.machine = new MachineVerdicts(tlc, options, topic, agreement);
  }

  /**
   * Adds to what Alloy says of its model in which respects TLC doesn't agree.
   *
   * @param own the verdicts on the Alloy model without a fault
   */
  ModelResult compare(ModelResult own) {
    long start = System.nanoTime();
    Map<String, Verdict> sound = machine.sound();
    Map<String, Map<String, Verdict>> faulty = machine.faulty(agreement.faults().values());
    List<AlloyCommand> commands = alloy.commands(topic.folder().resolve(model.module()));
    List<PropertyResult> results =
        Coordination.all(
            own.properties(),
            result ->
                agreement.properties().containsKey(result.name())
                    ? judge(result, sound, faulty, command(commands, result.name()))
                    : result);
    return AlloyModelCheck.report(
        topic, model, own.size(), results, own.seconds() + (System.nanoTime() - start) / 1e9);
  }

  private AlloyCommand command(List<AlloyCommand> commands, String name) {
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new SpecificationException(model.module() + ": there is no command " + name));
  }

  private PropertyResult judge(
      PropertyResult own,
      Map<String, Verdict> sound,
      Map<String, Map<String, Verdict>> faulty,
      AlloyCommand command) {
    String property = agreement.properties().getOrDefault(own.name(), "");
    List<Pair> pairs = new ArrayList<>();
    agreement
        .faults()
        .forEach(
            (fault, mutant) ->
                pairs.add(
                    new Pair(fault, verdict(faulty.getOrDefault(mutant, Map.of()), property))));
    Findings findings = new Findings(own.name(), property);
    findings.note(SOUND, verdict(sound, property), own.result());
    List<String> holding = names(pairs, Verdict.PASS);
    if (!holding.isEmpty() && ask(command, holding) != Verdict.PASS) {
      holding.forEach(
          fault -> findings.note("with " + fault, Verdict.PASS, ask(command, List.of(fault))));
    }
    for (Pair pair : pairs) {
      if (pair.machine() != Verdict.PASS) {
        findings.note("with " + pair.fault(), pair.machine(), ask(command, List.of(pair.fault())));
      }
    }
    return findings.addTo(own);
  }

  private static Verdict verdict(Map<String, Verdict> verdicts, String property) {
    return verdicts.getOrDefault(property, Verdict.UNKNOWN);
  }

  private static List<String> names(List<Pair> pairs, Verdict verdict) {
    return pairs.stream().filter(pair -> pair.machine() == verdict).map(Pair::fault).toList();
  }

  /** Whether an assertion holds when one of some faults is possible. */
  private Verdict ask(AlloyCommand command, List<String> faults) {
    try (AlloyMutant files = AlloyMutant.of(topic, switched(faults))) {
      AlloyResult result = alloy.run(files.module(), command, options.timeout());
      return result.passed() ? Verdict.PASS : result.refuted() ? Verdict.FAIL : Verdict.ERROR;
    }
  }

  private Topic.Mutant switched(List<String> faults) {
    return new Topic.Mutant(
        String.join(" or ", faults),
        model.name(),
        model.module(),
        EngineAgreement.switched(faults),
        Map.of(),
        Optional.empty(),
        Size.SMALL,
        "",
        List.of(),
        "",
        model.clause());
  }

  /** What TLC says of a property with a fault. */
  private record Pair(String fault, Verdict machine) {}

  /** Where the engines differ on a property, or one of them doesn't know. */
  private static final class Findings {

    private final String assertion;
    private final String property;
    private final List<String> messages = new ArrayList<>();
    private boolean differ;

    Findings(String assertion, String property) {
      this.assertion = assertion;
      this.property = property;
    }

    void note(String when, Verdict machine, Verdict alloy) {
      boolean known = isKnown(machine) && isKnown(alloy);
      if (!known || machine != alloy) {
        differ |= known;
        messages.add(
            "%s, %s %s for TLC and %s %s for Alloy"
                .formatted(when, property, text(machine), assertion, text(alloy)));
      }
    }

    private static boolean isKnown(Verdict verdict) {
      return verdict == Verdict.PASS || verdict == Verdict.FAIL;
    }

    private static String text(Verdict verdict) {
      return switch (verdict) {
        case PASS -> "holds";
        case FAIL -> "is violated";
        case INVALID, ERROR, UNKNOWN -> "is undecided";
      };
    }

    PropertyResult addTo(PropertyResult own) {
      if (messages.isEmpty()) {
        return own;
      }
      List<String> all = new ArrayList<>();
      if (!own.message().isEmpty()) {
        all.add(own.message());
      }
      all.addAll(messages);
      Verdict verdict =
          own.result() == Verdict.PASS ? (differ ? Verdict.FAIL : Verdict.ERROR) : own.result();
      return new PropertyResult(
          own.name(),
          own.kind(),
          verdict,
          String.join("; ", all),
          Counterexample.NONE,
          own.instance());
    }
  }
}
