import java.nio.ByteBuffer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

public final class Server {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.serverLimit(arguments);
    org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        WebSocketUpgradeHandler.from(
            server,
            container -> {
              container.setMaxTextMessageSize(limit);
              container.setMaxBinaryMessageSize(limit);
              container.addMapping("/*", (request, response, callback) -> new Socket());
            }));
    server.start();
    Echo.serve(connector.getLocalPort());
  }

  public static final class Socket extends Session.Listener.AbstractAutoDemanding {
    @Override
    public void onWebSocketText(String message) {
      int code = Echo.closeOrdered(message);
      if (code != 0) {
        getSession().close(code, Echo.reasonOrdered(message), Callback.NOOP);
      } else {
        getSession().sendText(message, Callback.NOOP);
      }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer message, Callback callback) {
      getSession().sendBinary(message, callback);
    }

    @Override
    public void onWebSocketError(Throwable cause) {}
  }
}
