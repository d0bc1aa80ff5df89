import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

public final class Server extends WebSocketServer {

  private final CountDownLatch started = new CountDownLatch(1);

  private Server(int limit) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        List.of(new Draft_6455(List.of(), limit)));
    setTcpNoDelay(true);
  }

  public static void main(String[] arguments) throws Exception {
    Server server = new Server(Echo.serverLimit(arguments));
    server.start();
    server.started.await();
    Echo.serve(server.getPort());
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    int code = Echo.closeOrdered(message);
    if (code != 0) {
      connection.close(code, Echo.reasonOrdered(message));
    } else {
      connection.send(message);
    }
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
