import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.websockets.client.WebSocketClient;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.net.URI;
import java.nio.ByteBuffer;
import org.xnio.IoFuture;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

public final class Client {

  public static void main(String[] arguments) throws Exception {
    long limit = Echo.clientLimit(arguments);
    XnioWorker worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
    ByteBufferPool pool = new DefaultByteBufferPool(false, 16384);
    Echo.connect(
        arguments,
        (address, over) ->
            WebSocketClient.connectionBuilder(worker, pool, URI.create(address))
                .connect()
                .addNotifier(
                    (future, unused) -> {
                      if (future.getStatus() != IoFuture.Status.DONE) {
                        over.run();
                        return;
                      }
                      try {
                        WebSocketChannel channel = future.get();
                        channel.addCloseTask(closed -> over.run());
                        channel.getReceiveSetter().set(new Listener(limit));
                        channel.resumeReceives();
                      } catch (java.io.IOException e) {
                        over.run();
                      }
                    },
                    null));
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
