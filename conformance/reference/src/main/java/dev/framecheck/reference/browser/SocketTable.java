package dev.framecheck.reference.browser;

import dev.framecheck.reference.closing.Deadline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All sockets of which anything is left, by their numbers. Those that are gone drop out. */
final class SocketTable {
  private final TreeMap<Integer, PageSocket> sockets = new TreeMap<>();

  void add(int id, PageSocket socket) {
    sockets.put(id, socket);
  }

  boolean contains(int id) {
    return sockets.containsKey(id);
  }

  List<Integer> ids() {
    return List.copyOf(sockets.keySet());
  }

  PageSocket get(int id) {
    PageSocket socket = sockets.get(id);
    if (socket == null) {
      throw new IllegalStateException("there is no socket " + id);
    }
    return socket;
  }

  Window pageOf(int id) {
    Window page = get(id).page();
    if (page == null) {
      throw new IllegalStateException("the page of socket " + id + " is gone");
    }
    return page;
  }

  /** Whether it is a socket's turn: one connects to a host at a time (RFC 6455, 4.1). */
  boolean canStart(int id) {
    PageSocket asked = get(id);
    return asked.isWaiting()
        && sockets.values().stream()
            .noneMatch(other -> other.isConnecting() && other.sharesDestination(asked));
  }

  /** Does something to one socket. */
  void with(int id, Consumer<PageSocket> action) {
    action.accept(get(id));
    forgetGone();
  }

  /** Does something to all sockets. */
  void withEach(Consumer<PageSocket> action) {
    // What is done may call a page, and that may change the table.
    List.copyOf(sockets.values()).forEach(action);
    forgetGone();
  }

  /** Documents go away, and with them the sockets' pages. */
  void pagesGo(Predicate<Window> which) {
    withEach(
        socket -> {
          Window page = socket.page();
          if (page != null && which.test(page)) {
            socket.goAway();
          }
        });
  }

  Optional<Deadline> nextDeadline(long now) {
    return sockets.values().stream()
        .flatMap(socket -> socket.nextDeadline().stream())
        .min(Comparator.comparingLong(deadline -> deadline.nanos() - now));
  }

  void clear() {
    sockets.clear();
  }

  private void forgetGone() {
    sockets.values().removeIf(PageSocket::isGone);
  }
}
