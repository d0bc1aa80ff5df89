package dev.framecheck.model.tlc;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the child is told of a run, as strings.
 *
 * @param classPath TLC's jar, then what holds Java overrides
 * @param module the main module's name
 * @param searchPath folders in which modules are looked for
 * @param files names and contents of files to write beforehand, the configuration among them
 * @param options TLC's command-line options
 */
record TlcRequest(
    List<String> classPath,
    String module,
    List<String> searchPath,
    Map<String, String> files,
    List<String> options) {

  static final String COVERAGE = "-coverage";

  /** Whether evaluations are to be counted. */
  boolean coverage() {
    return options.contains(COVERAGE);
  }

  static List<String> texts(List<Path> paths) {
    return paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
  }

  List<String> encode() {
    List<String> flat = new ArrayList<>();
    flat.add(module);
    Lists.put(flat, classPath);
    Lists.put(flat, searchPath);
    Lists.put(flat, List.copyOf(files.keySet()));
    Lists.put(flat, List.copyOf(files.values()));
    Lists.put(flat, options);
    return flat;
  }

  static TlcRequest decode(List<String> flat) {
    Deque<String> rest = new ArrayDeque<>(flat);
    String module = rest.removeFirst();
    List<String> classPath = Lists.take(rest);
    List<String> searchPath = Lists.take(rest);
    List<String> names = Lists.take(rest);
    List<String> contents = Lists.take(rest);
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      files.put(names.get(i), contents.get(i));
    }
    return new TlcRequest(classPath, module, searchPath, files, Lists.take(rest));
  }
}
