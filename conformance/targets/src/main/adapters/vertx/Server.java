import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

public final class Server {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.serverLimit(arguments);
    HttpServer server =
        Vertx.vertx()
            .createHttpServer(
                new HttpServerOptions()
                    .setMaxWebSocketFrameSize(limit)
                    .setMaxWebSocketMessageSize(limit)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false))
            .webSocketHandler(
                socket -> {
                  socket.exceptionHandler(problem -> {});
                  socket.textMessageHandler(socket::writeTextMessage);
                  socket.binaryMessageHandler(socket::writeBinaryMessage);
                });
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    Echo.serve(server.actualPort());
  }
}
