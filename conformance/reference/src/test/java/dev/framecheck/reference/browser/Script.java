package dev.framecheck.reference.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An endless series of actions on a browser, and what has to be on disk after each; the latter is
 * worked out on its own, without any browser. Everything private bears the word "private".
 */
final class Script {

  /** What an action does. */
  private enum Kind {
    WINDOW,
    COOKIE,
    PRIVATE
  }

  private static final int WINDOWS = 3;
  private static final String HOST = "site.test";

  private final Design design;
  private final long seed;

  Script(Design design, long seed) {
    this.design = design;
    this.seed = seed;
  }

  /** What has to be on disk. */
  record OnDisk(List<SavedWindow> windows, Profile profile) {}

  /** What is on disk after that many actions. */
  OnDisk after(int actions) {
    TreeMap<Integer, String> windows = new TreeMap<>();
    TreeMap<String, Cookie> cookies = new TreeMap<>();
    TreeSet<String> pages = new TreeSet<>();
    for (int i = 0; i < actions; i++) {
      Random random = random(i);
      switch (kind(random)) {
        case WINDOW -> {
          int window = window(random);
          if (windows.containsKey(window) && random.nextInt(3) == 0) {
            windows.remove(window);
          } else {
            windows.put(window, url(i));
            pages.add(url(i));
          }
        }
        case COOKIE -> {
          if (!windows.isEmpty()) {
            cookies.put("c" + i % 5, new Cookie(HOST, "c" + i % 5, "v" + i));
          }
        }
        case PRIVATE -> {}
      }
    }
    List<SavedWindow> saved = new ArrayList<>();
    windows.forEach((id, url) -> saved.add(new SavedWindow(id, url)));
    return new OnDisk(
        saved, new Profile(List.copyOf(cookies.values()), List.of(), List.copyOf(pages)));
  }

  /** Performs one action. */
  void perform(int action, BrowserSession browser) {
    Random random = random(action);
    switch (kind(random)) {
      case WINDOW -> {
        int window = window(random);
        if (!isOpen(window, browser)) {
          browser.openWindow(window, ContextKind.NORMAL, url(action));
        } else if (random.nextInt(3) == 0) {
          browser.closeWindow(window);
        } else {
          browser.navigate(window, url(action));
        }
      }
      case COOKIE -> {
        List<Integer> open = new ArrayList<>(browser.view(ContextKind.NORMAL).windows().keySet());
        if (!open.isEmpty()) {
          socket(open.get(0), HOST, new Cookie(HOST, "c" + action % 5, "v" + action), browser);
        }
      }
      case PRIVATE -> bePrivate(action, browser);
    }
  }

  private void bePrivate(int action, BrowserSession browser) {
    int window = WINDOWS + 1 + action;
    String host = "private" + action + ".test";
    if (design == Design.GLOBAL_MODE) {
      browser.enterPrivate();
    }
    browser.openWindow(window, ContextKind.PRIVATE, "https://" + host + "/");
    socket(window, host, new Cookie(host, "private", "private"), browser);
    if (design == Design.GLOBAL_MODE) {
      browser.leavePrivate();
    } else if (action % 2 == 0) {
      browser.closeWindow(window);
    }
  }

  private static void socket(int window, String host, Cookie cookie, BrowserSession browser) {
    int socket = 1;
    while (browser.sockets().contains(socket)) {
      socket++;
    }
    browser.connect(window, socket, URI.create("wss://" + host + "/"));
    browser.start(socket);
    browser.established(socket, new HandshakeResponse(List.of(cookie), Optional.empty(), false));
    browser.close(socket);
    browser.reset(socket);
    browser.dispatch(socket);
  }

  private static boolean isOpen(int window, BrowserSession browser) {
    return browser.view(ContextKind.NORMAL).windows().containsKey(window);
  }

  private static Kind kind(Random random) {
    return Kind.values()[random.nextInt(Kind.values().length)];
  }

  private static int window(Random random) {
    return 1 + random.nextInt(WINDOWS);
  }

  private static String url(int action) {
    return "https://" + HOST + "/" + action;
  }

  private Random random(int action) {
    return new Random(seed * 1_000_003 + action * 31L);
  }
}
