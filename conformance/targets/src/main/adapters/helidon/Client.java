import io.helidon.common.buffers.BufferData;
import io.helidon.webclient.websocket.WsClient;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Its messages come in the fragments in which they were sent, and go back in them. */
public final class Client {

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    Echo.connect(
        arguments,
        (address, over) ->
            WsClient.builder()
                .baseUri(address.replaceFirst("^ws:", "http:"))
                .build()
                .connect("/", new Listener(over)));
  }

  private static final class Listener implements WsListener {
    private final Runnable over;

    Listener(Runnable over) {
      this.over = over;
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
      session.send(text, last);
    }

    @Override
    public void onMessage(WsSession session, BufferData buffer, boolean last) {
      session.send(buffer, last);
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
      over.run();
    }

    @Override
    public void onError(WsSession session, Throwable problem) {
      over.run();
    }
  }
}
