import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;

public final class Client extends WebSocketClient {

  private final Runnable over;

  private Client(String address, int limit, Runnable over) {
    super(URI.create(address), new Draft_6455(List.of(), limit));
    this.over = over;
    setTcpNoDelay(true);
  }

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.clientLimit(arguments);
    Echo.connect(arguments, (address, over) -> new Client(address, limit, over).connect());
  }

  @Override
  public void onMessage(String message) {
    int code = Echo.closeOrdered(message);
    if (code != 0) {
      close(code, Echo.reasonOrdered(message));
    } else {
      send(message);
    }
  }

  @Override
  public void onMessage(ByteBuffer message) {
    send(message);
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onClose(int code, String reason, boolean remote) {
    over.run();
  }

  @Override
  public void onError(Exception error) {}
}
