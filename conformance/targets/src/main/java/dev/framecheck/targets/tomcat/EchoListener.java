package dev.framecheck.targets.tomcat;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.ServletContextEvent;
import javax.websocket.DeploymentException;
import javax.websocket.Endpoint;
import javax.websocket.EndpointConfig;
import javax.websocket.MessageHandler;
import javax.websocket.Session;
import javax.websocket.server.ServerContainer;
import javax.websocket.server.ServerEndpointConfig;
import org.apache.tomcat.websocket.server.WsContextListener;

/** Deploys the echo endpoint; Tomcat makes it by its name. */
public final class EchoListener extends WsContextListener {

  /** Receive limit in bytes, set before Tomcat starts. */
  static volatile int limit;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    super.contextInitialized(event);
    ServerContainer container =
        (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    try {
      container.addEndpoint(ServerEndpointConfig.Builder.create(Echo.class, "/echo").build());
    } catch (DeploymentException e) {
      throw new IllegalStateException("an echo endpoint is lawful", e);
    }
  }

  /** Sends every message back whole. */
  public static final class Echo extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.setMaxTextMessageBufferSize(limit);
      session.setMaxBinaryMessageBufferSize(limit);
      session.addMessageHandler(String.class, new Text(session));
      session.addMessageHandler(ByteBuffer.class, new Binary(session));
    }

    @Override
    public void onError(Session session, Throwable error) {
      // The peer's fault; Tomcat has dealt with it.
    }
  }

  private record Text(Session session) implements MessageHandler.Whole<String> {
    @Override
    public void onMessage(String message) {
      try {
        session.getBasicRemote().sendText(message);
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
