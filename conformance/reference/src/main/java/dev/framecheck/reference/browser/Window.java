package dev.framecheck.reference.browser;

import java.net.URI;

/** A window, with the one document that it shows. */
final class Window {
  private final int id;
  private final BrowserContext context;
  private String url;

  Window(int id, BrowserContext context, String url) {
    this.id = id;
    this.context = context;
    this.url = url;
  }

  int id() {
    return id;
  }

  BrowserContext context() {
    return context;
  }

  boolean isIn(ContextKind kind) {
    return context.kind() == kind;
  }

  String url() {
    return url;
  }

  void show(String another) {
    url = another;
  }

  String host() {
    return hostOf(URI.create(url));
  }

  /** The host of an address, which has to have one. */
  static String hostOf(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      throw new IllegalArgumentException("no host in " + uri);
    }
    return host;
  }
}
