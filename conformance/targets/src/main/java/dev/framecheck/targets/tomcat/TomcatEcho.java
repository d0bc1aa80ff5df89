package dev.framecheck.targets.tomcat;

import dev.framecheck.targets.echo.EchoProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** The process: an echo server on a free port of the loopback interface. */
public final class TomcatEcho {

  private TomcatEcho() {}

  /** Starts it; the only argument is the receive limit in bytes. */
  public static void main(String[] arguments) throws IOException, LifecycleException {
    EchoListener.limit = EchoProcess.limit(arguments);
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
    context.addApplicationListener(EchoListener.class.getName());
    Tomcat.addServlet(context, "none", new NoServlet());
    context.addServletMappingDecoded("/", "none");
    tomcat.start();
    EchoProcess.serve(connector::getLocalPort);
  }

  /** Requests reach the WebSocket filter only where there is a servlet behind it. */
  private static final class NoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }
}
