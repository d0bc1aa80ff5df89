package dev.framecheck.reference.browser;

import dev.framecheck.reference.Peer;
import dev.framecheck.reference.closing.Deadline;
import dev.framecheck.reference.closing.TcpSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A browser with a clock of its own, whose pages and servers are all of one host. */
final class BrowserDriver {
  static final String HOST = "site.test";
  static final String URL = "https://site.test/";
  static final HandshakeResponse RICH =
      new HandshakeResponse(List.of(new Cookie(HOST, "c", "1")), Optional.of("user:secret"), true);
  static final Peer SERVER = Peer.server();

  final List<Effect> effects = new ArrayList<>();
  final BrowserSession browser;
  long now;

  BrowserDriver(Design design, Path folder) throws IOException {
    browser =
        BrowserSession.start(
            design, SessionStore.in(folder), TcpSettings.DEFAULT, () -> now, effects::add);
  }

  void open(int window, ContextKind kind) {
    browser.openWindow(window, kind, URL);
  }

  /** A socket that is open. */
  void socket(int window, int socket) {
    connecting(window, socket);
    browser.established(socket, HandshakeResponse.PLAIN);
  }

  void connecting(int window, int socket) {
    browser.connect(window, socket, URI.create("wss://site.test/chat"));
    browser.start(socket);
  }

  void message(int socket, String text) {
    browser.receive(socket, SERVER.frame(Peer.TEXT, text));
  }

  void serverClose(int socket, int code) {
    browser.receive(socket, SERVER.close(code, ""));
  }

  void timeout(int socket) {
    Deadline deadline = browser.nextDeadline(socket).orElseThrow();
    now = deadline.nanos();
    browser.tick(socket);
  }

  /** What happened since the last call, a short line each. */
  List<String> shown() {
    List<String> lines = effects.stream().map(BrowserDriver::line).toList();
    effects.clear();
    return lines;
  }

  static String line(Effect effect) {
    if (effect instanceof Effect.Load load) {
      return "load %d%s%s%s"
          .formatted(
              load.window(),
              load.secure() ? " secure" : "",
              load.cached() ? " cached" : "",
              load.resolved() ? " resolved" : "");
    } else if (effect instanceof Effect.Stored stored) {
      return "stored %s %s %s"
          .formatted(stored.context(), stored.what(), stored.onDisk() ? "disk" : "memory");
    } else if (effect instanceof Effect.Wiped) {
      return "wiped";
    } else if (effect instanceof Effect.SessionSaved saved) {
      return "session " + saved.windows();
    } else if (effect instanceof Effect.WindowClosed closed) {
      return "windowClosed " + closed.window();
    } else if (effect instanceof Effect.WindowRestored restored) {
      return "restored " + restored.window();
    } else if (effect instanceof Effect.Problem problem) {
      return "problem " + problem.sentence();
    } else if (effect instanceof Effect.Request request) {
      return "request %d%s%s%s"
          .formatted(
              request.socket(),
              request.secure() ? " secure" : "",
              request.cookies().isEmpty() ? "" : " cookie",
              request.credentials().isEmpty() ? "" : " credentials");
    } else if (effect instanceof Effect.Sent sent) {
      return "sent " + sent.socket();
    } else if (effect instanceof Effect.PongSent sent) {
      return "pong " + sent.socket();
    } else if (effect instanceof Effect.CloseFrame close) {
      return "closeFrame %d %d".formatted(close.socket(), close.code());
    } else if (effect instanceof Effect.EndTcp end) {
      return "endTcp " + end.socket();
    } else if (effect instanceof Effect.Opened opened) {
      return "open " + opened.socket();
    } else if (effect instanceof Effect.Delivered delivered) {
      return "deliver " + delivered.socket();
    } else if (effect instanceof Effect.ErrorEvent error) {
      return "error " + error.socket();
    } else if (effect instanceof Effect.CloseEvent close) {
      return "close %d %d%s"
          .formatted(close.socket(), close.status().code(), close.clean() ? " clean" : "");
    } else if (effect instanceof Effect.Freed freed) {
      return "freed " + freed.socket();
    } else if (effect instanceof Effect.Gone gone) {
      return "gone " + gone.socket();
    }
    throw new AssertionError(effect);
  }
}
