package dev.framecheck.targets.javawebsocket;

import dev.framecheck.targets.echo.EchoProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The process: an echo server on a free port of the loopback interface. */
public final class JavaWebSocketEcho extends WebSocketServer {

  private final CountDownLatch started = new CountDownLatch(1);

  private JavaWebSocketEcho(int limit) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        List.of(new Draft_6455(List.of(), limit)));
    setTcpNoDelay(true);
  }

  /** Starts it; the only argument is the receive limit in bytes. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    JavaWebSocketEcho echo = new JavaWebSocketEcho(EchoProcess.limit(arguments));
    echo.start();
    echo.started.await();
    EchoProcess.serve(echo::getPort);
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    connection.send(message);
  }

  @Override
  public void onMessage(WebSocket connection, ByteBuffer message) {
    connection.send(message);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {}

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket connection, Exception error) {}
}
