package dev.framecheck.cli.learn;

import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.transport.EchoServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before an echo server, and lets its handshake and its first frame through on each
 * connection, then nothing.
 */
final class MuteServer implements AutoCloseable {

  private static final int LET_THROUGH = 2;

  private final EchoServer echo;
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  MuteServer() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    echo = EchoServer.start(any, EndpointSettings.DEFAULT, Duration.ofSeconds(1));
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  ServerAddress address() {
    return ServerAddress.parse("ws://127.0.0.1:" + listening.getLocalPort() + "/");
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  /** The judge asks, and waits for the answer, twice; each comes in one piece on loopback. */
  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
      for (int i = 0; i < LET_THROUGH; i++) {
        pass(client.getInputStream(), server.getOutputStream());
        pass(server.getInputStream(), client.getOutputStream());
      }
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The judge drops its connections by a reset.
    }
  }

  private static void pass(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[4096];
    int count = from.read(buffer);
    if (count > 0) {
      to.write(Arrays.copyOf(buffer, count));
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    echo.close();
    threads.shutdownNow();
  }
}
