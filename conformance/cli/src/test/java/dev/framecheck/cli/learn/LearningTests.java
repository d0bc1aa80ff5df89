package dev.framecheck.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.learn.Difference.Strength;
import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.dialogue.TargetDialogues;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerDialogues;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.FrameAlphabet;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.model.graph.WordJudge;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.transport.EchoServer;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LearningTests {

  private static final LearnBounds BOUNDS = new LearnBounds(20_000, Duration.ofMinutes(1));
  private static final byte RESERVED_BITS = 0x70;

  private static StateGraph graph;
  private static List<Letter> letters;
  private static WordJudge judge;

  @BeforeAll
  static void extractTheGraph() throws IOException {
    Topic framing = Topic.read(Path.of("..", "..", "specs", "framing"));
    graph = TopicCorpus.of(framing, TlcJar.bundled()).graph();
    letters = FrameAlphabet.of(graph, Role.SERVER);
    judge = new WordJudge(graph, Role.SERVER);
  }

  private static Learned learn(Target target) {
    try (Dialogues dialogues = new TargetDialogues(target, Role.SERVER)) {
      return learn(dialogues, BOUNDS);
    }
  }

  private static Learned learn(Dialogues dialogues, LearnBounds bounds) {
    return new Learning(dialogues, judge, letters, bounds, asked -> {}).learn();
  }

  private static Input.Header header(Letter letter) {
    return (Input.Header) letter.inputs().get(0);
  }

  @Test
  void everyLetterIsAWholeFrameOrTheEnd() {
    assertThat(letters)
        .allSatisfy(
            letter -> {
              long payload =
                  letter.inputs().stream()
                      .filter(Input.Payload.class::isInstance)
                      .mapToLong(in -> ((Input.Payload) in).payload().size())
                      .sum();
              assertThat(letter.inputs().get(0))
                  .isInstanceOfAny(Input.Header.class, Input.EndOfStream.class);
              if (letter.inputs().get(0) instanceof Input.Header header) {
                assertThat(payload).isEqualTo(header.length());
              }
            })
        .extracting(Letter::name)
        .doesNotHaveDuplicates();
  }

  /** Without one of these a whole clause would not be asked about. */
  @Test
  void everyClauseOfAHeaderIsAskedAbout() {
    assertThat(letters)
        .filteredOn(letter -> letter.inputs().get(0) instanceof Input.Header)
        .extracting(LearningTests::header)
        .anyMatch(header -> header.rsv() != 0)
        .anyMatch(header -> !header.masked())
        .anyMatch(header -> header.opcode() > 2 && header.opcode() < 8)
        .anyMatch(header -> header.opcode() > 10)
        .anyMatch(header -> header.opcode() >= 8 && !header.fin())
        .anyMatch(header -> header.opcode() >= 8 && header.length() > 125)
        .anyMatch(header -> !header.minimal())
        .anyMatch(header -> header.opcode() == 0 && header.fin());
  }

  /**
   * Seen by whole frames, a server is between messages, in a binary one, in a text that ends at a
   * code point or inside one, or done; the reference reports bad text at once.
   */
  @Test
  void theReferenceConforms() {
    Learned learned = learn(new ReferenceTarget());
    assertThat(learned.complete()).isTrue();
    assertThat(learned.differences()).isEmpty();
    assertThat(learned.machine().states()).isEqualTo(5);
    assertThat(learned.compared().size()).isGreaterThan(3 * letters.size());
  }

  @Test
  void findsAFaultThatOneFrameShows() {
    Target target =
        new Altered("takes reserved bits") {
          @Override
          void alter(byte[] header) {
            header[0] &= ~RESERVED_BITS;
          }
        };
    Learned learned = learn(target);
    assertThat(learned.has(Strength.MUST)).isTrue();
    assertThat(learned.differences())
        .allSatisfy(
            one -> {
              assertThat(header(one.transition().letter()).rsv()).isNotZero();
              assertThat(one.clauses()).contains("5.2");
              assertThat(one.confirmed()).isTrue();
            });
    assertThat(learned.differences().get(0).trace()).hasSize(1);
  }

  /** The Ping alone is answered, and so is a message; it takes both, in this order. */
  @Test
  void findsAShortestTraceToAFaultInsideAMessage() {
    Target target =
        new Altered("answers no Ping inside a message") {
          @Override
          boolean shows(Observation one, boolean inMessage) {
            return !(one instanceof Observation.Pong && inMessage);
          }
        };
    Learned learned = learn(target);
    assertThat(learned.differences())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.strength()).isEqualTo(Strength.MUST);
              assertThat(header(one.transition().letter()).opcode()).isEqualTo(9);
              assertThat(one.clauses()).contains("5.5.2");
            });
    List<Letter> shortest = learned.differences().get(0).trace();
    assertThat(shortest).hasSize(2);
    assertThat(header(shortest.get(0)).fin()).isFalse();
  }

  @Test
  void aCloseThatIsMissingIsAShouldThatIsNotKept() {
    Target target =
        new Altered("fails without a Close") {
          @Override
          boolean shows(Observation one, boolean inMessage) {
            return !(one instanceof Observation.Close close && close.codes().contains(1002));
          }
        };
    Learned learned = learn(target);
    assertThat(learned.has(Strength.MUST)).isFalse();
    assertThat(learned.has(Strength.SHOULD)).isTrue();
  }

  @Test
  void saysThatATargetIsNotDeterministic() {
    Target target =
        new Altered("answers two Pings of three") {
          private int pongs;

          @Override
          boolean shows(Observation one, boolean inMessage) {
            return !(one instanceof Observation.Pong) || ++pongs % 3 != 0;
          }
        };
    assertThatThrownBy(() -> learn(target))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("not deterministic at")
        .hasMessageContaining("PING");
  }

  @Test
  void saysThatABoundWasReached() {
    try (Dialogues dialogues = new TargetDialogues(new ReferenceTarget(), Role.SERVER)) {
      Learned learned = learn(dialogues, new LearnBounds(1_000, Duration.ofMinutes(1)));
      assertThat(learned.complete()).isFalse();
      assertThat(learned.incomplete()).isEqualTo("1000 conversations were held");
      assertThat(learned.queries()).isEqualTo(1_000);
      assertThat(learned.differences()).isEmpty();
    }
  }

  @Test
  void withoutAHypothesisNothingIsLearned() {
    try (Dialogues dialogues = new TargetDialogues(new ReferenceTarget(), Role.SERVER)) {
      assertThatThrownBy(() -> learn(dialogues, new LearnBounds(10, Duration.ofMinutes(1))))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("Nothing was learned of reference: 10 conversations were held");
    }
  }

  @Test
  void overTcpTheReferenceIsTheSameMachine() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    WireOptions options =
        WireOptions.DEFAULT
            .with()
            .concurrency(8)
            .answer(Duration.ofSeconds(2))
            .quiet(Duration.ofMillis(50))
            .build();
    try (EchoServer server =
            EchoServer.start(address, EndpointSettings.DEFAULT, Duration.ofSeconds(1));
        Dialogues dialogues =
            new ServerDialogues(
                ServerTarget.at(ServerAddress.parse("ws://127.0.0.1:" + server.port() + "/")),
                options)) {
      Learned learned = learn(dialogues, new LearnBounds(1_500, Duration.ofMinutes(1)));
      assertThat(learned.differences()).isEmpty();
      assertThat(learned.machine().transitions())
          .isEqualTo(learn(new ReferenceTarget()).machine().transitions());
    }
  }

  /** It lives for the proof of life, and answers nothing after that. */
  @Test
  void aServerThatHangsIsLeftInTime() throws Exception {
    WireOptions options =
        WireOptions.DEFAULT
            .with()
            .concurrency(1)
            .answer(Duration.ofMillis(200))
            .quiet(Duration.ofMillis(50))
            .build();
    long start = System.nanoTime();
    try (MuteServer server = new MuteServer();
        Dialogues dialogues = new ServerDialogues(ServerTarget.at(server.address()), options)) {
      LearnBounds bounds = new LearnBounds(20_000, Duration.ofSeconds(2));
      assertThatThrownBy(() -> learn(dialogues, bounds))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("the time of 2 s was over");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
