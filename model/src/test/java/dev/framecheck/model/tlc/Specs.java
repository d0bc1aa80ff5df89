package dev.framecheck.model.tlc;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The specifications with which the drivers are tried. */
public final class Specs {

  private Specs() {}

  /** A folder of specifications among the test's resources. */
  public static Path folder(String name) {
    try {
      return Path.of(Specs.class.getResource("/engines/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A module of that folder with a configuration. */
  static TlcSpec spec(String folder, String module, String config) {
    return TlcSpec.of(module, folder(folder), TlcConfig.parse(config));
  }
}
