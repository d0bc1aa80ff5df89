package dev.framecheck.reference.browser;

import dev.framecheck.reference.CloseCode;
import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import dev.framecheck.reference.browser.Effect.CloseEvent;
import dev.framecheck.reference.browser.Effect.CloseFrame;
import dev.framecheck.reference.browser.Effect.Delivered;
import dev.framecheck.reference.browser.Effect.EndTcp;
import dev.framecheck.reference.browser.Effect.ErrorEvent;
import dev.framecheck.reference.browser.Effect.Freed;
import dev.framecheck.reference.browser.Effect.Gone;
import dev.framecheck.reference.browser.Effect.Opened;
import dev.framecheck.reference.browser.Effect.PongSent;
import dev.framecheck.reference.browser.Effect.Request;
import dev.framecheck.reference.browser.Effect.Sent;
import dev.framecheck.reference.closing.Deadline;
import dev.framecheck.reference.closing.TcpEndpoint;
import dev.framecheck.reference.closing.TcpEvent;
import dev.framecheck.reference.closing.TcpEvent.Closed;
import dev.framecheck.reference.closing.TcpEvent.EndOutput;
import dev.framecheck.reference.closing.TcpEvent.Release;
import dev.framecheck.reference.closing.TcpEvent.Told;
import dev.framecheck.reference.closing.TcpEvent.Write;
import dev.framecheck.reference.closing.TcpSettings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page's WebSocket, from its constructor to the last trace of its connection. It outlives its
 * page for as long as the connection takes to close, which is bounded, and then calls nobody.
 *
 * <p>What the page sends waits until the network takes it; what arrives waits until the event loop
 * {@linkplain #dispatch dispatches} it.
 */
final class PageSocket {
  private static final int MASKED_CLOSE_WITH_CODE = 2 + 4 + 2;

  private enum Stage {
    WAITING,
    CONNECTING,
    ESTABLISHED,
    /** TCP has ended; the page's close event may still be to come. */
    OVER,
    GONE
  }

  private final int id;
  private final URI uri;
  private final TcpSettings settings;
  private final LongSupplier clock;
  private final Consumer<Effect> sink;
  private final ArrayDeque<Event> messages = new ArrayDeque<>();

  private Stage stage = Stage.WAITING;

  /** Whose page it is, as long as that is there. */
  private @Nullable Window page;

  private @Nullable TcpEndpoint tcp;
  private @Nullable Closed closed;
  private boolean violated;
  private boolean closeCalled;
  private boolean secure;
  private boolean freed;

  /** Of a frame that is partly on the wire: the frame. */
  private @Nullable Payload halfWritten;

  private boolean takesHalf;

  PageSocket(
      int id,
      URI uri,
      Window page,
      TcpSettings settings,
      LongSupplier clock,
      Consumer<Effect> sink) {
    this.id = id;
    this.uri = uri;
    this.page = page;
    this.settings = settings;
    this.clock = clock;
    this.sink = sink;
  }

  @Nullable Window page() {
    return page;
  }

  boolean isGone() {
    return stage == Stage.GONE;
  }

  boolean isWaiting() {
    return stage == Stage.WAITING;
  }

  boolean isConnecting() {
    return stage == Stage.CONNECTING;
  }

  /** Whether both want the same host, of which one may connect at a time (RFC 6455, 4.1). */
  boolean sharesDestination(PageSocket other) {
    return host().equals(other.host());
  }

  String host() {
    return Window.hostOf(uri);
  }

  /** Whether the connection, once started, is over TLS: so asked for, or as its host wants it. */
  boolean isSecure() {
    return secure;
  }

  /** The page's {@code bufferedAmount}, in bytes. */
  long bufferedAmount() {
    return tcp == null ? 0 : tcp.bufferedAmount();
  }

  /** How many bytes of messages wait, in either direction. */
  long heldBytes() {
    long held = messages.stream().mapToLong(PageSocket::length).sum();
    if (tcp != null && !tcp.isClosed()) {
      held += tcp.bufferedBytes() + tcp.bufferedAmount();
    }
    return held;
  }

  void start(Window page) {
    BrowserContext context = page.context();
    stage = Stage.CONNECTING;
    secure = isToBeSecure(context);
    tell(
        new Request(
            id, page.id(), secure, context.cookiesFor(host()), context.credentialsFor(host())));
  }

  void established(Window page) {
    stage = Stage.ESTABLISHED;
    tcp = new TcpEndpoint(Role.CLIENT, settings, clock, this::take);
    tell(new Opened(id, page.id()));
  }

  /** The connection, or its handshake, has failed. */
  void refuse() {
    boolean connected = stage == Stage.CONNECTING;
    stage = Stage.OVER;
    closed = new Closed(CloseStatus.ABNORMAL, false, 0);
    if (connected) {
      tell(new EndTcp(id));
    }
  }

  void receive(byte[] bytes) {
    connection().receive(bytes, 0, bytes.length);
  }

  void endOfStream() {
    if (stage == Stage.CONNECTING) {
      refuse();
    } else {
      connection().endOfStream();
    }
  }

  void reset() {
    connection().reset();
  }

  Optional<Deadline> nextDeadline() {
    return tcp == null ? Optional.empty() : tcp.nextDeadline();
  }

  void tick() {
    if (tcp != null) {
      tcp.tick();
    }
  }

  /** Takes a message of the page, which waits for {@link #flush()}. */
  void send(String text) {
    if (tcp == null) {
      return;
    }
    if (tcp.state().canSend()) {
      tcp.writable(false);
    }
    try {
      tcp.sendText(text);
    } catch (SendRefusedException e) {
      // It counts in the buffered amount, as the browsers' standard has it; nobody is told.
    }
  }

  /** The network takes half of the frame that waits first, and no more. */
  void flushPart() {
    if (halfWritten != null) {
      throw new IllegalStateException("half of a frame of socket " + id + " is out already");
    }
    takesHalf = true;
    connection().writable(true);
    takesHalf = false;
  }

  /** The network takes all that waits. */
  void flush() {
    TcpEndpoint connection = connection();
    if (halfWritten != null) {
      Payload frame = halfWritten;
      halfWritten = null;
      tell(new Sent(id, frame));
    }
    connection.writable(true);
  }

  /** The page calls {@code close}; without a code if that is 1005. */
  void close(int code, String reason) {
    // Its ready state is CLOSING from now on, in which no message event is fired.
    messages.clear();
    if (closeCalled) {
      return;
    }
    closeCalled = true;
    if (stage == Stage.WAITING || stage == Stage.CONNECTING) {
      refuse();
    } else if (tcp != null && tcp.state().canSend()) {
      if (code == CloseCode.NONE_RECEIVED) {
        tcp.close();
      } else {
        tcp.close(code, reason);
      }
    }
  }

  /** Whether the event loop has something to do for it. */
  boolean hasTask() {
    return !messages.isEmpty() || (closed != null && page != null);
  }

  /** Runs the oldest task: a message event, or the close event after all of these. */
  void dispatch(Window page) {
    Event message = messages.poll();
    if (message != null) {
      tell(new Delivered(id, page.id(), message));
      return;
    }
    Closed end = closed;
    if (end == null) {
      throw new IllegalStateException("socket " + id + " has no task");
    }
    closed = null;
    if (violated || end.status().equals(CloseStatus.ABNORMAL)) {
      tell(new ErrorEvent(id, page.id()));
    }
    // The error's listener may have closed the page, whose callbacks are not called any more.
    if (stage != Stage.GONE) {
      tell(new CloseEvent(id, page.id(), end.status(), end.clean()));
    }
    disappear();
  }

  /**
   * The page goes away (WHATWG WebSockets, "make disappear"): its callbacks and buffers are dropped
   * at once, and the connection closes with code 1001 if it can.
   */
  void goAway() {
    switch (stage) {
      case WAITING, OVER -> disappear();
      case CONNECTING -> {
        tell(new EndTcp(id));
        disappear();
      }
      case ESTABLISHED -> {
        TcpEndpoint connection = connection();
        page = null;
        if (halfWritten != null) {
          // A Close can't go out in the middle of a frame, and nobody knows when that ends.
          connection.abandon();
        } else {
          connection.goAway();
          connection.writable(true);
          free();
        }
      }
      case GONE -> {}
    }
  }

  /** Lets go of the connection at once. */
  void cut() {
    if (tcp != null) {
      tcp.abandon();
    }
  }

  private void take(TcpEvent event) {
    if (event instanceof Told told) {
      told(told.event());
    } else if (event instanceof Write write) {
      write(write.bytes());
    } else if (event instanceof EndOutput || event instanceof Release) {
      tell(new EndTcp(id));
    } else if (event instanceof Closed end) {
      stage = Stage.OVER;
      closed = end;
      if (page == null) {
        disappear();
      }
    }
  }

  private void told(Event event) {
    if (event instanceof Event.Violated) {
      violated = true;
    } else if (page != null
        && !closeCalled
        && (event instanceof TextReceived || event instanceof BinaryReceived)) {
      messages.add(event);
    }
  }

  private void write(Payload frame) {
    switch (frame.byteAt(0) & 0x0F) {
      case 0x8 -> tell(new CloseFrame(id, codeIn(frame)));
      case 0x9, 0xA -> tell(new PongSent(id, frame));
      default -> {
        if (takesHalf) {
          takesHalf = false;
          halfWritten = frame;
          connection().writable(false);
        } else {
          tell(new Sent(id, frame));
        }
      }
    }
  }

  private void disappear() {
    if (stage != Stage.GONE) {
      stage = Stage.GONE;
      free();
      tell(new Gone(id));
    }
  }

  private void free() {
    if (!freed) {
      freed = true;
      messages.clear();
      closed = null;
      page = null;
      halfWritten = null;
      tell(new Freed(id));
    }
  }

  private TcpEndpoint connection() {
    if (tcp == null) {
      throw new IllegalStateException("socket " + id + " is not connected");
    }
    return tcp;
  }

  private boolean isToBeSecure(BrowserContext context) {
    return uri.getScheme().equals("wss") || context.isStrict(host());
  }

  private void tell(Effect effect) {
    sink.accept(effect);
  }

  private static long length(Event message) {
    return message instanceof TextReceived text
        ? text.payload().length()
        : message instanceof BinaryReceived binary ? binary.payload().length() : 0;
  }

  private static int codeIn(Payload close) {
    if (close.length() < MASKED_CLOSE_WITH_CODE) {
      return CloseCode.NONE_RECEIVED;
    }
    ByteBuffer bytes = close.asByteBuffer();
    return Short.toUnsignedInt((short) (bytes.getShort(6) ^ bytes.getShort(2)));
  }
}
