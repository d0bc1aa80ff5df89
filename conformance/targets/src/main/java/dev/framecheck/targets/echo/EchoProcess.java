package dev.framecheck.targets.echo;

import java.io.IOException;
import java.util.function.IntSupplier;

/**
 * What every echo server that runs as a process of its own does: it says its port in its first line
 * of output, and ends when its input ends, so that none outlives the replay that launched it.
 */
public final class EchoProcess {

  /** What stands before the port. */
  public static final String ANNOUNCEMENT = "listening on port ";

  private EchoProcess() {}

  /** Announces the port that {@code port} gives, waits for the end of input, and exits. */
  public static void serve(IntSupplier port) throws IOException {
    System.out.println(ANNOUNCEMENT + port.getAsInt());
    System.out.flush();
    while (System.in.read() >= 0) {
      // Nothing is said to the server.
    }
    Runtime.getRuntime().halt(0);
  }

  /** The receive limit, in bytes, from the arguments of {@code main}. */
  public static int limit(String[] arguments) {
    return Integer.parseInt(arguments[0]);
  }
}
