import java.net.URI;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.WebSocketAdapter;
import org.eclipse.jetty.websocket.api.WriteCallback;
import org.eclipse.jetty.websocket.client.WebSocketClient;

public final class Client extends WebSocketAdapter {

  private static final WriteCallback NOTHING =
      new WriteCallback() {
        @Override
        public void writeFailed(Throwable problem) {}

        @Override
        public void writeSuccess() {}
      };

  private final Runnable over;

  private Client(Runnable over) {
    this.over = over;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.eclipse.jetty.util.log.class", "org.eclipse.jetty.util.log.StdErrLog");
    System.setProperty("org.eclipse.jetty.LEVEL", "OFF");
    int limit = Echo.clientLimit(arguments);
    WebSocketClient client = new WebSocketClient();
    client.getPolicy().setMaxTextMessageSize(limit);
    client.getPolicy().setMaxBinaryMessageSize(limit);
    client.start();
    Echo.connect(
        arguments,
        (address, over) -> {
          try {
            client.connect(new Client(over), URI.create(address)).get();
          } catch (java.util.concurrent.ExecutionException e) {
            over.run();
          }
        });
  }

  @Override
  public void onWebSocketClose(int code, String reason) {
    super.onWebSocketClose(code, reason);
    over.run();
  }

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
