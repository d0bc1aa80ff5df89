package dev.framecheck.reference.opening;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts of URLs, in their one canonical spelling (WHATWG URL, "host parsing"). */
final class Hosts {
  private static final String FORBIDDEN = " #/:<>?@[\\]^|%";
  private static final int MAX_NAME = 255;
  private static final Pattern IP_V4 = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");

  private Hosts() {}

  /**
   * The canonical spelling of a host.
   *
   * @throws IllegalArgumentException if it is none, or a name outside of ASCII
   */
  static String parse(String host) {
    if (host.startsWith("[")) {
      if (!host.endsWith("]")) {
        throw new IllegalArgumentException("not a host: " + host);
      }
      return "[" + IpV6.canonical(host.substring(1, host.length() - 1)) + "]";
    }
    String decoded = decode(host);
    if (decoded.isEmpty()
        || decoded.length() > MAX_NAME
        || decoded.chars().anyMatch(Hosts::isForbidden)) {
      throw new IllegalArgumentException("not a host: " + host);
    }
    String name = decoded.toLowerCase(Locale.ROOT);
    return endsInNumber(name) ? canonicalIpV4(name) : name;
  }

  /** Whether a host in canonical spelling is an IP address. */
  static boolean isIpAddress(String host) {
    return host.startsWith("[") || IP_V4.matcher(host).matches();
  }

  private static boolean isForbidden(int c) {
    return c < ' ' || c >= 0x7F || FORBIDDEN.indexOf(c) >= 0;
  }

  private static String decode(String host) {
    if (host.indexOf('%') < 0) {
      return host;
    }
    return new String(Percent.decode(host), StandardCharsets.UTF_8);
  }

  private static List<String> labels(String name) {
    List<String> labels = Arrays.asList(name.split("\\.", -1));
    boolean dotAtEnd = labels.size() > 1 && labels.get(labels.size() - 1).isEmpty();
    return dotAtEnd ? labels.subList(0, labels.size() - 1) : labels;
  }

  private static boolean endsInNumber(String name) {
    List<String> labels = labels(name);
    return NUMBER.matcher(labels.get(labels.size() - 1)).matches();
  }

  private static String canonicalIpV4(String name) {
    List<String> labels = labels(name);
    if (labels.size() > 4) {
      throw new IllegalArgumentException("not an IPv4 address: " + name);
    }
    long address = 0;
    for (int i = 0; i < labels.size(); i++) {
      boolean last = i == labels.size() - 1;
      long most = last ? 1L << (8 * (4 - i)) : 256;
      long number = number(labels.get(i), name);
      if (number >= most) {
        throw new IllegalArgumentException("not an IPv4 address: " + name);
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 0xFF)
        + "."
        + (address >> 8 & 0xFF)
        + "."
        + (address & 0xFF);
  }

  /** A decimal, octal or hexadecimal number; what exceeds 32 bits is as good as 2^32. */
  private static long number(String digits, String name) {
    int radix = 10;
    String rest = digits;
    if (digits.startsWith("0x")) {
      radix = 16;
      rest = digits.substring(2);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      radix = 8;
      rest = digits.substring(1);
    }
    if (digits.isEmpty()) {
      throw new IllegalArgumentException("not an IPv4 address: " + name);
    }
    long value = 0;
    for (int i = 0; i < rest.length(); i++) {
      int digit = rest.charAt(i) < 0x7F ? Character.digit(rest.charAt(i), radix) : -1;
      if (digit < 0) {
        throw new IllegalArgumentException("not an IPv4 address: " + name);
      }
      value = Math.min(value * radix + digit, 1L << 32);
    }
    return value;
  }
}
