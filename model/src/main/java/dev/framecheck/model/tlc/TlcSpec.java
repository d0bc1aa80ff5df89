package dev.framecheck.model.tlc;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What TLC is to check: a module, where to find it and the modules it uses, and a configuration.
 *
 * @param module the main module's name, without {@code .tla}
 * @param searchPath folders in which modules are looked for, in this order, before TLC's own
 * @param config what to check of it
 * @param generatedModules modules that exist only for this run: text by name, without {@code .tla}
 */
public record TlcSpec(
    String module, List<Path> searchPath, TlcConfig config, Map<String, String> generatedModules) {

  public TlcSpec {
    if (!module.matches("\\w+")) {
      throw new IllegalArgumentException(module + " is not a module's name");
    }
    searchPath = List.copyOf(searchPath);
    generatedModules = Map.copyOf(generatedModules);
  }

  /** A module that stands in a folder, with a configuration. */
  public static TlcSpec of(String module, Path folder, TlcConfig config) {
    return new TlcSpec(module, List.of(folder), config, Map.of());
  }

  /** The same with another configuration. */
  public TlcSpec withConfig(TlcConfig config) {
    return new TlcSpec(module, searchPath, config, generatedModules);
  }

  /**
   * A generated module around this one becomes the main module.
   *
   * @param name the generated module's name
   * @param text the whole module
   */
  public TlcSpec wrapped(String name, String text) {
    Map<String, String> modules = new LinkedHashMap<>(generatedModules);
    modules.put(name, text);
    return new TlcSpec(name, searchPath, config, modules);
  }
}
