package dev.framecheck.reference.transport;

import dev.framecheck.reference.opening.OpeningFault;
import dev.framecheck.reference.opening.OpeningHandshake;
import dev.framecheck.reference.opening.OpeningStep;
import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.Send;
import dev.framecheck.reference.opening.OpeningStep.StartTls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Takes an {@link OpeningHandshake} through a socket. */
final class Opening {
  private static final int CHUNK = 4096;

  private final OpeningHandshake handshake;
  private final @Nullable SSLContext tls;
  private Wire wire;

  /** A handshake that asks for no TLS. */
  Opening(OpeningHandshake handshake, Wire wire) {
    this(handshake, wire, null);
  }

  /**
   * @param wire where TCP is open
   * @param tls for a client whose URL is secure
   */
  Opening(OpeningHandshake handshake, Wire wire, @Nullable SSLContext tls) {
    this.handshake = handshake;
    this.wire = wire;
    this.tls = tls;
  }

  /**
   * An open connection.
   *
   * @param in all that followed the handshake
   */
  record Opened(Wire wire, InputStream in, Established handshake) {}

  /**
   * Runs it to its outcome.
   *
   * @throws HandshakeException if that is not a connection; whatever a server says about it has
   *     been sent
   * @throws IOException if the connection breaks
   */
  Opened run() throws IOException {
    List<OpeningStep> steps = handshake.start();
    byte[] chunk = new byte[CHUNK];
    while (true) {
      for (OpeningStep step : steps) {
        if (step instanceof Send send) {
          send.bytes().writeTo(wire.out());
          wire.out().flush();
        } else if (step instanceof Failed failed) {
          throw new HandshakeException(failed.fault(), failed.status());
        } else if (step instanceof Established established) {
          InputStream rest = new ByteArrayInputStream(established.rest().toByteArray());
          return new Opened(wire, new SequenceInputStream(rest, wire.in()), established);
        }
      }
      steps = next(steps, chunk);
    }
  }

  private List<OpeningStep> next(List<OpeningStep> steps, byte[] chunk) throws IOException {
    if (!steps.isEmpty() && steps.get(steps.size() - 1) instanceof StartTls start) {
      return secure(start);
    }
    int length = wire.in().read(chunk);
    return length < 0 ? handshake.endOfStream() : handshake.receive(chunk, 0, length);
  }

  private List<OpeningStep> secure(StartTls start) throws HandshakeException {
    if (tls == null) {
      throw new IllegalStateException("there is no TLS for " + start.host());
    }
    try {
      wire = Tls.client(wire.tcp(), start, tls);
    } catch (IOException e) {
      handshake.fail(OpeningFault.TLS_FAILED);
      HandshakeException failure = new HandshakeException(OpeningFault.TLS_FAILED, 0);
      failure.initCause(e);
      throw failure;
    }
    return handshake.secured();
  }
}
