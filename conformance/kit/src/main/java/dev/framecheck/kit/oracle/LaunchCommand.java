package dev.framecheck.kit.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a program is started, again and again.
 *
 * @param words the program and its arguments
 * @param environment what is added to the environment
 */
public record LaunchCommand(List<String> words, Map<String, String> environment) {

  /** Copies both. */
  public LaunchCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** The command with further arguments. */
  public LaunchCommand with(List<String> arguments) {
    return new LaunchCommand(
        Stream.concat(words.stream(), arguments.stream()).toList(), environment);
  }
}
