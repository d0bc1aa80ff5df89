package dev.framecheck.traces;

/** A pattern of at least one byte, repeated, beginning at an index of a sequence. Never changes. */
final class ByteRun {

  private final byte[] pattern;
  private final long count;
  private final long start;

  /** Takes the pattern as it is, without a copy; nobody may change it afterwards. */
  ByteRun(byte[] pattern, long count, long start) {
    this.pattern = pattern;
    this.count = count;
    this.start = start;
  }

  ByteRun startingAt(long index) {
    return new ByteRun(pattern, count, index);
  }

  int period() {
    return pattern.length;
  }

  long count() {
    return count;
  }

  long start() {
    return start;
  }

  long size() {
    return pattern.length * count;
  }

  long end() {
    return start + size();
  }

  /** The byte at this index of the sequence. */
  byte at(long index) {
    return pattern[(int) ((index - start) % pattern.length)];
  }

  void copyPattern(byte[] target, int index) {
    System.arraycopy(pattern, 0, target, index, pattern.length);
  }
}
