import javax.servlet.ServletContextEvent;
import javax.servlet.http.HttpServlet;
import javax.websocket.CloseReason;
import javax.websocket.Endpoint;
import javax.websocket.EndpointConfig;
import javax.websocket.MessageHandler;
import javax.websocket.Session;
import javax.websocket.server.ServerContainer;
import javax.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsContextListener;

public final class Server {

  static volatile int limit;

  public static void main(String[] arguments) throws Exception {
    limit = Echo.serverLimit(arguments);
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    Path folder = Files.createTempDirectory("framecheck-tomcat");
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", folder.toString());
    context.addApplicationListener(Deployment.class.getName());
    // Requests reach the WebSocket filter only where there is a servlet behind it.
    Tomcat.addServlet(context, "none", new HttpServlet() {});
    context.addServletMappingDecoded("/", "none");
    tomcat.start();
    Echo.serve(connector.getLocalPort());
  }

  /** Deploys the endpoint; Tomcat makes it by its name. */
  public static final class Deployment extends WsContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
      super.contextInitialized(event);
      ServerContainer container =
          (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
      try {
        container.addEndpoint(ServerEndpointConfig.Builder.create(EchoEndpoint.class, "/echo").build());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Sends every message back whole. */
  public static final class EchoEndpoint extends Endpoint {
    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.setMaxTextMessageBufferSize(limit);
      session.setMaxBinaryMessageBufferSize(limit);
      session.addMessageHandler(new Text(session));
      session.addMessageHandler(new Binary(session));
    }

    @Override
    public void onError(Session session, Throwable error) {}
  }

  private record Text(Session session) implements MessageHandler.Whole<String> {
    @Override
    public void onMessage(String message) {
      try {
        int code = Echo.closeOrdered(message);
        if (code != 0) {
          session.close(
              new CloseReason(
                  CloseReason.CloseCodes.getCloseCode(code), Echo.reasonOrdered(message)));
        } else {
          session.getBasicRemote().sendText(message);
        }
      } catch (IOException e) {
        // The judge is gone.
      }
    }
  }

  private record Binary(Session session) implements MessageHandler.Whole<ByteBuffer> {
    @Override
    public void onMessage(ByteBuffer message) {
      try {
        session.getBasicRemote().sendBinary(message);
      } catch (IOException e) {
        // The judge is gone.
      }
    }
  }
}
