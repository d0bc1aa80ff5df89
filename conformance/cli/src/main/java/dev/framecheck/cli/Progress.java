package dev.framecheck.cli;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.model.check.CheckListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far the work is, as a bar on standard error. Standard error is a terminal when the launcher
 * says so; anywhere else there is no bar, since a log is no place for it.
 */
final class Progress implements CheckListener, ReplayListener, AutoCloseable {

  /** The property with which the launcher says that standard error is a terminal. */
  static final String TERMINAL = "framecheck.terminal";

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress of(String task, boolean wanted) {
    if (!wanted || !Boolean.getBoolean(TERMINAL)) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .build());
  }

  @Override
  public void planned(int tasks) {
    if (bar != null) {
      bar.maxHint(Math.max(bar.getMax(), 0) + tasks);
    }
  }

  @Override
  public void started(String task) {
    if (bar != null) {
      bar.setExtraMessage(task);
    }
  }

  @Override
  public void finished(String task, String result, double seconds) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void judged(TraceResult result) {
    if (bar != null) {
      bar.step();
    }
  }

  /** So many steps are done; safe to call from several threads. */
  void reached(int steps) {
    if (bar != null) {
      bar.stepTo(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
