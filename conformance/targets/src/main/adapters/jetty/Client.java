import java.net.URI;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.client.WebSocketClient;

public final class Client {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.clientLimit(arguments);
    WebSocketClient client = new WebSocketClient();
    client.setMaxTextMessageSize(limit);
    client.setMaxBinaryMessageSize(limit);
    client.getHttpClient().setMaxConnectionsPerDestination(256);
    client.start();
    Echo.connect(
        arguments,
        (address, over) ->
            client
                .connect(new Socket(over), URI.create(address))
                .whenComplete(
                    (session, problem) -> {
                      if (problem != null) {
                        over.run();
                      }
                    }));
  }

  public static final class Socket extends Session.Listener.AbstractAutoDemanding {
    private final Runnable over;

    Socket(Runnable over) {
      this.over = over;
    }

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

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
      callback.succeed();
      over.run();
    }
  }
}
