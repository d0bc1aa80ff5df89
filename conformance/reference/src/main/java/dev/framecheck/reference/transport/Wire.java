package dev.framecheck.reference.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A TCP connection, and what is spoken over it: plain bytes, or TLS.
 *
 * @param tcp the socket below, which can be closed at any moment: to close TLS could wait for a
 *     write that is stuck
 * @param stream the socket to read and write, which is the same one where there is no TLS
 */
record Wire(Socket tcp, Socket stream) {

  static Wire plain(Socket socket) {
    return new Wire(socket, socket);
  }

  InputStream in() throws IOException {
    return stream.getInputStream();
  }

  OutputStream out() throws IOException {
    return stream.getOutputStream();
  }

  /** Ends the own direction; over TLS with its own notice of closure first (RFC 8446, 6.1). */
  void endOutput() throws IOException {
    stream.shutdownOutput();
    if (stream != tcp) {
      tcp.shutdownOutput();
    }
  }

  /** Ends both directions at once, come what may. */
  void cut() {
    Deadlines.close(tcp);
  }
}
