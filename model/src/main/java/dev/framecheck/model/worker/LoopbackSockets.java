package dev.framecheck.model.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.server.RMISocketFactory;

/**
 * Keeps a child off the network: TLC exports its fingerprint set by RMI even when nothing is
 * distributed, which would listen on every interface.
 */
final class LoopbackSockets extends RMISocketFactory {

  static void install() throws IOException {
    RMISocketFactory.setSocketFactory(new LoopbackSockets());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
