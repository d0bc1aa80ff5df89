package dev.framecheck.reference.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one socket, in the order in which they were added (DOM, "event listener list"),
 * its event handlers among them (HTML, "event handlers").
 */
final class ListenerList {

  /** One listener, which knows whether it was removed in the meantime. */
  private static final class Entry {
    private final PageEvent.Type type;
    private final GlobalScope owner;
    private final boolean once;
    private final boolean handler;

    /** Only a handler's is ever replaced, in its place. */
    private PageListener listener;

    private boolean removed;

    Entry(
        PageEvent.Type type,
        PageListener listener,
        GlobalScope owner,
        boolean once,
        boolean handler) {
      this.type = type;
      this.listener = listener;
      this.owner = owner;
      this.once = once;
      this.handler = handler;
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<PageEvent.Type, Entry> handlers = new EnumMap<>(PageEvent.Type.class);

  void add(PageEvent.Type type, PageListener listener, GlobalScope owner, boolean once) {
    if (find(type, listener) == null) {
      entries.add(new Entry(type, listener, owner, once, false));
    }
  }

  void remove(PageEvent.Type type, PageListener listener) {
    Entry entry = find(type, listener);
    if (entry != null) {
      drop(entry);
    }
  }

  void setHandler(PageEvent.Type type, @Nullable PageListener listener, GlobalScope owner) {
    Entry entry = handlers.get(type);
    if (listener == null) {
      if (entry != null) {
        handlers.remove(type);
        drop(entry);
      }
    } else if (entry != null) {
      entry.listener = listener;
    } else {
      Entry added = new Entry(type, listener, owner, false, true);
      handlers.put(type, added);
      entries.add(added);
    }
  }

  /**
   * Gives an event to the listeners that are there now. One that is added meanwhile does not get
   * it, nor does one that is removed before its turn, nor one whose scope is gone by then.
   */
  void dispatch(PageEvent event) {
    for (Entry entry : List.copyOf(entries)) {
      if (entry.type != event.type() || entry.removed || entry.owner.isUnloaded()) {
        continue;
      }
      if (entry.once) {
        drop(entry);
      }
      try {
        entry.listener.handle(event);
      } catch (RuntimeException e) {
        entry.owner.report(e);
      }
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void clear() {
    List.copyOf(entries).forEach(this::drop);
    handlers.clear();
  }

  private void drop(Entry entry) {
    entry.removed = true;
    entries.remove(entry);
  }

  private @Nullable Entry find(PageEvent.Type type, PageListener listener) {
    return entries.stream()
        .filter(entry -> !entry.handler && entry.type == type && entry.listener.equals(listener))
        .findFirst()
        .orElse(null);
  }
}
