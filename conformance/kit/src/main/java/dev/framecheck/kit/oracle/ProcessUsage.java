package dev.framecheck.kit.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process and its descendants use.
 *
 * @param cpu processor time since their start; zero where the platform doesn't tell
 * @param resident resident memory in bytes; −1 where the platform doesn't tell
 */
public record ProcessUsage(Duration cpu, long resident) {

  private static final String RESIDENT = "VmRSS:";

  /** Asks the platform. A process that has ended uses nothing. */
  public static ProcessUsage of(ProcessHandle process) {
    Duration cpu = Duration.ZERO;
    long resident = 0;
    boolean told = false;
    for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      cpu = cpu.plus(one.info().totalCpuDuration().orElse(Duration.ZERO));
      long bytes = residentOf(one.pid());
      told |= bytes >= 0;
      resident += Math.max(0, bytes);
    }
    return new ProcessUsage(cpu, told ? resident : -1);
  }

  private static long residentOf(long pid) {
    try {
      for (String line :
          Files.readAllLines(
              Path.of("/proc", String.valueOf(pid), "status"), StandardCharsets.ISO_8859_1)) {
        if (line.startsWith(RESIDENT)) {
          return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException | NumberFormatException e) {
      // There is no such file elsewhere than on Linux, or the process has ended.
    }
    return -1;
  }
}
