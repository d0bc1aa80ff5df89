import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the adapters in Java have in common: how they are started, and how they end. */
final class Echo {

  private Echo() {}

  /** The receive limit, in bytes, of a server. */
  static int serverLimit(String[] arguments) {
    return Integer.parseInt(arguments[0]);
  }

  /** The receive limit, in bytes, of a client. */
  static int clientLimit(String[] arguments) {
    return Integer.parseInt(arguments[1]);
  }

  private static final String CLOSE = "framecheck: close ";

  /** The code with which a text message orders to close; 0 where it orders nothing. */
  static int closeOrdered(String message) {
    return message.startsWith(CLOSE)
        ? Integer.parseInt(message.substring(CLOSE.length()).split(" ", 2)[0])
        : 0;
  }

  /** The reason that goes with it. */
  static String reasonOrdered(String message) {
    return message.substring(CLOSE.length()).split(" ", 2)[1];
  }

  /** Says where the server listens, and ends the process when its input ends. */
  static void serve(int port) throws IOException {
    System.out.println("listening on port " + port);
    System.out.flush();
    awaitEnd();
  }

  private static void awaitEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is said to the adapter.
    }
    Runtime.getRuntime().halt(0);
  }

  /** Opens one connection. */
  interface Connector {
    /**
     * Starts to connect.
     *
     * @param over to be run once the connection is over, or did not come about; more often does no
     *     harm
     */
    void connect(String address, Runnable over) throws Exception;
  }

  /** Keeps as many connections open as the arguments say, until the input ends. */
  static void connect(String[] arguments, Connector connector) throws IOException {
    int connections = Integer.parseInt(arguments[2]);
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    for (int i = 0; i < connections; i++) {
      threads.execute(() -> again(threads, arguments[0], connector));
    }
    awaitEnd();
  }

  private static void again(ExecutorService threads, String address, Connector connector) {
    AtomicBoolean first = new AtomicBoolean(true);
    Runnable over =
        () -> {
          if (first.getAndSet(false)) {
            threads.execute(
                () -> {
                  pause();
                  again(threads, address, connector);
                });
          }
        };
    try {
      connector.connect(address, over);
    } catch (Exception e) {
      over.run();
    }
  }

  /** So that a judge who refuses connections is not flooded with them. */
  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
