package dev.framecheck.model.distributed;

/** What a process of a distributed run is. */
enum Role {
  SERVER("tlc2.tool.distributed.TLCServer"),
  WORKER("tlc2.tool.distributed.TLCWorker");

  private final String mainClass;

  Role(String mainClass) {
    this.mainClass = mainClass;
  }

  /** The class of TLC that it runs. */
  String mainClass() {
    return mainClass;
  }
}
