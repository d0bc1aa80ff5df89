package dev.framecheck.model.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Tasks with which the pool is tried. */
final class TestTasks {

  private TestTasks() {}

  private static String pid() {
    return String.valueOf(ProcessHandle.current().pid());
  }

  /** Answers its arguments. */
  public static final class Echo implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) {
      return arguments;
    }
  }

  /** Answers where it runs. */
  public static final class WhereAmI implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) throws Exception {
      Files.writeString(scratch.resolve("left behind"), "something");
      return List.of(pid(), scratch.toString(), System.getProperty("java.io.tmpdir"));
    }
  }

  /** Throws. */
  public static final class Fail implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) {
      throw new IllegalStateException("the reason");
    }
  }

  /** Writes to standard output, where replies go. */
  public static final class Chatter implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) {
      System.out.println("chatter");
      return List.of("quiet");
    }
  }

  /** Never ends. */
  public static final class Hang implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) throws InterruptedException {
      new CountDownLatch(1).await();
      return List.of();
    }
  }

  /** Ends its JVM. */
  public static final class Exit implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) {
      System.err.println("last words");
      System.err.flush();
      Runtime.getRuntime().halt(42);
      return List.of();
    }
  }

  /** Wants more memory than there is. */
  public static final class Hoard implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) {
      List<long[]> hoard = new ArrayList<>();
      while (hoard.size() < Integer.MAX_VALUE) {
        hoard.add(new long[1_000_000]);
      }
      return List.of();
    }
  }

  /** Leaves threads behind. */
  public static final class Leak implements WorkerTask {
    @Override
    public List<String> run(List<String> arguments, Path scratch) {
      for (int i = 0; i < 50; i++) {
        Thread thread = new Thread(TestTasks::waitForEver);
        thread.setDaemon(true);
        thread.start();
      }
      return List.of(pid());
    }
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
