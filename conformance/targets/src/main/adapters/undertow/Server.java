import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

public final class Server {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.serverLimit(arguments);
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                Handlers.websocket(
                    (exchange, channel) -> {
                      channel.getReceiveSetter().set(new Listener(limit));
                      channel.resumeReceives();
                    }))
            .build();
    server.start();
    Echo.serve(((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort());
  }

  private static final class Listener extends AbstractReceiveListener {
    private final long limit;

    Listener(long limit) {
      this.limit = limit;
    }

    @Override
    protected long getMaxTextBufferSize() {
      return limit;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
      return limit;
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
      WebSockets.sendText(message.getData(), channel, null);
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
      ByteBuffer copy = WebSockets.mergeBuffers(message.getData().getResource());
      message.getData().free();
      WebSockets.sendBinary(copy, channel, null);
    }
  }
}
