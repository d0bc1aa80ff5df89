package dev.framecheck.model.graph.extraction;

import dev.framecheck.traces.Role;

/**
 * What a model says of the header of a frame that the endpoint sends. A frame that no endpoint may
 * send is {@link dev.framecheck.traces.Observation.Malformed} in the graph.
 */
final class HeaderRules {

  private HeaderRules() {}

  /** The first rule that the header breaks, by clause; empty when it keeps all. */
  static String fault(LabelReader.PlainRecord header, Role role) {
    boolean client = role == Role.CLIENT;
    if (header.flag("masked") != client) {
      return client ? "5.1 a client masks" : "5.1 a server does not mask";
    }
    if (client && !header.text("key").equals("fresh")) {
      return "5.3 a masking key is fresh";
    }
    if (header.integer("rsv") != 0) {
      return "5.2 reserved bits are 0";
    }
    if (!header.flag("minimal")) {
      return "5.2 a length is written in the shortest form";
    }
    return header.flag("fin") ? "" : "5.5 a control frame is whole";
  }
}
