package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.reference.browser.BrowserSession;
import dev.framecheck.reference.browser.ContextKind;
import dev.framecheck.reference.browser.Cookie;
import dev.framecheck.reference.browser.Design;
import dev.framecheck.reference.browser.Effect;
import dev.framecheck.reference.browser.HandshakeResponse;
import dev.framecheck.reference.browser.SessionStore;
import dev.framecheck.reference.closing.Deadline;
import dev.framecheck.reference.closing.TcpSettings;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reference's browser, driven action by action, with files of its own in a temporary folder and
 * one site to visit.
 */
final class BrowsingSession implements TargetSession {

  private static final String HOST = "site.test";
  private static final String PAGE = "https://" + HOST + "/";
  private static final URI SOCKET = URI.create("wss://" + HOST + "/");
  private static final Cookie COOKIE = new Cookie(HOST, "c", "1");

  /** A message of two fragments, between which a control frame may come; and a Close. */
  private static final byte[] PART = {0x01, 1, 'h'};

  private static final byte[] REST = {(byte) 0x80, 1, 'i'};
  private static final byte[] CLOSE = {(byte) 0x88, 2, 0x03, (byte) 0xe8};

  private final Path folder;
  private final List<Observation> shown = new ArrayList<>();
  private Design design = Design.PRIVATE_WINDOWS;
  private @Nullable BrowserSession browser;
  private long now;

  BrowsingSession() {
    try {
      this.folder = Files.createTempDirectory("framecheck-browser-");
    } catch (IOException e) {
      throw new TargetException("The browser got no folder: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public List<Observation> step(Input input, byte[] bytes) {
    shown.clear();
    if (input instanceof Input.Act act) {
      act(act.name(), new Arguments(act.arguments()));
    }
    return List.copyOf(shown);
  }

  private void act(String name, Arguments with) {
    switch (name) {
      case "launch" -> {
        design = with.text("design").equals("global") ? Design.GLOBAL_MODE : Design.PRIVATE_WINDOWS;
        start();
      }
      case "restart" -> start();
      case "openWindow" ->
          running()
              .openWindow(
                  with.number("window"),
                  ContextKind.valueOf(with.text("context").toUpperCase(Locale.ROOT)),
                  PAGE);
      case "closeWindow" -> running().closeWindow(with.number("window"));
      case "navigate" -> running().navigate(with.number("window"), PAGE);
      case "enterPrivate" -> running().enterPrivate();
      case "leavePrivate" -> running().leavePrivate();
      case "crash" -> running().crash();
      case "restore" -> running().restore();
      case "quit" -> running().quit();
      default -> onSocket(name, with.number("socket"), with);
    }
  }

  private void onSocket(String name, int socket, Arguments with) {
    BrowserSession at = running();
    switch (name) {
      case "connect" -> at.connect(with.number("window"), socket, SOCKET);
      case "start" -> at.start(socket);
      case "established" ->
          at.established(
              socket,
              new HandshakeResponse(
                  with.flag("cookie") ? List.of(COOKIE) : List.of(),
                  with.flag("auth") ? Optional.of("secret") : Optional.empty(),
                  with.flag("hsts")));
      case "framePart" -> at.receive(socket, PART.clone());
      case "frameRest" -> at.receive(socket, REST.clone());
      case "serverClose" -> at.receive(socket, CLOSE.clone());
      case "dispatch" -> {
        // The event loop comes too late for a connection whose tasks went with its page.
        if (at.hasTask(socket)) {
          at.dispatch(socket);
        }
      }
      case "send" -> at.send(socket, "a");
      case "flushPart" -> at.flushPart(socket);
      case "flushRest" -> at.flush(socket);
      case "close" -> at.close(socket, 1000, "");
      case "serverEnd" -> at.serverEnd(socket);
      case "timeout" -> {
        Optional<Deadline> deadline = at.nextDeadline(socket);
        if (deadline.isPresent()) {
          now = deadline.get().nanos();
          at.tick(socket);
        }
      }
      default -> throw new TargetException("the reference knows no action " + name);
    }
  }

  private void start() {
    try {
      browser =
          BrowserSession.start(
              design, SessionStore.unforced(folder), TcpSettings.DEFAULT, () -> now, this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BrowserSession running() {
    if (browser == null) {
      throw new TargetException("the browser was not launched");
    }
    return browser;
  }

  private void take(Effect effect) {
    BrowserEffects.observation(effect).ifPresent(shown::add);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
