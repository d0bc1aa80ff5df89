package dev.framecheck.kit.wire;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which traces of the opening handshake can be judged from outside. */
final class OpeningScope {

  /** What a client under test does anyway: it connects to where its driver was told. */
  static final String ADDRESS = "ws://host.test/chat";

  private static final String TOPIC = "opening";
  private static final String NONE = "none";

  private OpeningScope() {}

  static boolean has(Trace trace) {
    return trace.topic().equals(TOPIC);
  }

  /** What a trace asks for that nobody can do from outside; null where there is nothing. */
  static @Nullable String refusal(Trace trace) {
    for (Step step : trace.steps()) {
      String reason =
          step.in() instanceof Input.Act act
              ? trace.role() == Role.SERVER ? ofServer(act) : ofClient(act)
              : null;
      if (reason != null) {
        return "The trace " + reason + ", which can't be done from outside.";
      }
    }
    boolean isDriven = trace.role() == Role.SERVER || isAct(trace.steps().get(0), "open");
    long attempts = trace.steps().stream().filter(step -> isAct(step, "open")).count();
    return isDriven && attempts <= 1
        ? null
        : "The trace makes more attempts than one of the client, which can't be done from outside.";
  }

  private static String ofServer(Input.Act act) {
    return "needs the server to be set up (" + act.name() + ")";
  }

  private static @Nullable String ofClient(Input.Act act) {
    Map<String, String> with = act.arguments();
    return switch (act.name()) {
      case "connected" -> null;
      case "open" -> {
        if (!ADDRESS.equals(with.get("url"))) {
          yield "needs the client to be given the address " + with.get("url");
        }
        if (!NONE.equals(with.get("proxy"))) {
          yield "needs the client to be given a proxy";
        }
        yield List.of(NONE, "chat, superchat").contains(with.get("protocols"))
            ? null
            : "needs the client to ask for the subprotocols \"" + with.get("protocols") + "\"";
      }
      case "refused" -> "needs TCP to be refused to the client";
      case "secured", "tlsFailed" -> "needs TLS";
      default -> "needs to tell the client which connections to open, and when";
    };
  }

  private static boolean isAct(Step step, String name) {
    return step.in() instanceof Input.Act act && act.name().equals(name);
  }
}
