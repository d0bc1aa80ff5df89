package dev.framecheck.targets;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;

/** The committed core suite of the framing model. */
final class CoreSuite {

  private static final String RESOURCE = "dev/framecheck/traces/corpus/framing-core.jsonl";

  private CoreSuite() {}

  static List<Trace> traces() throws IOException {
    return Corpus.read(CoreSuite.class.getClassLoader(), RESOURCE).traces();
  }
}
