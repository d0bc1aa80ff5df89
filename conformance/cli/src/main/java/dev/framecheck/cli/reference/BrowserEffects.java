package dev.framecheck.cli.reference;

import dev.framecheck.reference.browser.Effect;
import dev.framecheck.reference.browser.Remembered;
import dev.framecheck.traces.Observation;
import java.util.Locale;
import java.util.Optional;

/** What the reference's browser does, in the words of the model. */
final class BrowserEffects {

  private BrowserEffects() {}

  /** The observation; none for what the model doesn't speak of. */
  static Optional<Observation> observation(Effect effect) {
    Optional<Observation> onPage = onPage(effect);
    return onPage.isPresent() ? onPage : elsewhere(effect);
  }

  private static Optional<Observation> onPage(Effect effect) {
    if (effect instanceof Effect.Opened opened) {
      return seen("open", "socket", opened.socket(), "window", opened.window());
    }
    if (effect instanceof Effect.Delivered delivered) {
      return seen("deliver", "socket", delivered.socket(), "window", delivered.window());
    }
    if (effect instanceof Effect.CloseEvent close) {
      return seen("closeEvent", "socket", close.socket(), "window", close.window());
    }
    if (effect instanceof Effect.Load load) {
      return seen(
          "load",
          "window",
          load.window(),
          "secure",
          load.secure(),
          "cached",
          load.cached(),
          "resolved",
          load.resolved());
    }
    if (effect instanceof Effect.WindowClosed closed) {
      return seen("windowClosed", "window", closed.window());
    }
    return effect instanceof Effect.WindowRestored restored
        ? seen("restored", "window", restored.window())
        : Optional.empty();
  }

  private static Optional<Observation> elsewhere(Effect effect) {
    if (effect instanceof Effect.Request request) {
      return seen(
          "request",
          "socket",
          request.socket(),
          "window",
          request.window(),
          "cookie",
          !request.cookies().isEmpty(),
          "auth",
          request.credentials().isPresent());
    }
    if (effect instanceof Effect.Sent sent) {
      return seen("sent", "socket", sent.socket());
    }
    if (effect instanceof Effect.CloseFrame close) {
      return seen("closeFrame", "socket", close.socket(), "code", close.code());
    }
    if (effect instanceof Effect.EndTcp end) {
      return seen("endTcp", "socket", end.socket());
    }
    if (effect instanceof Effect.Freed freed) {
      return seen("freed", "socket", freed.socket());
    }
    if (effect instanceof Effect.Gone gone) {
      return seen("gone", "socket", gone.socket());
    }
    return remembered(effect);
  }

  private static Optional<Observation> remembered(Effect effect) {
    if (effect instanceof Effect.Stored stored) {
      return seen(
          "stored",
          "context",
          stored.context().name().toLowerCase(Locale.ROOT),
          "what",
          name(stored.what()),
          "where",
          stored.onDisk() ? "disk" : "memory");
    }
    if (effect instanceof Effect.Wiped) {
      return seen("wiped", "context", "private");
    }
    return effect instanceof Effect.SessionSaved saved
        ? seen(
            "session", "first", saved.windows().contains(1), "second", saved.windows().contains(2))
        : Optional.empty();
  }

  private static String name(Remembered what) {
    return switch (what) {
      case COOKIE -> "cookie";
      case CREDENTIALS -> "auth";
      case STRICT_HOST -> "hsts";
      case PAGE -> "page";
      case NAME -> "name";
    };
  }

  private static Optional<Observation> seen(String name, Object... arguments) {
    return Optional.of(Effects.of(name, arguments));
  }
}
