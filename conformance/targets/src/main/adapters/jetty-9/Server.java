import java.nio.ByteBuffer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.WriteCallback;
import org.eclipse.jetty.websocket.api.WebSocketAdapter;
import org.eclipse.jetty.websocket.server.WebSocketHandler;
import org.eclipse.jetty.websocket.servlet.WebSocketServletFactory;

public final class Server {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.serverLimit(arguments);
    System.setProperty("org.eclipse.jetty.util.log.class", "org.eclipse.jetty.util.log.StdErrLog");
    System.setProperty("org.eclipse.jetty.LEVEL", "OFF");
    org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new WebSocketHandler() {
          @Override
          public void configure(WebSocketServletFactory factory) {
            factory.getPolicy().setMaxTextMessageSize(limit);
            factory.getPolicy().setMaxBinaryMessageSize(limit);
            factory.getExtensionFactory().unregister("permessage-deflate");
            factory.register(Socket.class);
          }
        });
    server.start();
    Echo.serve(connector.getLocalPort());
  }

  public static final class Socket extends WebSocketAdapter {
    @Override
    public void onWebSocketText(String message) {
      Session session = getSession();
      if (session != null) {
        int code = Echo.closeOrdered(message);
        if (code != 0) {
          session.close(code, Echo.reasonOrdered(message));
        } else {
          session.getRemote().sendString(message, NOTHING);
        }
      }
    }

    @Override
    public void onWebSocketBinary(byte[] bytes, int offset, int length) {
      Session session = getSession();
      if (session != null) {
        byte[] copy = java.util.Arrays.copyOfRange(bytes, offset, offset + length);
        session.getRemote().sendBytes(ByteBuffer.wrap(copy), NOTHING);
      }
    }
  }

  private static final WriteCallback NOTHING =
      new WriteCallback() {
        @Override
        public void writeFailed(Throwable problem) {}

        @Override
        public void writeSuccess() {}
      };
}
