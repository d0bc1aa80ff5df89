package dev.framecheck.reference.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's key and certificate, and the authority behind it, made by the platform's keytool. */
final class TestKeys {
  private static final String PASSWORD = "test-only";

  private final KeyStore store;

  private TestKeys(KeyStore store) {
    this.store = store;
  }

  /**
   * A key with a certificate for those names.
   *
   * @param names as keytool writes them, such as {@code dns:localhost,ip:127.0.0.1}
   * @param days how long the certificate is valid, from two days ago on
   */
  static TestKeys make(Path folder, String names, int days) throws Exception {
    Path file = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
    generate(file, "authority", "-ext", "bc:c", "-validity", "30");
    String validity = String.valueOf(days);
    generate(file, "server", "-ext", "san=" + names, "-signer", "authority", "-validity", validity);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return new TestKeys(store);
  }

  /** For a server that shows this certificate. */
  SSLContext server() throws GeneralSecurityException, IOException {
    KeyStore own = empty();
    Certificate[] chain = store.getCertificateChain("server");
    char[] password = PASSWORD.toCharArray();
    own.setKeyEntry("server", store.getKey("server", password), password, chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** For a client that trusts this authority and no other. */
  SSLContext client() throws GeneralSecurityException, IOException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", store.getCertificate("authority"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static void generate(Path file, String alias, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-startdate", "-2d"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("keytool made no key for " + alias);
    }
  }
}
