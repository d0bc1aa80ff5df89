import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Collections;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_17;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Releases whose class for RFC 6455 was that of a draft; they have no receive limit. */
public final class Server extends WebSocketServer {

  private Server(int port) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        Collections.singletonList(new Draft_17()));
  }

  public static void main(String[] arguments) throws Exception {
    Server server = new Server(0);
    server.start();
    // They don't say when they listen; a port that is there does.
    while (server.getPort() <= 0) {
      Thread.sleep(10);
    }
    Echo.serve(server.getPort());
  }

  public void onStart() {}

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
