package dev.framecheck.cli;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.learn.Difference.Strength;
import dev.framecheck.cli.learn.LearnBounds;
import dev.framecheck.cli.learn.Learned;
import dev.framecheck.cli.learn.Learning;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.report.WholeFile;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.FrameAlphabet;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.model.graph.WordJudge;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code framecheck learn}. */
@Command(
    name = "learn",
    description =
        "Learns what a server does as a machine over whole frames, and compares it with the model's.",
    footer = {
      "",
      "Each letter of the machine stands for a class of frames of the model; what it answers is found out in",
      "conversations of its own, until the learned machine passes the Wp-method's tests, or a bound is reached.",
      "",
      "Example: framecheck learn ws://localhost:9001/ --html learned.html"
    })
final class LearnVerb extends Verb {

  private static final String TOPIC = "framing";
  private static final Duration MOMENT = Duration.ofMillis(100);

  @Parameters(paramLabel = "TARGET", description = "What to learn: " + LearnTargets.FORMS + ".")
  private String target = "";

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "20000",
      description = "No more than so many conversations (${DEFAULT-VALUE}).")
  private int queries = 20_000;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "No longer than that (${DEFAULT-VALUE}).")
  private Duration time = Duration.ofMinutes(5);

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "How long a target on a network may take for what it owes (${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(1);

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "8",
      description = "Conversations at once with a target on a network (${DEFAULT-VALUE}).")
  private int concurrency = 8;

  @Option(names = "--strict", description = "A SHOULD that is not kept is a violation, too.")
  private boolean strict;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page there, with the machine drawn and a trace to each difference.")
  private @Nullable Path html;

  @Mixin private TlsOptions tls = new TlsOptions();

  @Override
  public Integer call() throws Exception {
    LearnBounds bounds = bounds();
    Learned learned;
    // Whether there is such a target is better known before TLC explores the model.
    try (Dialogues dialogues = LearnTargets.find(target, wire(), tls::tls)) {
      StateGraph graph = graph(common().project());
      List<Letter> letters = FrameAlphabet.of(graph, Role.SERVER);
      WordJudge judge = new WordJudge(graph, Role.SERVER);
      try (Progress progress = progress("Learning")) {
        learned = new Learning(dialogues, judge, letters, bounds, progress::reached).learn();
      }
    }
    boolean conforms = !learned.has(strict ? Strength.SHOULD : Strength.MUST);
    if (html != null) {
      WholeFile.write(html, LearnPage.of(learned, conforms).text());
      say("wrote " + html);
    }
    json(LearnShape.of(learned));
    say(LearnText.of(learned));
    return ExitStatus.of(conforms);
  }

  private LearnBounds bounds() {
    try {
      return new LearnBounds(queries, time);
    } catch (IllegalArgumentException e) {
      throw new InputException("--queries and --time: " + e.getMessage() + ".", e);
    }
  }

  private WireOptions wire() {
    try {
      return WireOptions.DEFAULT
          .with()
          .concurrency(concurrency)
          .answer(timeout)
          .quiet(MOMENT)
          .build();
    } catch (IllegalArgumentException e) {
      throw new InputException("--concurrency and --timeout: " + e.getMessage() + ".", e);
    }
  }

  private StateGraph graph(Project project) throws IOException {
    for (Topic topic : project.topics()) {
      if (topic.name().equals(TOPIC) && TopicCorpus.exists(topic)) {
        return TopicCorpus.of(topic, common().tlc()).graph();
      }
    }
    throw new InputException("The specifications have no state graph of the topic " + TOPIC + ".");
  }
}
