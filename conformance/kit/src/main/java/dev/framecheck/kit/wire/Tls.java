package dev.framecheck.kit.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS as the judge speaks it to a server under test, RFC 6455 §4.1: the name is sent, and the
 * certificate is checked before a byte of the handshake goes out. Immutable; for many threads.
 */
public final class Tls {

  private final @Nullable SSLContext context;
  private final boolean checksName;

  private Tls(@Nullable SSLContext context, boolean checksName) {
    this.context = context;
    this.checksName = checksName;
  }

  /** Trusts whom the Java platform trusts. */
  public static Tls trustingThePlatform() {
    return new Tls(null, true);
  }

  /**
   * Trusts the certificates of a file, in PEM or DER, and nobody else.
   *
   * @throws IOException if there is no certificate in it; the message is for the user
   */
  public static Tls trusting(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new IOException(file + " holds no certificate");
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("trusted-" + store.size(), certificate);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      return new Tls(context(trust.getTrustManagers()), true);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " holds no certificate that can be read", e);
    }
  }

  /** Takes any certificate: for a server that is somebody's own and has made its own. */
  public static Tls trustingAnybody() {
    try {
      return new Tls(context(new TrustManager[] {new Anybody()}), false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  private static SSLContext context(TrustManager[] trust) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    return context;
  }

  /** Speaks TLS over a connected socket, and closes that with the one that it returns. */
  Socket over(Socket tcp, ServerAddress address, Duration patience) throws IOException {
    try {
      SSLContext used = context == null ? SSLContext.getDefault() : context;
      SSLSocket socket =
          (SSLSocket)
              used.getSocketFactory().createSocket(tcp, address.host(), address.port(), true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm(checksName ? "HTTPS" : null);
      socket.setSSLParameters(parameters);
      socket.setSoTimeout((int) patience.toMillis());
      socket.startHandshake();
      return socket;
    } catch (SSLException e) {
      throw new Handshakes.Refused("TLS failed: " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java platform has no TLS", e);
    }
  }

  /** Believes every certificate. */
  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
