package dev.framecheck.cli.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Measures one thing. */
interface Measurement {

  /**
   * Measures.
   *
   * @param figures takes each line as soon as it is known
   * @throws BenchException if there is nothing to compare; the message is for the user
   */
  void run(Setting setting, Consumer<Figure> figures) throws IOException, InterruptedException;
}
