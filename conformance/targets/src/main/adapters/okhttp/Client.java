import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** It has no receive limit. */
public final class Client extends WebSocketListener {

  private final Runnable over;

  private Client(Runnable over) {
    this.over = over;
  }

  public static void main(String[] arguments) throws Exception {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(1024);
    dispatcher.setMaxRequestsPerHost(1024);
    OkHttpClient client = new OkHttpClient.Builder().dispatcher(dispatcher).build();
    Echo.connect(
        arguments,
        (address, over) ->
            client.newWebSocket(new Request.Builder().url(address).build(), new Client(over)));
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    int code = Echo.closeOrdered(message);
    if (code != 0) {
      socket.close(code, Echo.reasonOrdered(message));
    } else {
      socket.send(message);
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteString message) {
    socket.send(message);
  }

  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    // A Close is answered by the application alone.
    socket.close(1000, null);
  }

  @Override
  public void onClosed(WebSocket socket, int code, String reason) {
    over.run();
  }

  @Override
  public void onFailure(WebSocket socket, Throwable problem, Response response) {
    over.run();
  }
}
