package dev.framecheck.reference.opening;

import java.util.ArrayList;
import java.util.List;

/** IPv6 addresses in their one canonical spelling (RFC 4291, 2.2; RFC 5952, 4). */
final class IpV6 {
  private static final int PIECES = 8;

  private IpV6() {}

  /**
   * The canonical spelling of an address, both without brackets.
   *
   * @throws IllegalArgumentException if it is none; a zone is none either
   */
  static String canonical(String address) {
    int gap = address.indexOf("::");
    List<Integer> pieces = new ArrayList<>();
    if (gap < 0) {
      addPieces(pieces, address, address, true);
    } else {
      addPieces(pieces, address.substring(0, gap), address, false);
      List<Integer> behind = new ArrayList<>();
      addPieces(behind, address.substring(gap + 2), address, true);
      // The gap stands for one piece at least.
      while (pieces.size() + behind.size() < PIECES) {
        pieces.add(0);
        gap = -1;
      }
      require(gap < 0, address);
      pieces.addAll(behind);
    }
    require(pieces.size() == PIECES, address);
    return serialise(pieces);
  }

  private static void addPieces(List<Integer> pieces, String text, String address, boolean last) {
    if (text.isEmpty()) {
      require(!text.equals(address), address);
      return;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        addIpV4(pieces, parts[i], address);
      } else {
        require(parts[i].matches("[0-9A-Fa-f]{1,4}"), address);
        pieces.add(Integer.parseInt(parts[i], 16));
      }
    }
  }

  private static void addIpV4(List<Integer> pieces, String text, String address) {
    String[] parts = text.split("\\.", -1);
    require(parts.length == 4, address);
    int[] numbers = new int[4];
    for (int i = 0; i < 4; i++) {
      require(parts[i].matches("0|[1-9][0-9]{0,2}"), address);
      numbers[i] = Integer.parseInt(parts[i]);
      require(numbers[i] <= 0xFF, address);
    }
    pieces.add(numbers[0] << 8 | numbers[1]);
    pieces.add(numbers[2] << 8 | numbers[3]);
  }

  /** The longest run of zeros, if of two at least, and the first among equals, is left out. */
  private static String serialise(List<Integer> pieces) {
    int from = 0;
    int longest = 1;
    for (int i = 0; i < PIECES; i++) {
      int run = 0;
      while (i + run < PIECES && pieces.get(i + run) == 0) {
        run++;
      }
      if (run > longest) {
        from = i;
        longest = run;
      }
    }
    if (longest == 1) {
      return join(pieces);
    }
    return join(pieces.subList(0, from)) + "::" + join(pieces.subList(from + longest, PIECES));
  }

  private static String join(List<Integer> pieces) {
    return String.join(":", pieces.stream().map(Integer::toHexString).toList());
  }

  private static void require(boolean condition, String address) {
    if (!condition) {
      throw new IllegalArgumentException("not an IPv6 address: " + address);
    }
  }
}
