import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Messages come in parts, which the application puts together; it has no receive limit. */
public final class Client implements WebSocket.Listener {

  private final Runnable over;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  private Client(Runnable over) {
    this.over = over;
  }

  public static void main(String[] arguments) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    Echo.connect(
        arguments,
        (address, over) ->
            client
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Client(over))
                .whenComplete(
                    (socket, problem) -> {
                      if (problem != null) {
                        over.run();
                      }
                    }));
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      String message = text.toString();
      text.setLength(0);
      int code = Echo.closeOrdered(message);
      sent =
          sent.thenCompose(
              unused ->
                  code == 0
                      ? socket.sendText(message, true)
                      : socket.sendClose(code, Echo.reasonOrdered(message)));
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    binary.write(bytes, 0, bytes.length);
    if (last) {
      ByteBuffer message = ByteBuffer.wrap(binary.toByteArray());
      binary.reset();
      sent = sent.thenCompose(unused -> socket.sendBinary(message, true));
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    over.run();
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable problem) {
    over.run();
  }
}
