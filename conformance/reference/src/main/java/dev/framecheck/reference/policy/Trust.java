package dev.framecheck.reference.policy;

/**
 * What is potentially trustworthy (Secure Contexts, 3.1 and 3.2): authenticated by TLS, or on this
 * very machine.
 *
 * @param localhostIsLocal whether the names under localhost are always resolved to this machine,
 *     which the standard makes a condition of trusting them
 */
record Trust(boolean localhostIsLocal) {

  boolean isTrustworthy(Origin origin) {
    return origin.scheme().equals("https")
        || origin.scheme().equals("file")
        || (origin.scheme().equals("http") && isLocal(origin.host()));
  }

  private boolean isLocal(String host) {
    // In canonical spelling only an IPv4 address ends with a number.
    boolean loopback =
        host.equals("[::1]")
            || (host.startsWith("127.") && Character.isDigit(host.charAt(host.length() - 1)));
    return loopback || (localhostIsLocal && isLocalhost(host));
  }

  /** Whether it is one of the names under localhost. */
  static boolean isLocalhost(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.equals("localhost") || name.endsWith(".localhost");
  }
}
