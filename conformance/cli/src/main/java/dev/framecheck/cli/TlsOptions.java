package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.wire.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whom to trust at {@code wss://}. */
final class TlsOptions {

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "Certificates, in PEM or DER, to trust at wss://, instead of those that Java trusts.")
  private @Nullable Path trust;

  @Option(names = "--insecure", description = "Take any certificate at wss://.")
  private boolean insecure;

  /** How to speak TLS. */
  Tls tls() {
    if (trust == null) {
      return insecure ? Tls.trustingAnybody() : Tls.trustingThePlatform();
    }
    if (insecure) {
      throw new InputException("--trust and --insecure exclude each other.");
    }
    if (!Files.isReadable(trust)) {
      throw new InputException("--trust " + trust + ": there is no such file to read.");
    }
    try {
      return Tls.trusting(trust);
    } catch (IOException e) {
      throw new InputException("--trust: " + e.getMessage() + ".", e);
    }
  }
}
