package dev.framecheck.model.check;

import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Evaluates probes along with the properties of a model, in the same run. A probe as an INVARIANT
 * would end the run, and one run for each costs one exploration for each.
 *
 * <p>A generated module extends the model's and adds one invariant that is true in every state. In
 * the first state in which a probe is false it prints the probe's name; a register of TLC remembers
 * that it did. TLC evaluates it exactly where it would evaluate the probe as an INVARIANT.
 */
final class Probes {

  static final String MODULE = "FramecheckProbes";
  static final String INVARIANT = "FramecheckProbesInv";

  private static final String MARK = "framecheck probe reached: ";
  private static final int FIRST_REGISTER = 900;
  private static final Pattern PRINTED = Pattern.compile("\"" + MARK + "(\\w+)\"");

  private Probes() {}

  /** The specification with the probes in it; the same if there are none. */
  static TlcSpec into(TlcSpec spec, List<String> probes) {
    return probes.isEmpty()
        ? spec
        : spec.wrapped(MODULE, module(spec.module(), probes))
            .withConfig(spec.config().plusInvariant(INVARIANT));
  }

  /** The probes that were false in some state. */
  static Set<String> reached(TlcResult result) {
    return result.printed().stream()
        .flatMap(line -> PRINTED.matcher(line).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String module(String base, List<String> probes) {
    StringBuilder text = new StringBuilder();
    text.append("---- MODULE ").append(MODULE).append(" ----\n");
    text.append("EXTENDS ").append(base).append('\n');
    text.append("FramecheckTLC == INSTANCE TLC\n");
    text.append("FramecheckSeen(r, probe) ==\n");
    text.append("  \\/ FramecheckTLC!TLCGet(r)\n");
    text.append("  \\/ FramecheckTLC!TLCSet(r, TRUE) /\\ FramecheckTLC!PrintT(probe)\n");
    for (int i = 0; i < probes.size(); i++) {
      int register = FIRST_REGISTER + i;
      text.append("ASSUME FramecheckTLC!TLCSet(").append(register).append(", FALSE)\n");
    }
    text.append(INVARIANT).append(" ==\n");
    for (int i = 0; i < probes.size(); i++) {
      String probe = probes.get(i);
      text.append("  /\\ ").append(probe).append(" \\/ FramecheckSeen(");
      text.append(FIRST_REGISTER + i).append(", \"").append(MARK).append(probe).append("\")\n");
    }
    text.append("====\n");
    return text.toString();
  }
}
