import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Its messages come in the fragments in which they were sent, and go back in them. */
public final class Server {

  public static void main(String[] arguments) throws Exception {
    System.setProperty("helidon.logging.config.disabled", "true");
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .addRouting(WsRouting.builder().endpoint("/", Listener::new))
            .build()
            .start();
    Echo.serve(server.port());
  }

  private static final class Listener implements WsListener {
    @Override
    public void onMessage(WsSession session, String text, boolean last) {
      int code = last ? Echo.closeOrdered(text) : 0;
      if (code != 0) {
        session.close(code, Echo.reasonOrdered(text));
      } else {
        session.send(text, last);
      }
    }

    @Override
    public void onMessage(WsSession session, BufferData buffer, boolean last) {
      session.send(buffer, last);
    }

    @Override
    public void onPing(WsSession session, BufferData payload) {
      // A Ping is answered by the application alone.
      session.pong(payload);
    }
  }
}
