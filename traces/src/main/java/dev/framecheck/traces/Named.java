package dev.framecheck.traces;

/** A constant that has a fixed spelling in files. */
public interface Named {

  /** The spelling of this constant in a trace file. */
  String text();
}
