package dev.framecheck.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Peer;
import dev.framecheck.reference.closing.TcpSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What one context shows doesn't depend on what happens in the other: a twin without the other's
 * actions shows the same. Told to both are only the mode's changes, the end of the process, the
 * time, and when it is a socket's turn to connect, which may have to wait for one of the other
 * context.
 */
class NoninterferenceTests {

  /** What may happen; those with a number below 3 to the normal context, else to the private. */
  enum Action {
    OPEN_WINDOW,
    CLOSE_WINDOW,
    NAVIGATE,
    CONNECT,
    START,
    ESTABLISHED,
    MESSAGE,
    PART,
    CLOSE_OF_SERVER,
    END_OF_SERVER,
    DISPATCH,
    SEND,
    FLUSH_PART,
    FLUSH,
    CLOSE,
    ENTER_OR_LEAVE,
    CRASH,
    QUIT,
    RESTORE,
    TIME;

    boolean isOfBoth() {
      return compareTo(ENTER_OR_LEAVE) >= 0;
    }
  }

  /** An action on a window or socket, of which each context has two. */
  record Step(Action action, int number) {
    ContextKind kind() {
      return number < 3 ? ContextKind.NORMAL : ContextKind.PRIVATE;
    }
  }

  @Property(tries = 150)
  void aTwinWithoutTheOtherContextsActionsShowsTheSame(
      @ForAll Design design, @ForAll ContextKind observer, @ForAll("schedules") List<Step> steps)
      throws IOException {
    Deque<Boolean> turns = new ArrayDeque<>();
    List<String> whole = new Run(design, observer, turns, false).perform(steps);
    List<Step> purged =
        steps.stream().filter(step -> step.action.isOfBoth() || step.kind() == observer).toList();
    assertThat(new Run(design, observer, turns, true).perform(purged)).isEqualTo(whole);
  }

  @Provide
  Arbitrary<List<Step>> schedules() {
    Arbitrary<Action> seldom = Arbitraries.of(Action.values());
    Arbitrary<Action> often =
        Arbitraries.of(
            Action.OPEN_WINDOW,
            Action.CONNECT,
            Action.START,
            Action.ESTABLISHED,
            Action.MESSAGE,
            Action.DISPATCH);
    Arbitrary<Action> actions = Arbitraries.frequencyOf(Tuple.of(1, seldom), Tuple.of(2, often));
    return Combinators.combine(actions, Arbitraries.integers().between(1, 4))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(50);
  }

  /** A browser under a schedule, and all that an observer in one context gets to see. */
  private static final class Run {
    private final Design design;
    private final ContextKind observer;
    private final Deque<Boolean> turns;
    private final boolean isTwin;
    private final Path folder = Files.createTempDirectory("browser");
    private final List<String> seen = new ArrayList<>();
    private BrowserSession browser;
    private long now;

    Run(Design design, ContextKind observer, Deque<Boolean> turns, boolean isTwin)
        throws IOException {
      this.design = design;
      this.observer = observer;
      this.turns = turns;
      this.isTwin = isTwin;
    }

    List<String> perform(List<Step> steps) throws IOException {
      try {
        launch();
        for (Step step : steps) {
          try {
            perform(step);
          } catch (IllegalStateException e) {
            // Not the moment for it; nothing was done.
          }
          if (step.action.isOfBoth() || step.kind() == observer) {
            look(step);
          }
        }
        return seen;
      } finally {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    }

    private void look(Step step) throws IOException {
      seen.add(step + " " + browser.view(observer));
      if (observer == ContextKind.NORMAL) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.sorted().toList()) {
            seen.add(file.getFileName() + Files.readString(file));
          }
        }
      }
    }

    private void launch() throws IOException {
      browser =
          BrowserSession.start(
              design, SessionStore.in(folder), TcpSettings.DEFAULT, () -> now, this::take);
    }

    private void take(Effect effect) {
      String line = BrowserDriver.line(effect);
      ContextKind kind =
          effect instanceof Effect.Stored stored
              ? stored.context()
              : effect instanceof Effect.SessionSaved
                  ? ContextKind.NORMAL
                  : effect instanceof Effect.Wiped
                      ? ContextKind.PRIVATE
                      : new Step(Action.TIME, Integer.parseInt(line.split(" ")[1])).kind();
      if (kind == observer) {
        seen.add(line);
      }
    }

    private void perform(Step step) throws IOException {
      int n = step.number;
      switch (step.action) {
        case OPEN_WINDOW -> browser.openWindow(n, step.kind(), BrowserDriver.URL);
        case CLOSE_WINDOW -> browser.closeWindow(n);
        case NAVIGATE -> browser.navigate(n, BrowserDriver.URL);
        case CONNECT -> browser.connect(n, n, URI.create("wss://site.test/"));
        case START -> start(step);
        case ESTABLISHED -> browser.established(n, BrowserDriver.RICH);
        case MESSAGE -> browser.receive(n, BrowserDriver.SERVER.frame(Peer.TEXT, "m"));
        case PART -> browser.receive(n, BrowserDriver.SERVER.frame(Peer.TEXT_FIRST, "p"));
        case CLOSE_OF_SERVER -> browser.receive(n, BrowserDriver.SERVER.close(4000, ""));
        case END_OF_SERVER -> browser.serverEnd(n);
        case DISPATCH -> browser.dispatch(n);
        case SEND -> browser.send(n, "s");
        case FLUSH_PART -> browser.flushPart(n);
        case FLUSH -> browser.flush(n);
        case CLOSE -> browser.close(n);
        case ENTER_OR_LEAVE -> {
          if (browser.isPrivate()) {
            browser.leavePrivate();
          } else {
            browser.enterPrivate();
          }
        }
        case CRASH -> {
          browser.crash();
          launch();
        }
        case QUIT -> {
          browser.quit();
          launch();
        }
        case RESTORE -> browser.restore();
        case TIME -> {
          now += Duration.ofSeconds(2).toNanos();
          browser.tick();
        }
      }
    }

    /** The observer's sockets get their turn when they do in the whole. */
    private void start(Step step) {
      if (step.kind() != observer) {
        browser.start(step.number);
      } else if (isTwin) {
        if (turns.remove()) {
          browser.start(step.number);
        }
      } else {
        boolean itsTurn = browser.sockets().contains(step.number) && browser.canStart(step.number);
        turns.add(itsTurn);
        if (itsTurn) {
          browser.start(step.number);
        }
      }
    }
  }
}
