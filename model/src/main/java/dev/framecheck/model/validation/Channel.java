package dev.framecheck.model.validation;

/** In which of a log's sequences an event stands; it may stand in several. */
enum Channel {
  /** What reaches the endpoint. */
  IN("in", 1),
  /** What it sends to its peer; where a log is in steps, all that it is seen to do. */
  WIRE("wire", 2),
  /** What it tells its application. */
  APP("app", 4),
  /** Pauses, by whose end all must have come that is owed. */
  QUIET("quiet", 8);

  private final String word;
  private final int bit;

  Channel(String word, int bit) {
    this.word = word;
    this.bit = bit;
  }

  /** Its name in the specifications. */
  String word() {
    return word;
  }

  int bit() {
    return bit;
  }
}
