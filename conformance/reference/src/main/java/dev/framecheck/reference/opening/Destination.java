package dev.framecheck.reference.opening;

import java.net.InetAddress;
import java.util.Locale;

/**
 * What counts as one remote host for the queue of connections (RFC 6455, 4.1): an IP address and a
 * port; or, where names are resolved by a proxy, a name and a port.
 *
 * @param host the address in numbers, or the name
 * @param port the port
 */
public record Destination(String host, int port) {

  /** The destination with that address, under whatever name it was found. */
  public static Destination of(InetAddress address, int port) {
    return new Destination(address.getHostAddress(), port);
  }

  /** A destination whose address can't be known, so that each name counts as a host of its own. */
  public static Destination named(String name, int port) {
    String absolute = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return new Destination(absolute.toLowerCase(Locale.ROOT), port);
  }
}
