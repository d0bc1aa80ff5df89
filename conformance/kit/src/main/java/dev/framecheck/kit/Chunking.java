package dev.framecheck.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** In which parts the bytes of a step reach the target. */
public sealed interface Chunking {

  /** The longest frame header has 2 + 8 + 4 bytes, so it can be cut after each of the first 13. */
  int GREATEST_CUT = 13;

  /** All bytes of a step at once. */
  record Whole() implements Chunking {
    @Override
    public String text() {
      return "whole";
    }

    @Override
    public List<byte[]> split(byte[] bytes) {
      return List.of(bytes.clone());
    }
  }

  /** Each byte alone. */
  record ByteByByte() implements Chunking {
    @Override
    public String text() {
      return "byte by byte";
    }

    @Override
    public List<byte[]> split(byte[] bytes) {
      if (bytes.length <= 1) {
        return List.of(bytes.clone());
      }
      List<byte[]> parts = new ArrayList<>(bytes.length);
      for (byte part : bytes) {
        parts.add(new byte[] {part});
      }
      return parts;
    }
  }

  /**
   * The first {@code position} bytes of each step alone, then the rest of them.
   *
   * @param position at least 1
   */
  record CutAt(int position) implements Chunking {

    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CutAt {
      if (position < 1) {
        throw new IllegalArgumentException("a cut is after byte 1 or later, not " + position);
      }
    }

    @Override
    public String text() {
      return "cut at " + position;
    }

    @Override
    public List<byte[]> split(byte[] bytes) {
      if (bytes.length <= position) {
        return List.of(bytes.clone());
      }
      return List.of(
          Arrays.copyOf(bytes, position), Arrays.copyOfRange(bytes, position, bytes.length));
    }
  }

  /** The name in reports. */
  String text();

  /** The parts of {@code bytes}, in fresh arrays; exactly one, empty, when there are no bytes. */
  List<byte[]> split(byte[] bytes);

  /** All bytes of a step at once. */
  static Chunking whole() {
    return new Whole();
  }

  /** Each byte alone. */
  static Chunking byteByByte() {
    return new ByteByByte();
  }

  /** Each step cut once, after {@code position} bytes. */
  static Chunking cutAt(int position) {
    return new CutAt(position);
  }

  /** Whole, byte by byte, and cut at every position that a frame header has. */
  static List<Chunking> all() {
    List<Chunking> all = new ArrayList<>(List.of(whole(), byteByByte()));
    for (int position = 1; position <= GREATEST_CUT; position++) {
      all.add(cutAt(position));
    }
    return List.copyOf(all);
  }
}
