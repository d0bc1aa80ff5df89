package dev.framecheck.reference.browser;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.closing.TcpSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser in a process of its own, to be killed: restores, checks what it has restored, and
 * performs a {@link Script} from there on until nobody reads its output any more, which has a line
 * before and after each action.
 *
 * <p>Arguments: the folder, the design, the script's seed, how many of its actions were done, and
 * the number of the step of saving at which to stop and say so, or a negative number.
 */
final class BrowserMain {
  private final int holdAt;
  private int steps;

  private BrowserMain(int holdAt) {
    this.holdAt = holdAt;
  }

  public static void main(String[] args) throws IOException {
    Design design = Design.valueOf(args[1]);
    Script script = new Script(design, Long.parseLong(args[2]));
    new BrowserMain(Integer.parseInt(args[4]))
        .run(Path.of(args[0]), design, script, Integer.parseInt(args[3]));
  }

  private void run(Path folder, Design design, Script script, int done) throws IOException {
    List<String> problems = new ArrayList<>();
    BrowserSession browser =
        BrowserSession.start(
            design,
            SessionStore.in(folder, this::step),
            // Nothing here is secret, and the strong random generator takes long to start.
            TcpSettings.DEFAULT.withEndpoint(EndpointSettings.DEFAULT.withMasks(() -> 0)),
            System::nanoTime,
            effect -> {
              if (effect instanceof Effect.Problem problem) {
                problems.add(problem.sentence());
              }
            });
    browser.restore();
    List<SavedWindow> restored = new ArrayList<>();
    browser
        .view(ContextKind.NORMAL)
        .windows()
        .forEach((id, url) -> restored.add(new SavedWindow(id, url)));
    restored.sort((a, b) -> Integer.compare(a.id(), b.id()));
    if (!problems.isEmpty()
        || !restored.equals(script.after(done).windows())
        || !browser.sockets().isEmpty()
        || browser.isPrivate()) {
      System.out.println("wrong " + restored + problems);
      return;
    }
    for (int action = done; problems.isEmpty() && !System.out.checkError(); action++) {
      System.out.println("begin " + action);
      script.perform(action, browser);
      System.out.println("done " + (action + 1));
    }
    System.out.println("wrong " + problems);
  }

  private void step(DurableFile.Step step) {
    if (steps++ == holdAt) {
      System.out.println("hold " + step);
      try {
        System.in.read();
      } catch (IOException e) {
        // Killed, or about to be.
      }
    }
  }
}
