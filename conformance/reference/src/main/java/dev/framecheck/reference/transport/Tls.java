package dev.framecheck.reference.transport;

import dev.framecheck.reference.opening.OpeningStep.StartTls;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * TLS over a connected socket. Nothing below version 1.2 is spoken (RFC 8996), and there is no
 * second try with less: not with a lower version, and not without the server's name.
 */
final class Tls {
  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

  private Tls() {}

  /**
   * Performs the handshake as a client: with Server Name Indication (RFC 6455, 4.1), and a
   * certificate that has to be valid and the host's (RFC 9110, 4.3.4).
   *
   * @throws IOException if it fails, whatever about it
   */
  static Wire client(Socket tcp, StartTls wanted, SSLContext context) throws IOException {
    String host = withoutBrackets(wanted.host());
    SSLSocket socket = layered(tcp, wanted.serverName().orElse(host), context);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    // Set by hand, as the platform leaves out names without a dot.
    parameters.setServerNames(
        wanted.serverName().map(SNIHostName::new).map(List::<SNIServerName>of).orElse(List.of()));
    return shakeHands(tcp, socket, parameters, true);
  }

  /** Performs the handshake as a server. */
  static Wire server(Socket tcp, SSLContext context) throws IOException {
    SSLSocket socket = layered(tcp, "", context);
    return shakeHands(tcp, socket, socket.getSSLParameters(), false);
  }

  private static SSLSocket layered(Socket tcp, String host, SSLContext context) throws IOException {
    return (SSLSocket)
        context.getSocketFactory().createSocket(tcp, host, tcp.getPort(), /* autoClose= */ true);
  }

  private static Wire shakeHands(
      Socket tcp, SSLSocket socket, SSLParameters parameters, boolean client) throws IOException {
    parameters.setProtocols(VERSIONS);
    socket.setUseClientMode(client);
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
    } catch (IllegalArgumentException e) {
      throw new IOException("TLS can't be started: " + e.getMessage(), e);
    }
    return new Wire(tcp, socket);
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
