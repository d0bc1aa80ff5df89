package dev.framecheck.model.tlc;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * The jar that holds TLC.
 *
 * @param path an existing jar file, or folder of classes
 */
public record TlcJar(Path path) {

  /** TLC as it comes with this project. */
  public static TlcJar bundled() {
    try {
      Class<?> tlc = Class.forName("tlc2.TLC", false, TlcJar.class.getClassLoader());
      return new TlcJar(Path.of(tlc.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("TLC is not on the class path", e);
    }
  }

  /**
   * Another TLC, say an official {@code tla2tools.jar}.
   *
   * @throws SpecificationException if the file is missing or holds no TLC
   */
  public static TlcJar of(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new SpecificationException(path + " is not a file");
    }
    try (JarFile jar = new JarFile(path.toFile())) {
      if (jar.getEntry("tlc2/TLC.class") == null) {
        throw new SpecificationException(path + " does not contain TLC (tlc2.TLC)");
      }
    } catch (IOException e) {
      throw new SpecificationException(path + " is not a readable jar: " + e.getMessage(), e);
    }
    return new TlcJar(path);
  }
}
