package dev.framecheck.model.graph.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Loads a TLC that shares nothing with others, be it in other threads or in other processes.
 *
 * <p>Classes of its own are not enough. The JDK's loader reads resources through jar files that all
 * loaders of the process share, and closes them with itself; and TLC unpacks its standard modules
 * into the folder for temporary files, under the same names each time. Either way a TLC elsewhere
 * finds a module gone, or half of it.
 */
final class IsolatedLoader extends URLClassLoader {

  private static final String TEMPORARY = "java.io.tmpdir";

  IsolatedLoader(URL... classes) {
    super(classes, ClassLoader.getPlatformClassLoader());
  }

  /** TLC reads the property once, when it is first needed; nobody else sees it changed for long. */
  void keepTemporaryFilesIn(Path folder) throws ReflectiveOperationException {
    synchronized (IsolatedLoader.class) {
      String before = System.setProperty(TEMPORARY, folder.toString());
      try {
        loadClass("util.FilenameToStream").getField("TMPDIR").get(null);
      } catch (NoSuchFieldException e) {
        // A later TLC, which makes itself a folder for each run.
      } finally {
        System.setProperty(TEMPORARY, before);
      }
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    URL resource = getResource(name);
    if (resource == null) {
      return null;
    }
    try {
      URLConnection connection = resource.openConnection();
      connection.setUseCaches(false);
      return connection.getInputStream();
    } catch (IOException e) {
      return null;
    }
  }
}
