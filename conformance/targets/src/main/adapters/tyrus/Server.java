import jakarta.websocket.CloseReason;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

public final class Server {

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    Map<String, Object> properties =
        Map.of("org.glassfish.tyrus.incomingBufferSize", 2 * Echo.serverLimit(arguments));
    org.glassfish.tyrus.server.Server server =
        new org.glassfish.tyrus.server.Server(
            "127.0.0.1", freePort(), "/", properties, EchoEndpoint.class);
    server.start();
    Echo.serve(server.getPort());
  }

  /** It takes no port 0. */
  private static int freePort() throws java.io.IOException {
    try (java.net.ServerSocket socket =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Sends every message back whole; the annotation wants the limit as a constant. */
  @ServerEndpoint("/echo")
  public static final class EchoEndpoint {
    @OnMessage(maxMessageSize = 65536)
    public void text(Session session, String message) throws IOException {
      int code = Echo.closeOrdered(message);
      if (code != 0) {
        session.close(
            new CloseReason(
                CloseReason.CloseCodes.getCloseCode(code), Echo.reasonOrdered(message)));
      } else {
        session.getAsyncRemote().sendText(message);
      }
    }

    @OnMessage(maxMessageSize = 65536)
    public void binary(Session session, ByteBuffer message) {
      session.getAsyncRemote().sendBinary(message);
    }

    @OnError
    public void error(Session session, Throwable problem) {}
  }
}
