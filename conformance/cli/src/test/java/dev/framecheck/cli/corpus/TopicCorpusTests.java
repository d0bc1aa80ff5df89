package dev.framecheck.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.Verdict;
import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.graph.TraceGenerator;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicCorpusTests {

  private static final Path FOLDER = Path.of("..", "..", "specs", "privacy");

  private Topic topic;
  private TopicCorpus corpus;

  @BeforeEach
  void readTopic() throws IOException {
    topic = Topic.read(FOLDER);
    TopicRules rules = TopicRules.read(FOLDER.resolve(GraphModels.RULES));
    StateGraph graph =
        new StateGraph(
            topic.name(),
            "PrivacyRelation",
            1,
            List.of(new StateGraph.State(Role.CLIENT, "OPEN", "NONE", "NONE", true, "[at |-> 1]")),
            List.of());
    corpus =
        new TopicCorpus(topic, graph, new TraceGenerator(graph, rules), rules, TlcJar.bundled());
  }

  private CheckReport found(String ofTopic, long distinctStates) {
    String model = GraphModels.find(topic).orElseThrow().name();
    return new CheckReport(
        List.of(
            new ModelResult(
                model,
                ofTopic,
                EngineKind.TLC,
                Size.SMALL,
                Verdict.PASS,
                "",
                distinctStates,
                distinctStates,
                1,
                "",
                List.of())));
  }

  @Test
  void isContentWithAsManyStatesAsTheCheckerFinds() {
    assertThat(corpus.differencesFrom(found("privacy", 1))).isEmpty();
  }

  @Test
  void saysThatTheGraphHasOtherStatesThanTheCheckerFinds() {
    assertThat(corpus.differencesFrom(found("privacy", 2)))
        .singleElement()
        .asString()
        .contains("the state graph has 1 states, and the model checker finds 2");
  }

  @Test
  void comparesWithTheModelOfItsOwnTopicAlone() {
    assertThat(corpus.differencesFrom(found("closing", 2))).isEmpty();
  }
}
