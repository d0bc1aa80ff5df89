package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns entries of a topic into what TLC runs on. */
public final class TopicSpecs {

  private static final String SUFFIX = ".tla";

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
