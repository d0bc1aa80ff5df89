package dev.framecheck.kit;

import dev.framecheck.kit.junit.ConformanceTests;
import dev.framecheck.traces.Trace;
import java.util.List;

/** What a third party writes, on a correct receiver. */
class TinyConformanceTests extends ConformanceTests {

  @Override
  protected Target target() {
    return new TinyTarget(TinyFault.NONE);
  }

  /** Without those that would only be skipped, since the receiver has no application side. */
  @Override
  protected List<Trace> traces() {
    return super.traces().stream()
        .filter(trace -> !trace.needs().contains(Trace.NEEDS_CALL))
        .toList();
  }
}
