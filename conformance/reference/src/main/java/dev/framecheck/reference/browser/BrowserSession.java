package dev.framecheck.reference.browser;

import dev.framecheck.reference.CloseCode;
import dev.framecheck.reference.browser.Effect.Load;
import dev.framecheck.reference.browser.Effect.Problem;
import dev.framecheck.reference.browser.Effect.Stored;
import dev.framecheck.reference.browser.Effect.WindowClosed;
import dev.framecheck.reference.browser.Effect.WindowRestored;
import dev.framecheck.reference.browser.Effect.Wiped;
import dev.framecheck.reference.closing.Deadline;
import dev.framecheck.reference.closing.TcpSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a browser, from {@link #start} to {@link #quit} or {@link #crash}; the next run starts
 * with the same {@link SessionStore}.
 *
 * <p>Windows and sockets have numbers that the caller chooses. Effects are told during the call
 * that causes them. A page is called only by {@link #established} and {@link #dispatch}, and while
 * it is called it may call back. Methods throw {@link IllegalStateException} where the moment is
 * wrong, having done nothing. A disk that fails is no more than a {@link Problem}: what was saved
 * before stays. Not safe for use by several threads at once.
 */
public final class BrowserSession {
  private final Design design;
  private final Disk disk;
  private final TcpSettings settings;
  private final LongSupplier clock;
  private final Consumer<Effect> sink;
  private final BrowserContext normal;
  private final TreeMap<Integer, Window> windows = new TreeMap<>();
  private final SocketTable sockets = new SocketTable();

  private @Nullable BrowserContext privates;
  private boolean running = true;

  private BrowserSession(
      Design design,
      SessionStore store,
      TcpSettings settings,
      LongSupplier clock,
      Consumer<Effect> sink)
      throws IOException {
    this.design = Objects.requireNonNull(design, "design");
    this.disk = new Disk(store, sink);
    this.settings = settings;
    this.clock = clock;
    this.sink = sink;
    this.normal = BrowserContext.of(disk.profileAtStart());
  }

  /**
   * Starts a browser without any window. Files that can't be understood count as empty, with a
   * {@link Problem}.
   *
   * @param settings of all connections
   * @param clock the time in nanoseconds, such as {@link System#nanoTime()}
   * @param sink takes the effects
   * @throws IOException if the files can't be read
   */
  public static BrowserSession start(
      Design design,
      SessionStore store,
      TcpSettings settings,
      LongSupplier clock,
      Consumer<Effect> sink)
      throws IOException {
    return new BrowserSession(design, store, settings, clock, sink);
  }

  /** Whether it has neither quit nor crashed. */
  public boolean isRunning() {
    return running;
  }

  /** Whether a private session is on: the mode of that name, or at least one private window. */
  public boolean isPrivate() {
    return privates != null;
  }

  /** All that a context holds; empty for a private one that doesn't exist. */
  public ContextView view(ContextKind kind) {
    TreeMap<Integer, String> shown = new TreeMap<>();
    windowsIn(kind).forEach(window -> shown.put(window.id(), window.url()));
    BrowserContext context = kind == ContextKind.NORMAL ? normal : privates;
    return (context == null ? new BrowserContext(kind) : context).view(shown);
  }

  /**
   * Opens a window that shows a page. In {@link Design#GLOBAL_MODE} its context is that of the
   * mode.
   *
   * @param url with a host
   */
  public void openWindow(int window, ContextKind kind, String url) {
    checkRunning();
    check(!windows.containsKey(window), "window " + window + " is open");
    if (design == Design.GLOBAL_MODE) {
      check(isPrivate() == (kind == ContextKind.PRIVATE), "the mode is not " + kind);
    }
    Window.hostOf(URI.create(url));
    if (kind == ContextKind.PRIVATE && privates == null) {
      privates = new BrowserContext(kind);
    }
    BrowserContext context = kind == ContextKind.NORMAL ? normal : Objects.requireNonNull(privates);
    Window opened = new Window(window, context, url);
    windows.put(window, opened);
    load(opened);
    saveIfChanged(opened);
  }

  /** Closes a window. With the last private window the private session ends. */
  public void closeWindow(int window) {
    Window closed = window(window);
    sockets.pagesGo(page -> page == closed);
    windows.remove(window);
    tell(new WindowClosed(window));
    saveIfChanged(closed);
    if (design == Design.PRIVATE_WINDOWS
        && isPrivate()
        && windowsIn(ContextKind.PRIVATE).isEmpty()) {
      wipe();
    }
  }

  /** Shows another page in a window, or the same one anew. */
  public void navigate(int window, String url) {
    Window shown = window(window);
    Window.hostOf(URI.create(url));
    sockets.pagesGo(page -> page == shown);
    shown.show(url);
    load(shown);
    saveIfChanged(shown);
  }

  /** Enters the private mode: closes all windows, which the session file keeps. */
  public void enterPrivate() {
    checkRunning();
    check(design == Design.GLOBAL_MODE, "this design has no private mode");
    check(!isPrivate(), "the mode is private");
    closeAll();
    privates = new BrowserContext(ContextKind.PRIVATE);
  }

  /** Leaves the private mode: closes all windows, and opens those of the session file again. */
  public void leavePrivate() {
    checkRunning();
    check(design == Design.GLOBAL_MODE, "this design has no private mode");
    check(isPrivate(), "the mode is not private");
    closeAll();
    wipe();
    reopen();
  }

  /** Opens the windows of the session file again, without any socket. */
  public void restore() {
    checkRunning();
    check(design != Design.GLOBAL_MODE || !isPrivate(), "the mode is private");
    check(windowsIn(ContextKind.NORMAL).isEmpty(), "a normal window is open");
    for (SavedWindow window : disk.windows()) {
      check(!windows.containsKey(window.id()), "window " + window.id() + " is open");
    }
    reopen();
  }

  /** Ends in order: all pages go away, and no connection is waited for. */
  public void quit() {
    checkRunning();
    sockets.pagesGo(page -> true);
    sockets.withEach(PageSocket::cut);
    closeWindows();
    if (isPrivate()) {
      wipe();
    }
    running = false;
  }

  /** Dies on the spot: what was in memory is lost, and nothing is told. */
  public void crash() {
    checkRunning();
    running = false;
    windows.clear();
    sockets.clear();
    privates = null;
  }

  /**
   * The page of a window makes a WebSocket, which waits for {@link #start(int)}.
   *
   * @param uri with a host, and the scheme ws or wss
   */
  public void connect(int window, int socket, URI uri) {
    Window page = window(window);
    check(!sockets.contains(socket), "socket " + socket + " is in use");
    Window.hostOf(uri);
    if (!"ws".equals(uri.getScheme()) && !"wss".equals(uri.getScheme())) {
      throw new IllegalArgumentException("neither ws nor wss: " + uri);
    }
    sockets.add(socket, new PageSocket(socket, uri, page, settings, clock, this::tell));
  }

  /** Whether a socket waits and it is its turn: no other one is connecting to its host. */
  public boolean canStart(int socket) {
    checkRunning();
    return sockets.canStart(socket);
  }

  /** It is a socket's turn: its handshake's request leaves. */
  public void start(int socket) {
    check(canStart(socket), "it is not the turn of socket " + socket);
    PageSocket started = socket(socket);
    Window page = page(socket);
    started.start(page);
    stored(page.context(), started.host(), page.context().resolved(started.host()));
  }

  /** The handshake has succeeded; the page's open event is fired at once. */
  public void established(int socket, HandshakeResponse response) {
    PageSocket opened = socket(socket);
    check(opened.isConnecting(), "socket " + socket + " is not connecting");
    Window page = page(socket);
    BrowserContext context = page.context();
    stored(context, opened.host(), context.shookHands(opened.host(), opened.isSecure(), response));
    opened.established(page);
  }

  /** Bytes came from the server, behind the handshake. */
  public void receive(int socket, byte[] bytes) {
    with(socket, to -> to.receive(bytes));
  }

  /** The server has ended its direction of TCP, or has refused the connection. */
  public void serverEnd(int socket) {
    with(socket, PageSocket::endOfStream);
  }

  /** TCP was reset. */
  public void reset(int socket) {
    with(socket, PageSocket::reset);
  }

  /** Whether the event loop has something to do for a socket. */
  public boolean hasTask(int socket) {
    return socket(socket).hasTask();
  }

  /** The event loop runs a socket's oldest task: one message event, or its close event. */
  public void dispatch(int socket) {
    Window page = page(socket);
    with(socket, of -> of.dispatch(page));
  }

  /**
   * The page sends a text message. It waits until the network takes it; once closing has begun it
   * only counts in {@link #bufferedAmount}.
   */
  public void send(int socket, String text) {
    PageSocket sender = socket(socket);
    page(socket);
    check(!sender.isWaiting() && !sender.isConnecting(), "socket " + socket + " is not open");
    with(socket, of -> of.send(text));
  }

  /** The network takes half of the frame that waits first. */
  public void flushPart(int socket) {
    with(socket, PageSocket::flushPart);
  }

  /** The network takes all that waits. */
  public void flush(int socket) {
    with(socket, PageSocket::flush);
  }

  /** The bytes of messages that a page gave to {@link #send}, and that were not sent. */
  public long bufferedAmount(int socket) {
    return socket(socket).bufferedAmount();
  }

  /** How many bytes are held for a socket, in both directions. */
  public long heldBytes(int socket) {
    return socket(socket).heldBytes();
  }

  /** The page closes its WebSocket, without a code. */
  public void close(int socket) {
    page(socket);
    with(socket, of -> of.close(CloseCode.NONE_RECEIVED, ""));
  }

  /**
   * The page closes its WebSocket.
   *
   * @throws IllegalArgumentException unless the code is 1000 or from 3000 to 4999, and the reason
   *     takes at most 123 bytes
   */
  public void close(int socket, int code, String reason) {
    page(socket);
    if (code != CloseCode.NORMAL && (code < 3000 || code > 4999)) {
      throw new IllegalArgumentException("a page may not close with code " + code);
    }
    if (reason.getBytes(StandardCharsets.UTF_8).length > 123) {
      throw new IllegalArgumentException("the reason takes more than 123 bytes");
    }
    with(socket, of -> of.close(code, reason));
  }

  /** The numbers of all sockets of which anything is left, with a page or without. */
  public List<Integer> sockets() {
    return sockets.ids();
  }

  /** When the wait of a socket ends, if it waits. */
  public Optional<Deadline> nextDeadline(int socket) {
    return socket(socket).nextDeadline();
  }

  /** The earliest of all deadlines. */
  public Optional<Deadline> nextDeadline() {
    return sockets.nextDeadline(clock.getAsLong());
  }

  /** Time has passed for one socket. */
  public void tick(int socket) {
    with(socket, PageSocket::tick);
  }

  /** Time has passed. */
  public void tick() {
    sockets.withEach(PageSocket::tick);
  }

  private void load(Window window) {
    BrowserContext context = window.context();
    String host = window.host();
    tell(
        new Load(
            window.id(),
            context.isStrict(host),
            context.isCached(window.url()),
            context.isResolved(host)));
    stored(context, host, context.loaded(window.url(), host));
  }

  private void stored(BrowserContext context, String host, List<Remembered> news) {
    if (news.stream().anyMatch(what -> what.isOnDisk(context.kind()))) {
      disk.saveProfile(normal.profile());
    }
    news.forEach(what -> tell(new Stored(context.kind(), what, host)));
  }

  /** Rewrites the session file if a change to that window has made it outdated. */
  private void saveIfChanged(Window changed) {
    if (!changed.isIn(ContextKind.NORMAL)) {
      return;
    }
    disk.saveWindows(
        windowsIn(ContextKind.NORMAL).stream()
            .map(window -> new SavedWindow(window.id(), window.url()))
            .toList());
  }

  private void reopen() {
    for (SavedWindow window : disk.windows()) {
      Window opened = new Window(window.id(), normal, window.url());
      windows.put(window.id(), opened);
      tell(new WindowRestored(window.id()));
      load(opened);
    }
  }

  private void closeAll() {
    sockets.pagesGo(page -> true);
    closeWindows();
  }

  private void closeWindows() {
    List<Integer> ids = new ArrayList<>(windows.keySet());
    windows.clear();
    ids.forEach(id -> tell(new WindowClosed(id)));
  }

  private void wipe() {
    privates = null;
    tell(new Wiped());
  }

  private List<Window> windowsIn(ContextKind kind) {
    return windows.values().stream().filter(window -> window.isIn(kind)).toList();
  }

  private Window window(int id) {
    checkRunning();
    Window window = windows.get(id);
    if (window == null) {
      throw new IllegalStateException("window " + id + " is not open");
    }
    return window;
  }

  private PageSocket socket(int id) {
    checkRunning();
    return sockets.get(id);
  }

  private Window page(int socket) {
    checkRunning();
    return sockets.pageOf(socket);
  }

  private void with(int socket, Consumer<PageSocket> action) {
    checkRunning();
    sockets.with(socket, action);
  }

  private void tell(Effect effect) {
    sink.accept(effect);
  }

  private void checkRunning() {
    check(running, "the browser is not running");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
