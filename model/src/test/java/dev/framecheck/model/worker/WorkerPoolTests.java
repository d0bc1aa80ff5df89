package dev.framecheck.model.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTests {

  private static final WorkerProfile PROFILE = WorkerProfile.quick().withHeap(64);

  private final WorkerPool pool = new WorkerPool(1);

  @AfterEach
  void closePool() {
    pool.close();
  }

  private static WorkerJob job(Class<? extends WorkerTask> task, String... arguments) {
    return new WorkerJob(PROFILE, task, List.of(arguments), Duration.ofSeconds(60));
  }

  private WorkerReply run(WorkerJob job) {
    return pool.submit(job).join();
  }

  private List<String> answer(WorkerJob job) {
    return ((WorkerReply.Answered) run(job)).parts();
  }

  @Test
  void answersWhatTheTaskAnswers() {
    String[] awkward = {"", "two\nlines", "\u00fcml\u00e4uts \ud83d\ude00", "x".repeat(100_000)};
    assertThat(answer(job(TestTasks.Echo.class, awkward))).containsExactly(awkward);
  }

  @Test
  void keepsTheChildWarmAndItsScratchFoldersApart() {
    List<String> first = answer(job(TestTasks.WhereAmI.class));
    List<String> second = answer(job(TestTasks.WhereAmI.class));
    assertThat(second.get(0)).isEqualTo(first.get(0));
    assertThat(second.get(1)).isNotEqualTo(first.get(1));
    assertThat(Path.of(first.get(1))).doesNotExist();
  }

  @Test
  void givesEachChildATemporaryFolderOfItsOwn() {
    try (WorkerPool wide = new WorkerPool(2)) {
      CompletableFuture<WorkerReply> hanging = wide.submit(job(TestTasks.Hang.class));
      while (wide.pids().isEmpty()) {
        Thread.onSpinWait();
      }
      WorkerReply.Answered one =
          (WorkerReply.Answered) wide.submit(job(TestTasks.WhereAmI.class)).join();
      WorkerReply.Answered other =
          (WorkerReply.Answered) pool.submit(job(TestTasks.WhereAmI.class)).join();
      assertThat(one.parts().get(2)).isNotEqualTo(other.parts().get(2));
      assertThat(hanging).isNotDone();
    }
  }

  @Test
  void reportsAnException() {
    assertThat(run(job(TestTasks.Fail.class)))
        .isInstanceOfSatisfying(
            WorkerReply.Failed.class,
            failed -> assertThat(failed.message()).contains("the reason"));
  }

  @Test
  void isNotDisturbedByWhatATaskPrints() {
    assertThat(answer(job(TestTasks.Chatter.class))).containsExactly("quiet");
  }

  @Test
  void reportsAChildThatEndsAndReplacesIt() {
    assertThat(run(job(TestTasks.Exit.class)))
        .isInstanceOfSatisfying(
            WorkerReply.Died.class,
            died -> {
              assertThat(died.exitCode()).isEqualTo(42);
              assertThat(died.outOfMemory()).isFalse();
              assertThat(died.describe()).isEqualTo("its JVM ended with exit code 42 (last words)");
            });
    assertThat(answer(job(TestTasks.Echo.class, "alive"))).containsExactly("alive");
  }

  @Test
  void reportsAChildThatIsKilledFromOutside() {
    CompletableFuture<WorkerReply> reply = pool.submit(job(TestTasks.Hang.class));
    while (pool.pids().isEmpty()) {
      Thread.onSpinWait();
    }
    ProcessHandle.of(pool.pids().get(0)).orElseThrow().destroyForcibly();
    assertThat(reply.join()).isInstanceOf(WorkerReply.Died.class);
    assertThat(answer(job(TestTasks.Echo.class, "alive"))).containsExactly("alive");
  }

  @Test
  void endsATaskThatTakesTooLong() {
    Duration limit = Duration.ofMillis(300);
    WorkerReply reply = run(new WorkerJob(PROFILE, TestTasks.Hang.class, List.of(), limit));
    assertThat(reply).isInstanceOf(WorkerReply.TimedOut.class);
    assertThat(answer(job(TestTasks.Echo.class, "alive"))).containsExactly("alive");
  }

  @Test
  void tellsAFullHeapFromOtherDeaths() {
    assertThat(run(job(TestTasks.Hoard.class)))
        .isInstanceOfSatisfying(
            WorkerReply.Died.class, died -> assertThat(died.outOfMemory()).isTrue());
  }

  @Test
  void tellsWhyAChildDoesNotStart() {
    WorkerProfile odd = new WorkerProfile("odd", List.of("-XX:+NoSuchOption"));
    WorkerJob job = new WorkerJob(odd, TestTasks.Echo.class, List.of(), Duration.ofSeconds(60));
    assertThat(run(job))
        .isInstanceOfSatisfying(
            WorkerReply.Died.class, died -> assertThat(died.lastWords()).contains("NoSuchOption"));
  }

  @Test
  void replacesAChildInWhichThreadsWereLeft() {
    List<String> leaky = answer(job(TestTasks.Leak.class));
    assertThat(answer(job(TestTasks.WhereAmI.class)).get(0)).isNotEqualTo(leaky.get(0));
  }

  @Test
  void completesRunningAndWaitingTasksWhenItIsClosed() {
    CompletableFuture<WorkerReply> running = pool.submit(job(TestTasks.Hang.class));
    CompletableFuture<WorkerReply> waiting = pool.submit(job(TestTasks.Echo.class));
    while (pool.pids().isEmpty()) {
      Thread.onSpinWait();
    }
    pool.close();
    assertThat(running.join()).isInstanceOf(WorkerReply.Died.class);
    assertThat(waiting.join()).isInstanceOf(WorkerReply.Failed.class);
    assertThatThrownBy(() -> pool.submit(job(TestTasks.Echo.class)))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
