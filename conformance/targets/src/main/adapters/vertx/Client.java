import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;

public final class Client {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.clientLimit(arguments);
    WebSocketClient client =
        Vertx.vertx()
            .createWebSocketClient(
                new WebSocketClientOptions()
                    .setMaxFrameSize(limit)
                    .setMaxMessageSize(limit)
                    .setMaxConnections(1024));
    Echo.connect(
        arguments,
        (address, over) -> {
          URI uri = URI.create(address);
          client
              .connect(uri.getPort(), uri.getHost(), uri.getPath())
              .onFailure(problem -> over.run())
              .onSuccess(
                  socket -> {
                    socket.exceptionHandler(problem -> {});
                    socket.closeHandler(unused -> over.run());
                    socket.textMessageHandler(socket::writeTextMessage);
                    socket.binaryMessageHandler(socket::writeBinaryMessage);
                  });
        });
  }
}
