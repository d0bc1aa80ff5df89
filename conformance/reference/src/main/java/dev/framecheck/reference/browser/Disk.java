package dev.framecheck.reference.browser;

import dev.framecheck.reference.browser.Effect.Problem;
import dev.framecheck.reference.browser.Effect.SessionSaved;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A browser's access to its {@link SessionStore}, which writes only what has changed. Whatever goes
 * wrong is told, and the browser goes on.
 */
final class Disk {
  private final SessionStore store;
  private final Consumer<Effect> sink;
  private final Profile atStart;
  private List<SavedWindow> windows;

  /** Reads all that was saved. */
  Disk(SessionStore store, Consumer<Effect> sink) throws IOException {
    this.store = store;
    this.sink = sink;
    this.atStart = orReport(store.restoreProfile());
    this.windows = orReport(store.restoreWindows());
  }

  Profile profileAtStart() {
    return atStart;
  }

  /** The windows of the session file. */
  List<SavedWindow> windows() {
    return windows;
  }

  void saveProfile(Profile profile) {
    access(() -> store.saveProfile(profile));
  }

  /** Rewrites the session file if it is outdated. */
  void saveWindows(List<SavedWindow> now) {
    if (!now.equals(windows) && access(() -> store.saveWindows(now))) {
      windows = now;
      TreeSet<Integer> ids = new TreeSet<>();
      now.forEach(window -> ids.add(window.id()));
      sink.accept(new SessionSaved(ids));
    }
  }

  private <T> T orReport(Restored<T> restored) {
    restored.problem().ifPresent(problem -> sink.accept(new Problem(problem)));
    return restored.value();
  }

  /** An access to the disk. */
  @FunctionalInterface
  private interface Access {
    void run() throws IOException;
  }

  private boolean access(Access access) {
    try {
      access.run();
      return true;
    } catch (IOException e) {
      sink.accept(new Problem("the browser's data could not be saved: " + e));
      return false;
    }
  }
}
