package dev.framecheck.model.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;

/**
 * The child's side: reads a request, runs the task, writes the reply, and ends when its standard
 * input does, even in the middle of a task, so that no child outlives its parent.
 */
final class WorkerMain {

  static final String ANSWERED = "answered";
  static final String FAILED = "failed";

  private WorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    Path scratch = Path.of(arguments[0]);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    PrintStream elsewhere = System.err;
    System.setOut(elsewhere);
    LoopbackSockets.install();

    BlockingQueue<List<String>> requests = new SynchronousQueue<>();
    Thread reader = new Thread(() -> readRequests(requests), "requests");
    reader.setDaemon(true);
    reader.start();

    for (int call = 0; ; call++) {
      List<String> request = requests.take();
      Path own = scratch.resolve("call-" + call);
      // A thread for each call takes along what the task leaves in thread-local variables.
      FutureTask<List<String>> task = new FutureTask<>(() -> perform(request, own));
      Thread thread = new Thread(task, "call " + call);
      thread.start();
      List<String> reply = new ArrayList<>(task.get());
      reply.add(1, String.valueOf(liveThreads()));
      Wire.write(out, reply);
    }
  }

  private static void readRequests(BlockingQueue<List<String>> requests) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
      Optional<List<String>> request = Wire.read(in);
      while (request.isPresent()) {
        requests.put(request.get());
        request = Wire.read(in);
      }
    } catch (IOException | InterruptedException e) {
      // The parent is gone, or talks nonsense: either way there is nothing left to do.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static List<String> perform(List<String> request, Path scratch) {
    Properties before = (Properties) System.getProperties().clone();
    List<String> reply = new ArrayList<>();
    try {
      Files.createDirectories(scratch);
      Object task = Class.forName(request.get(0)).getConstructor().newInstance();
      reply.add(ANSWERED);
      reply.addAll(((WorkerTask) task).run(request.subList(1, request.size()), scratch));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Exception | LinkageError | StackOverflowError e) {
      reply.clear();
      reply.add(FAILED);
      reply.add(describe(e));
    } finally {
      System.setProperties(before);
      try {
        Folders.delete(scratch);
      } catch (UncheckedIOException e) {
        // A leaked thread may still write there; the parent removes the rest with the child.
      }
    }
    return reply;
  }

  /**
   * How many threads live here; it grows when tasks leak some, and then the parent starts afresh.
   */
  private static int liveThreads() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.activeCount();
  }

  private static String describe(Throwable problem) {
    String message = problem.getMessage();
    return problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
