package dev.framecheck.model.grammar;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import java.util.Comparator;

/**
 * Frames that the grammar can't tell apart. Symbols are ordered by name.
 *
 * @param kind the class of the opcode
 * @param fin whether FIN is set
 * @param isLong whether the payload is longer than a control frame's may be
 * @param reservedBits whether an RSV bit is set
 * @param wrongMask whether the frame is masked where it must not be, or the other way round
 */
record FrameSymbol(
    FrameKind kind, boolean fin, boolean isLong, boolean reservedBits, boolean wrongMask)
    implements Comparable<FrameSymbol> {

  private static final long LONGEST_CONTROL = 125;
  private static final Comparator<FrameSymbol> BY_NAME = Comparator.comparing(FrameSymbol::name);

  /** The symbol of a frame that an endpoint of this role receives. */
  static FrameSymbol of(Input.Header header, Role role) {
    return new FrameSymbol(
        FrameKind.of(header.opcode()),
        header.fin(),
        Long.compareUnsigned(header.length(), LONGEST_CONTROL) > 0,
        header.rsv() != 0,
        header.masked() != role.peerMasks());
  }

  /** What the table calls it: {@code TextMoreRsv}, say. */
  String name() {
    return kind.label()
        + (fin ? "Fin" : "More")
        + (isLong ? "Long" : "")
        + (reservedBits ? "Rsv" : "")
        + (wrongMask ? "BadMask" : "");
  }

  /** Whether the comparison can do without it: the grammar doesn't bound data frames. */
  boolean isOptional() {
    return isLong && !kind.isControl();
  }

  @Override
  public int compareTo(FrameSymbol other) {
    return BY_NAME.compare(this, other);
  }

  @Override
  public String toString() {
    return name();
  }
}
