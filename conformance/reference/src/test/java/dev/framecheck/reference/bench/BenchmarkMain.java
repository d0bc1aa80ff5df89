package dev.framecheck.reference.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints, for each row, how many times Netty's throughput this project's
 * is.
 *
 * <p>The sides take turns, round after round, and each is given its best iteration: other load on
 * the machine only ever slows. Netty is measured with each {@link Allocator}, and the fastest
 * counts.
 */
public final class BenchmarkMain {
  private static final int ROUNDS = 1;

  private BenchmarkMain() {}

  /**
   * Prints the table.
   *
   * @param args the number of rounds, 1 if absent
   */
  public static void main(String[] args) throws RunnerException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    System.out.printf(
        "%-24s %16s %16s %-14s %s%n",
        "row", "ours, ops/s", "netty, ops/s", "allocator", "ours/netty");
    for (Workload workload : Workload.values()) {
      row("parse " + workload, ParserBenchmarks.class, "workload", workload.name(), rounds);
    }
    for (String length : List.of("64", "1024", "65536")) {
      row("unmask " + length, UnmaskingBenchmarks.class, "length", length, rounds);
    }
  }

  private static void row(
      String name, Class<?> benchmarks, String parameter, String value, int rounds)
      throws RunnerException {
    Best ours = new Best();
    Best netty = new Best();
    for (int round = 0; round < rounds; round++) {
      // The allocator makes no difference to ours.
      ours.add(
          run(
              options(benchmarks, "ours", parameter, value)
                  .param("allocator", Allocator.POOLED_HEAP.name())));
      netty.add(run(options(benchmarks, "netty", parameter, value)));
    }
    System.out.printf(
        Locale.ROOT,
        "%-24s %16.0f %16.0f %-14s %.2f%n",
        name,
        ours.score,
        netty.score,
        netty.allocator,
        ours.score / netty.score);
  }

  private static ChainedOptionsBuilder options(
      Class<?> benchmarks, String method, String parameter, String value) {
    return new OptionsBuilder()
        .include("^" + benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
        .param(parameter, value)
        .verbosity(VerboseMode.SILENT)
        .timeout(TimeValue.seconds(60))
        .shouldFailOnError(true);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  /** The best iteration of all runs so far. */
  private static final class Best {
    private double score;
    private String allocator = "";

    void add(Collection<RunResult> results) {
      for (RunResult result : results) {
        BenchmarkParams params = result.getParams();
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(IterationResult::getPrimaryResult)
            .forEach(
                iteration -> {
                  if (iteration.getScore() > score) {
                    score = iteration.getScore();
                    allocator = params.getParam("allocator");
                  }
                });
      }
    }
  }
}
