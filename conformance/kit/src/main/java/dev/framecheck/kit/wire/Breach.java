package dev.framecheck.kit.wire;

import java.util.List;

/**
 * A rule of sending that the target broke (RFC 6455 §5, §7.1.5, §7.4).
 *
 * @param clauses where the rule stands
 * @param sentence what the target did
 */
record Breach(List<String> clauses, String sentence) {

  Breach {
    clauses = List.copyOf(clauses);
  }
}
