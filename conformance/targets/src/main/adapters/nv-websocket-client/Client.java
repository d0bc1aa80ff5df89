import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFactory;
import com.neovisionaries.ws.client.WebSocketFrame;

/** It has no receive limit. */
public final class Client extends WebSocketAdapter {

  private final Runnable over;

  private Client(Runnable over) {
    this.over = over;
  }

  public static void main(String[] arguments) throws Exception {
    WebSocketFactory factory = new WebSocketFactory();
    Echo.connect(
        arguments,
        (address, over) -> factory.createSocket(address).addListener(new Client(over)).connect());
  }

  @Override
  public void onTextMessage(WebSocket socket, String message) {
    // It hands an empty text on as null.
    String text = message == null ? "" : message;
    int code = Echo.closeOrdered(text);
    if (code != 0) {
      socket.disconnect(code, Echo.reasonOrdered(text));
    } else {
      socket.sendText(text);
    }
  }

  @Override
  public void onBinaryMessage(WebSocket socket, byte[] message) {
    socket.sendBinary(message);
  }

  @Override
  public void onDisconnected(
      WebSocket socket, WebSocketFrame fromServer, WebSocketFrame fromClient, boolean byServer) {
    over.run();
  }
}
