package dev.framecheck.targets;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.targets.javawebsocket.JavaWebSocketEcho;
import dev.framecheck.targets.tomcat.TomcatEcho;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The implementations of others that can be judged by name. Each runs in a process of its own. */
public final class TargetCatalog {

  /** The receive limit of a server when none is asked for; that of the committed corpus. */
  public static final long DEFAULT_LIMIT = 65536;

  private static final String JAVA_WEBSOCKET = "java-websocket";
  private static final String TOMCAT = "tomcat:";
  private static final List<String> TOMCAT_VERSIONS = List.of("9.0.36", "9.0.37");

  private TargetCatalog() {}

  /** All names, in the order in which to show them. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(JAVA_WEBSOCKET));
    TOMCAT_VERSIONS.forEach(version -> names.add(TOMCAT + version));
    return List.copyOf(names);
  }

  /** Whether there is an implementation of this name. */
  public static boolean has(String name) {
    return names().contains(name);
  }

  /**
   * Launches an implementation; close it to end its process.
   *
   * @param limit its receive limit in bytes; {@link #DEFAULT_LIMIT} when empty
   * @throws IllegalArgumentException if there is no such name
   * @throws TargetException if it does not start; the message is for the user
   */
  public static ServerTarget launch(String name, OptionalLong limit) {
    if (!has(name)) {
      throw new IllegalArgumentException(
          "there is no target \"" + name + "\"; there are " + String.join(", ", names()));
    }
    long bytes = limit.orElse(DEFAULT_LIMIT);
    return name.equals(JAVA_WEBSOCKET) ? javaWebSocket(bytes).start() : tomcat(name, bytes).start();
  }

  private static ChildServer javaWebSocket(long limit) {
    List<Path> classPath =
        List.of(
            placeOf(TargetCatalog.class),
            placeOf(org.java_websocket.server.WebSocketServer.class),
            placeOf(org.slf4j.Logger.class));
    return new ChildServer("Java-WebSocket", classPath, JavaWebSocketEcho.class, "/", limit);
  }

  private static ChildServer tomcat(String name, long limit) {
    String version = name.substring(TOMCAT.length());
    List<Path> classPath = new ArrayList<>(List.of(placeOf(TargetCatalog.class)));
    classPath.addAll(JarFolder.of("tomcat-" + version).jars());
    return new ChildServer("Tomcat " + version, classPath, TomcatEcho.class, "/echo", limit);
  }

  /** The folder or jar that a class was loaded from. */
  static Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new TargetException("It can't be told where " + type.getName() + " was loaded from.");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new TargetException("The place of " + type.getName() + " is no path.", e);
    }
  }
}
