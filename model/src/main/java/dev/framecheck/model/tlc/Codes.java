package dev.framecheck.model.tlc;

import java.util.Set;

/** The numbers of TLC's messages that mean something to the judgement of a run. */
final class Codes {

  static final Set<Integer> OUT_OF_MEMORY = Set.of(1001, 1002, 1003);
  static final int NESTED_EXPRESSIONS = 2103;
  static final int ASSUMPTION_FALSE = 2104;
  static final int INVARIANT_VIOLATED_INITIALLY = 2107;
  static final int PROPERTY_VIOLATED_INITIALLY = 2108;
  static final int INVARIANT_VIOLATED = 2110;
  static final int ACTION_PROPERTY_VIOLATED = 2112;
  static final int DEADLOCK = 2114;
  static final int TEMPORAL_VIOLATED = 2116;
  static final Set<Integer> INTRODUCES_BEHAVIOUR = Set.of(2121, 2264);
  static final int BACK_TO_STATE = 2122;
  static final int SUCCESS = 2193;
  static final int DEPTH = 2194;
  static final int COUNTS = 2199;
  static final int STATE = 2217;
  static final int STUTTERING = 2218;
  static final int PARSE_FAILED = 3002;

  /** Messages by which TLC refuses a configuration, alone or nested in a general one. */
  static boolean refusesConfig(int code) {
    return (code >= 2222 && code <= 2246) || code == 2281 || (code >= 5001 && code <= 5009);
  }

  private Codes() {}
}
