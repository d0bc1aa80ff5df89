import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.glassfish.tyrus.client.ClientManager;

public final class Client extends Endpoint {

  private final Runnable over;
  private final int limit;

  private Client(int limit, Runnable over) {
    this.over = over;
    this.limit = limit;
  }

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    int limit = Echo.clientLimit(arguments);
    ClientManager client = ClientManager.createClient();
    client.getProperties().put("org.glassfish.tyrus.client.sharedContainer", true);
    client.getProperties().put("org.glassfish.tyrus.incomingBufferSize", 2 * limit);
    Echo.connect(
        arguments,
        (address, over) ->
            client.connectToServer(
                new Client(limit, over),
                ClientEndpointConfig.Builder.create().build(),
                URI.create(address)));
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(limit);
    session.setMaxBinaryMessageBufferSize(limit);
    session.addMessageHandler(
        new MessageHandler.Whole<String>() {
          @Override
          public void onMessage(String message) {
            int code = Echo.closeOrdered(message);
            if (code != 0) {
              close(session, code, Echo.reasonOrdered(message));
            } else {
              session.getAsyncRemote().sendText(message);
            }
          }
        });
    session.addMessageHandler(
        new MessageHandler.Whole<ByteBuffer>() {
          @Override
          public void onMessage(ByteBuffer message) {
            session.getAsyncRemote().sendBinary(message);
          }
        });
  }

  private static void close(Session session, int code, String reason) {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException e) {
      // The judge is gone.
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    over.run();
  }

  @Override
  public void onError(Session session, Throwable problem) {}
}
