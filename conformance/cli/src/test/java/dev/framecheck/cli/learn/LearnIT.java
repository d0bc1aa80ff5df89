package dev.framecheck.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.learn.Difference.Strength;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.wire.ServerDialogues;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.FrameAlphabet;
import dev.framecheck.model.graph.WordJudge;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fetches servers and learns them; in the profile {@code targets} alone. */
class LearnIT {

  private static final LearnBounds BOUNDS = new LearnBounds(3_000, Duration.ofMinutes(2));
  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .concurrency(8)
          .answer(Duration.ofSeconds(1))
          .quiet(Duration.ofMillis(100))
          .build();

  private static StateGraph graph;

  @BeforeAll
  static void extractTheGraph() throws IOException {
    Topic framing = Topic.read(Path.of("..", "..", "specs", "framing"));
    graph = TopicCorpus.of(framing, TlcJar.bundled()).graph();
  }

  private static Learned learn(String name) {
    try (Dialogues dialogues =
        new ServerDialogues(TargetCatalog.launch(name, OptionalLong.empty()), OPTIONS)) {
      return new Learning(
              dialogues,
              new WordJudge(graph, Role.SERVER),
              FrameAlphabet.of(graph, Role.SERVER),
              BOUNDS,
              asked -> {})
          .learn();
    }
  }

  private static List<Difference> musts(Learned learned) {
    return learned.differences().stream()
        .filter(one -> one.strength() == Strength.MUST && one.confirmed())
        .toList();
  }

  /**
   * What the survey knows of it, and nothing else: it takes frames without a mask (5.1), and does
   * not react to a Close whose reason is not UTF-8 (5.5.1).
   */
  @Test
  void javaWebSocketDiffersInItsKnownDeviations() {
    assertThat(musts(learn("java-websocket:1.6.0/server")))
        .anySatisfy(
            one -> {
              assertThat(one.trace()).hasSize(1);
              assertThat(one.clauses()).contains("5.1");
            })
        .anySatisfy(one -> assertThat(one.clauses()).contains("5.5.1"))
        .allSatisfy(
            one -> {
              Input.Header header = (Input.Header) one.transition().letter().inputs().get(0);
              assertThat(!header.masked() || header.opcode() == 8).isTrue();
            });
  }

  /** It tells by a Close that TCP ended without one, which a SHOULD is against, and no MUST. */
  @Test
  void tomcatDiffersInNoMust() {
    Learned learned = learn("tomcat:11.0.27/server");
    assertThat(musts(learned)).isEmpty();
    assertThat(learned.differences())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.transition().letter().name()).isEqualTo("endOfStream"));
  }

  @Test
  void wsDiffersInNothing() {
    Learned learned = learn("ws:8.23.0/server");
    assertThat(learned.differences()).isEmpty();
    assertThat(learned.machine().states()).isGreaterThan(3);
  }
}
