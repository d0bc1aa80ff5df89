package dev.framecheck.kit;

import dev.framecheck.traces.ByteRuns;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An expected payload, expanded once so that comparing it costs no canonical text. What is long
 * stays in runs.
 */
final class PreparedPayload {

  private static final int GREATEST_EXPANDED = 1 << 16;

  private final ByteRuns runs;
  private final byte @Nullable [] expanded;

  PreparedPayload(ByteRuns runs) {
    this.runs = runs;
    this.expanded = runs.size() <= GREATEST_EXPANDED ? runs.toBytes() : null;
  }

  boolean matches(ByteRuns actual) {
    if (actual.size() != runs.size()) {
      return false;
    }
    if (actual.isEmpty()) {
      return true;
    }
    return expanded == null ? actual.equals(runs) : Arrays.equals(expanded, actual.toBytes());
  }
}
