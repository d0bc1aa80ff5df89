package dev.framecheck.cli.bench;

import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What every measurement works on.
 *
 * @param home the source tree, built
 * @param scratch a folder for temporary files, removed afterwards
 * @param quick whether a rough figure will do
 */
record Setting(Path home, Path scratch, boolean quick) {

  /** The topic that the figures are about. */
  Topic topic() {
    return Topic.read(home.resolve("specs/framing"));
  }

  /** The committed core suite. */
  List<Trace> core() throws IOException {
    return core("framing");
  }

  /** The committed core suite of a topic. */
  List<Trace> core(String topic) throws IOException {
    Path plain = home.resolve("traces/corpus/" + topic + "-core.jsonl");
    Path packed = home.resolve("traces/corpus/" + topic + "-core.jsonl.gz");
    return Corpus.read(Files.exists(plain) ? plain : packed).traces();
  }

  /** The command, as a user starts it. */
  String framecheck() {
    return home.resolve("scripts/framecheck").toString();
  }

  /** The {@code java} command that everything is measured with. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
