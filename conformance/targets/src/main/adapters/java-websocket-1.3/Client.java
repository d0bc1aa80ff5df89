import java.net.URI;
import java.nio.ByteBuffer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_17;
import org.java_websocket.handshake.ServerHandshake;

/** Releases whose class for RFC 6455 was that of a draft; they have no receive limit. */
public final class Client extends WebSocketClient {

  private final Runnable over;

  private Client(String address, Runnable over) {
    super(URI.create(address), new Draft_17());
    this.over = over;
  }

  public static void main(String[] arguments) throws Exception {
    Echo.connect(arguments, (address, over) -> new Client(address, over).connect());
  }

  @Override
  public void onMessage(String message) {
    int code = Echo.closeOrdered(message);
    if (code != 0) {
      getConnection().close(code, Echo.reasonOrdered(message));
    } else {
      send(message);
    }
  }

  @Override
  public void onMessage(ByteBuffer message) {
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    send(bytes);
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
