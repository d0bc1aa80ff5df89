package dev.framecheck.cli.reference;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.events.EventDispatch;
import dev.framecheck.reference.events.GlobalScope;
import dev.framecheck.reference.events.PageEvent;
import dev.framecheck.reference.events.ReadyState;
import dev.framecheck.reference.flow.SendBuffer;
import dev.framecheck.reference.opening.WebSocketUrl;
import java.nio.ByteBuffer;

/** The send buffer behind a page's socket; the network takes what the trace says. */
final class SendingSession extends ActSession {

  private static final int ROOM = 2048;
  private static final int PIECE = 1024;

  private final SendBuffer buffer = new SendBuffer(ROOM);
  private final GlobalScope page = new GlobalScope("https://site.test");
  private final EventDispatch socket = page.newSocket(WebSocketUrl.parse("wss://site.test/"));

  private boolean connected;

  /** The own Close is yet to be written, behind what waits. */
  private boolean closeWaits;

  private ReadyState shownState = ReadyState.CONNECTING;
  private long shownAmount;

  SendingSession() {
    socket.addListener(PageEvent.Type.ERROR, event -> show("error"));
    socket.addListener(
        PageEvent.Type.CLOSE,
        event ->
            show("closeEvent", "clean", event instanceof PageEvent.Close close && close.clean()));
  }

  @Override
  void act(String name, Arguments with) {
    switch (name) {
      case "established" -> establish();
      case "send" -> send(with.number("bytes"));
      case "take" -> take();
      case "close" -> closeByPage();
      case "turn" -> turn();
      case "lost" -> over(true);
      case "ended" -> over(false);
      default -> throw unknown(name);
    }
    look();
  }

  private void establish() {
    connected = true;
    buffer.opened();
    socket.established();
    page.runTasks();
  }

  private void send(int bytes) {
    try {
      if (buffer.send(false, ByteBuffer.allocate(bytes)) == SendBuffer.Sent.FULL) {
        show("endTcp");
        over(true);
      }
    } catch (IllegalStateException e) {
      show("throws", "name", "InvalidStateError");
    }
  }

  private void take() {
    if (connected) {
      buffer.transmit(PIECE).ifPresent(piece -> show("wrote", "bytes", piece.bytes().remaining()));
      sayClose();
    }
  }

  private void closeByPage() {
    if (!socket.close()) {
      return;
    }
    if (connected) {
      buffer.closing();
      closeWaits = true;
      sayClose();
    } else {
      show("endTcp");
      over(true);
    }
  }

  private void sayClose() {
    if (closeWaits && buffer.heldBytes() == 0) {
      closeWaits = false;
      show("closeFrame");
    }
  }

  /** TCP is gone; the page hears of it by a task. */
  private void over(boolean failed) {
    connected = false;
    buffer.closing();
    socket.closed(failed, !failed, failed ? CloseStatus.ABNORMAL : CloseStatus.NONE);
  }

  private void turn() {
    buffer.turn();
    page.runTasks();
    if (socket.readyState() == ReadyState.CLOSED) {
      buffer.closed();
    }
  }

  private void look() {
    if (socket.readyState() != shownState) {
      shownState = socket.readyState();
      show("ready", "state", shownState);
    }
    if (buffer.bufferedAmount() != shownAmount) {
      shownAmount = buffer.bufferedAmount();
      show("amount", "bytes", shownAmount);
    }
  }
}
