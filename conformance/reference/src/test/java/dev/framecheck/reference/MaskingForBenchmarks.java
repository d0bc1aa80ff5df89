package dev.framecheck.reference;

/** Lets the benchmarks, in their own package, call the unmasking alone. */
public final class MaskingForBenchmarks {

  private MaskingForBenchmarks() {}

  /** Unmasks in place. */
  public static void apply(byte[] bytes, int at, int length, int key) {
    Masking.apply(bytes, at, length, key);
  }
}
