package dev.framecheck.model.worker;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** What a child needs to find: these classes first, then everything the parent was started with. */
final class WorkerClassPath {

  private WorkerClassPath() {}

  static String find() {
    try {
      Path own =
          Path.of(WorkerMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return own + File.pathSeparator + System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the model's own classes are in no file or folder", e);
    }
  }
}
