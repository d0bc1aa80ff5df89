package dev.framecheck.model.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * The JVM options of a child. Children of equal profiles are interchangeable.
 *
 * @param name what diagnostics call it
 * @param jvmOptions options of the {@code java} command, heap included
 */
public record WorkerProfile(String name, List<String> jvmOptions) {

  public WorkerProfile {
    jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * For tasks of up to some seconds: the first compiler only, since each TLC run loads its classes
   * anew and the second compiler would never catch up; the smallest collector; and no verification
   * of classes, which costs a sixth of a short run and would each time verify the same jar.
   */
  public static WorkerProfile quick() {
    return new WorkerProfile(
        "quick",
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Xmx2g"));
  }

  /** For tasks of many seconds: both compilers, and a collector that uses a second processor. */
  public static WorkerProfile sustained() {
    return new WorkerProfile("sustained", List.of("-XX:+UseParallelGC", "-Xmx4g"));
  }

  /**
   * The same options with another heap limit.
   *
   * @param megabytes the largest size of the heap
   */
  public WorkerProfile withHeap(int megabytes) {
    if (megabytes <= 0) {
      throw new IllegalArgumentException("a heap of " + megabytes + " MB holds nothing");
    }
    List<String> options = new ArrayList<>(jvmOptions);
    options.removeIf(option -> option.startsWith("-Xmx") || option.startsWith("-Xms"));
    options.add("-Xmx" + megabytes + "m");
    return new WorkerProfile(name, options);
  }
}
