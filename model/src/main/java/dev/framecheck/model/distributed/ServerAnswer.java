package dev.framecheck.model.distributed;

import dev.framecheck.model.tlc.TlcOutcome;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a distributed run came to, as far as its server tells. */
sealed interface ServerAnswer {

  /** The mark with which the server says that workers may come. */
  String READY = "@!@!@STARTMSG 7000:";

  /** The mark with which it says that a worker is gone. */
  String WORKER_GONE = "@!@!@STARTMSG 7002:";

  /** The mark with which it tells what a worker did, before it sends that one home. */
  String CLOSING = "@!@!@STARTMSG 7003:";

  /**
   * Every reachable state was visited and nothing was complained of.
   *
   * @param distinctStates distinct states found
   * @param generatedStates states generated
   */
  record Complete(long distinctStates, long generatedStates) implements ServerAnswer {}

  /** It complained of something, which it doesn't name, or found no state at all. */
  record Complaint() implements ServerAnswer {}

  /**
   * Nothing is known, because a process failed.
   *
   * @param outcome what happened
   */
  record Failure(TlcOutcome outcome) implements ServerAnswer {}

  /** Reads the output of a server that has ended. */
  static ServerAnswer read(int exitCode, String output) {
    return new Reading(output).answer(exitCode);
  }

  /** The server's output, read once. */
  final class Reading {

    private static final Pattern MARK = Pattern.compile("@!@!@STARTMSG (\\d+):(\\d+) @!@!@");
    private static final Pattern COUNTS =
        Pattern.compile(
            "STARTMSG 2199:0 @!@!@\\s+([\\d,]+) states generated, ([\\d,]+) distinct states found,"
                + " ([\\d,]+) states left");
    private static final Set<String> OUT_OF_MEMORY = Set.of("1001", "1002", "1003");
    private static final String SUCCESS = "2193";
    private static final Set<String> ERROR_OR_BUG = Set.of("1", "2");

    /** The exit code of a JVM that ends because its heap is full. */
    private static final int OUT_OF_MEMORY_EXIT = 3;

    private final String output;
    private final List<MatchResult> marks;

    private Reading(String output) {
      this.output = output;
      this.marks = MARK.matcher(output).results().toList();
    }

    private ServerAnswer answer(int exitCode) {
      if (exitCode == OUT_OF_MEMORY_EXIT || marks.stream().anyMatch(this::isOutOfMemory)) {
        return new Failure(new TlcOutcome.OutOfMemory());
      }
      if (marks.stream().anyMatch(mark -> ERROR_OR_BUG.contains(mark.group(2)))) {
        return new Complaint();
      }
      Matcher counts = COUNTS.matcher(output);
      boolean success = marks.stream().anyMatch(mark -> mark.group(1).equals(SUCCESS));
      if (exitCode != 0 || !success || !counts.find() || number(counts, 3) != 0) {
        return new Failure(
            new TlcOutcome.ToolFailed(
                "its server ended with exit code " + exitCode + " and without a verdict"));
      }
      return number(counts, 2) == 0
          ? new Complaint()
          : new Complete(number(counts, 2), number(counts, 1));
    }

    private boolean isOutOfMemory(MatchResult mark) {
      return OUT_OF_MEMORY.contains(mark.group(1));
    }

    private static long number(Matcher counts, int group) {
      return Long.parseLong(counts.group(group).replace(",", ""));
    }
  }
}
