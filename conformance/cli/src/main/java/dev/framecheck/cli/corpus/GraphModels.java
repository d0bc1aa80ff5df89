package dev.framecheck.cli.corpus;

import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import java.nio.file.Files;
import java.util.Optional;

/** Which model of a topic is the machine alone, whose state graph traces are made from. */
public final class GraphModels {

  /** What a topic says about its traces. */
  public static final String RULES = "topics.json";

  /** The module of a model that explores the machine alone begins with this. */
  private static final String PREFIX = "Graph";

  private GraphModels() {}

  /** The model, if the topic has one, and rules for traces. */
  public static Optional<Topic.Model> find(Topic topic) {
    return topic.models().stream()
        .filter(model -> model.module().startsWith(PREFIX))
        .filter(model -> model.sizes().containsKey(Size.SMALL))
        .filter(model -> Files.exists(topic.folder().resolve(RULES)))
        .findFirst();
  }

  /** The name of the machine: {@code Framing} for {@code GraphFraming.tla}. */
  static String machine(Topic.Model model) {
    return model.module().substring(PREFIX.length()).replaceFirst("\\.tla$", "");
  }
}
