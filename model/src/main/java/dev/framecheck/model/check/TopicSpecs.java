package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns entries of a topic into what TLC runs on. */
public final class TopicSpecs {

  private static final String SUFFIX = ".tla";

  /** Where a mutant names the module with the properties that it is checked by. */
  private static final Pattern EXTENDS =
      Pattern.compile("(?m)^EXTENDS[^\\n]*?\\b((?:MC|Graph)\\w+)");

  private TopicSpecs() {}

  /**
   * A model at a size, as its configuration file has it.
   *
   * @throws SpecificationException if the model doesn't come in that size, or isn't TLC's
   */
  public static TlcSpec of(Topic topic, Topic.Model model, Size size) {
    return new TlcSpec(
        moduleName(model.module()), searchPath(topic, model), config(topic, model, size), Map.of());
  }

  /**
   * A mutant, with the configuration of the model that it varies, or its own, and its replacements
   * in that. A mutant of an Alloy model that is compared with a machine varies the machine.
   *
   * @throws SpecificationException if the model doesn't come in the mutant's size, or isn't TLC's
   */
  public static TlcSpec of(Topic topic, Topic.Mutant mutant) {
    Topic.Model varied = topic.model(mutant.model());
    Topic.Model model = varied.table().map(topic::model).orElse(varied);
    TlcConfig config =
        mutant.config().isPresent()
            ? TlcConfig.read(topic.folder().resolve(mutant.config().get()))
            : config(topic, model, mutant.size());
    for (Map.Entry<String, String> constant : mutant.constants().entrySet()) {
      config = config.withConstant(constant.getKey(), constant.getValue());
    }
    for (Map.Entry<String, String> override : mutant.override().entrySet()) {
      config = config.withSubstitution(override.getKey(), override.getValue());
    }
    List<Path> path = new ArrayList<>();
    Path folder = topic.folder().resolve(mutant.module()).getParent();
    path.add(folder == null ? topic.folder() : folder);
    path.addAll(searchPath(topic, model));
    return new TlcSpec(moduleName(mutant.module()), path, config, Map.of());
  }

  /**
   * The faulty machine of a mutant alone, as a variant of the model whose state graph traces are
   * made from: the mutant's module, standing on that model's instead of on the one with the
   * properties, with that model's configuration.
   *
   * @param graph the model of the machine alone
   * @throws SpecificationException if the module stands on none with properties, or can't be read
   */
  public static TlcSpec machine(Topic topic, Topic.Model graph, Topic.Mutant mutant) {
    Path file = topic.folder().resolve(mutant.module());
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
    Matcher extended = EXTENDS.matcher(text);
    if (!extended.find()) {
      throw new SpecificationException(file + " extends no module with properties, MC… or Graph…");
    }
    TlcConfig config = config(topic, graph, Size.SMALL);
    for (Map.Entry<String, String> override : mutant.override().entrySet()) {
      config = config.withSubstitution(override.getKey(), override.getValue());
    }
    return new TlcSpec(
        moduleName(mutant.module()),
        searchPath(topic, graph),
        config,
        Map.of(
            moduleName(mutant.module()),
            text.substring(0, extended.start(1))
                + moduleName(graph.module())
                + text.substring(extended.end(1))));
  }

  private static TlcConfig config(Topic topic, Topic.Model model, Size size) {
    String file =
        model
            .bounds(size)
            .flatMap(Topic.Bounds::config)
            .orElseThrow(
                () ->
                    new SpecificationException(
                        "model "
                            + model.name()
                            + " has no TLC configuration of size "
                            + size.label()));
    return TlcConfig.read(topic.folder().resolve(file));
  }

  private static List<Path> searchPath(Topic topic, Topic.Model model) {
    List<Path> path = new ArrayList<>();
    path.add(topic.folder());
    model.libraries().forEach(library -> path.add(topic.folder().resolve(library).normalize()));
    return path;
  }

  private static String moduleName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
