package dev.framecheck.model.graph.extraction;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs a task with TLC classes of its own, in this JVM. Only types of the JDK cross the border.
 * Safe for use by many threads.
 */
public final class FreshTlc {

  private final TlcJar jar;

  /** Tasks with the classes of this TLC. */
  public FreshTlc(TlcJar jar) {
    this.jar = jar;
  }

  /**
   * Runs a task.
   *
   * @param task a class of this module, with a public constructor without parameters; its copy on
   *     TLC's side does the work
   * @param temporary an empty folder, for files that TLC unpacks
   * @param failure begins the message of what may go wrong
   * @throws SpecificationException if the task throws; the message says what TLC said
   * @throws IOException if the classes can't be found
   */
  @SuppressWarnings("unchecked") // the task is ours, only its class is not the one seen here
  public Map<String, Object> apply(
      Class<? extends Function<Map<String, Object>, Map<String, Object>>> task,
      Map<String, Object> request,
      Path temporary,
      String failure)
      throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (IsolatedLoader loader = new IsolatedLoader(jar.path().toUri().toURL(), ownClasses())) {
      loader.keepTemporaryFilesIn(temporary);
      thread.setContextClassLoader(loader);
      PrintStream capture = new PrintStream(said, true, StandardCharsets.UTF_8);
      Class<?> io = loader.loadClass("util.ToolIO");
      io.getField("out").set(null, capture);
      io.getField("err").set(null, capture);
      Function<Map<String, Object>, Map<String, Object>> copy =
          (Function<Map<String, Object>, Map<String, Object>>)
              loader.loadClass(task.getName()).getConstructor().newInstance();
      return copy.apply(request);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("TLC cannot be loaded from " + jar.path(), e);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new SpecificationException(
          failure + ": " + problem(said.toString(StandardCharsets.UTF_8), e), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String problem(String said, Throwable thrown) {
    String own = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    return Stream.concat(Stream.of(own), said.lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(Parsing file|Semantic processing) .*"))
        .distinct()
        .limit(12)
        .reduce((a, b) -> a + " | " + b)
        .orElse(own);
  }

  /**
   * Where the classes of this module are, those among them that TLC takes for operators.
   *
   * @throws IOException if that can't be told
   */
  public static URL ownClasses() throws IOException {
    try {
      return FreshTlc.class.getProtectionDomain().getCodeSource().getLocation().toURI().toURL();
    } catch (URISyntaxException e) {
      throw new IOException("the model's own classes are in no file or folder", e);
    }
  }
}
