package dev.framecheck.model.grammar;

import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.stream.Collectors;

/**
 * A machine before a peer that sends frames and nothing else, which reacts as recommended and makes
 * no choice but the default profile's. Its state graph is the part that is compared, and a small
 * fraction of the whole.
 */
final class NarrowedSpec {

  private static final String MODULE = "FramecheckFrames";
  private static final String CONSTRAINT = "FramecheckFramesOnly";

  private NarrowedSpec() {}

  /** The machine's specification, without the other steps. */
  static TlcSpec of(TlcSpec machine, TopicRules rules) {
    String others =
        rules.choices().entrySet().stream()
            .flatMap(
                choice ->
                    choice.getValue().stream()
                        .skip(1)
                        .map(value -> '"' + choice.getKey() + '=' + value + '"'))
            .sorted()
            .collect(Collectors.joining(", "));
    String module =
        """
        ---- MODULE %s ----
        EXTENDS %s
        %s == /\\ io'.in.t \\in {"header", "payload"}
              /\\ io'.grade = "recommended"
              /\\ io'.choice \\notin {%s}
        ====
        """
            .formatted(MODULE, machine.module(), CONSTRAINT, others);
    return machine
        .wrapped(MODULE, module)
        .withConfig(
            TlcConfig.parse(machine.config().print() + "ACTION_CONSTRAINT " + CONSTRAINT + '\n'));
  }
}
