package dev.framecheck.reference.events;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page's window or worker: its sockets, and the event loop that runs what becomes of them (HTML,
 * "event loops"; WHATWG WebSockets, "WebSocket task source"). Tasks run in the order in which they
 * were queued. Scopes share nothing: each has its own tasks, and each socket belongs to the one
 * that made it. Not safe for use by several threads at once.
 */
public final class GlobalScope {
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final List<EventDispatch> sockets = new ArrayList<>();
  private final List<RuntimeException> reported = new ArrayList<>();
  private final String origin;

  private boolean unloaded;
  private boolean running;

  /**
   * A scope that was just made.
   *
   * @param origin its own, serialised, which never changes
   */
  public GlobalScope(String origin) {
    this.origin = Objects.requireNonNull(origin, "origin");
  }

  /** The origin of the page, serialised: what its sockets send as Origin. */
  public String origin() {
    return origin;
  }

  /**
   * A socket that the page has just made, and that is connecting.
   *
   * @throws IllegalStateException if the scope is unloaded
   */
  public EventDispatch newSocket(WebSocketUrl url) {
    if (unloaded) {
      throw new IllegalStateException("the document is gone");
    }
    EventDispatch socket =
        new EventDispatch(this, (url.secure() ? "wss://" : "ws://") + url.hostAndPort());
    sockets.add(socket);
    return socket;
  }

  /**
   * Runs the task that waits longest; false if none waits.
   *
   * @throws IllegalStateException from within a task: each runs to its end first
   */
  public boolean runTask() {
    if (running) {
      throw new IllegalStateException("a task is running");
    }
    Runnable task = tasks.poll();
    if (task == null) {
      return false;
    }
    running = true;
    try {
      task.run();
    } finally {
      running = false;
    }
    return true;
  }

  /** Runs tasks until none waits. */
  public void runTasks() {
    while (runTask()) {
      // Another may have been queued.
    }
  }

  /** How many tasks wait. */
  public int waiting() {
    return tasks.size();
  }

  /**
   * The document goes away, also in the middle of a task: no listener is called from now on, and
   * what waits is dropped. Later calls change nothing.
   *
   * @return what each socket's connection has to do about it
   */
  public Map<EventDispatch, Disappearance> unload() {
    Map<EventDispatch, Disappearance> left = new LinkedHashMap<>();
    if (!unloaded) {
      unloaded = true;
      tasks.clear();
      sockets.forEach(socket -> left.put(socket, socket.disappear()));
      sockets.clear();
    }
    return left;
  }

  /** Whether the document is gone. */
  public boolean isUnloaded() {
    return unloaded;
  }

  /** What this scope's listeners have thrown (HTML, "report an exception"), in order. */
  public List<RuntimeException> reported() {
    return List.copyOf(reported);
  }

  void report(RuntimeException thrown) {
    reported.add(thrown);
  }

  void queue(Runnable task) {
    if (!unloaded) {
      tasks.add(task);
    }
  }
}
