package dev.framecheck.cli.validation;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The second judge of a topic's logs, and logs that are behaviours of its model. */
record JudgedTopic(GraphJudge graph, List<Recording> originals) {

  static final Path ROOT = Path.of("..", "..");

  static JudgedTopic of(String topic) throws IOException {
    Topic read = Topic.read(ROOT.resolve("specs").resolve(topic));
    List<Recording> originals = new ArrayList<>();
    try (ReferenceTarget reference = new ReferenceTarget()) {
      Path corpus = ROOT.resolve("traces/corpus/" + topic + "-core.jsonl");
      for (Trace trace : Corpus.read(corpus).traces()) {
        originals.add(Recorded.of(trace, reference));
      }
    }
    return new JudgedTopic(
        new GraphJudge(TopicCorpus.of(read, TlcJar.bundled()).graph()), originals);
  }
}
