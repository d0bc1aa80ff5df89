import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.CountDownLatch;

public final class Server {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.serverLimit(arguments);
    CountDownLatch listening = new CountDownLatch(1);
    HttpServer server =
        Vertx.vertx()
            .createHttpServer(
                new HttpServerOptions()
                    .setMaxWebsocketFrameSize(limit)
                    .setMaxWebsocketMessageSize(limit))
            .websocketHandler(
                socket -> {
                  socket.exceptionHandler(problem -> {});
                  socket.textMessageHandler(socket::writeTextMessage);
                  socket.binaryMessageHandler(socket::writeBinaryMessage);
                })
            .listen(0, "127.0.0.1", result -> listening.countDown());
    listening.await();
    Echo.serve(server.actualPort());
  }
}
