package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.ServedRequest;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Plays traces of the opening handshake to a verdict, each on a connection of its own. */
final class OpeningPlayer {

  private static final String INTERNAL_ERROR = "500 is an error of the server's own";

  private final LinkSource source;
  private final WireOptions options;

  OpeningPlayer(LinkSource source, WireOptions options) {
    this.source = source;
    this.options = options;
  }

  TracePlayer.Outcome play(WireTrace trace) {
    TracePlayer.Outcome outcome = playOnce(trace);
    boolean again = asksAtGoal(trace.trace) && outcome.result().verdict() == Verdict.PASS;
    // Whether a key comes again shows at the second request at the earliest.
    return again ? playOnce(trace) : outcome;
  }

  /** Whether the goal is a request of a client under test. */
  private static boolean asksAtGoal(Trace trace) {
    return trace.role() == Role.CLIENT
        && trace.goalStep().path().out().stream()
            .anyMatch(
                one -> one instanceof Observation.Effect effect && effect.name().equals("request"));
  }

  private TracePlayer.Outcome playOnce(WireTrace trace) {
    try (LinkSource.Connected connected = source.connect()) {
      return trace.trace.role() == Role.SERVER
          ? judgeServer(trace, connected)
          : judgeClient(trace, connected);
    } catch (IOException e) {
      return TracePlayer.trouble(trace, "No connection to the target: " + e.getMessage() + ".");
    }
  }

  private TracePlayer.Outcome judgeServer(WireTrace trace, LinkSource.Connected connected) {
    TcpStream stream = connected.stream();
    ServerAddress address = connected.server();
    ServedRequest request =
        new ServedRequest(
            address.authority(), address.resource(), address.secure(), HandshakeKeys.fresh());
    ServerOpening opening = new ServerOpening(stream, request, trace, options);
    Played played = opening.play();
    TraceResult result = WireVerdict.of(trace, options.boundBy(), played);
    if (opening.resetUnanswered() && !stream.isLoopback() && isOwedAnAnswer(trace)) {
      result = unsure(trace, "The target reset TCP, and an answer may have been lost by that.");
    } else if (opening.vanished() && isGood(result)) {
      result = unsure(trace, "The target ended TCP right after its answer, without a Close frame.");
    } else if (isGood(result) && !opening.talked() && !provesLife()) {
      result = unsure(trace, "The target sent no frame, nor did it echo on a further connection.");
    } else if (result.verdict() == Verdict.FAIL) {
      result = doubted(trace, result, played, opening.status());
    } else if (result.verdict() == Verdict.PASS) {
      result = graded(trace, result, opening.status());
    }
    return new TracePlayer.Outcome(marked(result, played), false, played.timed());
  }

  /** That a target kept silent on purpose is believed of one that talks elsewhere. */
  private boolean provesLife() {
    try (LinkSource.Opened opened = source.open()) {
      return Marker.provesLife(opened.link(), options.answer());
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Input.Head> heads(WireTrace trace) {
    List<Input.Head> heads = new ArrayList<>();
    for (WireStep step : trace.steps) {
      if (step.step.in() instanceof Input.Head head) {
        heads.add(head);
      }
    }
    return heads;
  }

  /** An answer may have no status, where the trace has one. */
  private static TraceResult doubted(
      WireTrace trace, TraceResult result, Played played, int status) {
    List<Input.Head> heads = heads(trace);
    if (heads.isEmpty() || status != 0) {
      return result;
    }
    boolean nothing = played.seen().observations().isEmpty();
    if (!nothing && ServedRequest.isBeforeHttp1(heads)) {
      return unsure(trace, "An answer to a request of HTTP before 1.0 has no status.");
    }
    return result;
  }

  /** What a trace's grades leave open, because they know neither the status nor the target. */
  private static TraceResult graded(WireTrace trace, TraceResult result, int status) {
    List<Input.Head> heads = heads(trace);
    boolean declined = result.shown().stream().map(Choice::dimension).anyMatch("admission"::equals);
    if (declined && !heads.isEmpty() && ServedRequest.isPlain(heads)) {
      return ServedRequest.offersExtensions(heads)
          ? declinedOffer(trace, status)
          : Judgement.fail(
              trace.trace,
              trace.trace.goal(),
              List.of("4.2.1"),
              "an answer with the status " + status,
              "It admits this request where it is written otherwise, so it is not admission that"
                  + " makes it refuse with "
                  + status
                  + ".");
    }
    return status == 500 && !declined
        ? lenient(trace, List.of("4.2.1"), status, INTERNAL_ERROR + ", not one of the request.")
        : result;
  }

  private static TraceResult declinedOffer(WireTrace trace, int status) {
    return lenient(
        trace,
        List.of("9.1"),
        status,
        "It admits this request where no extension is offered; an offer need not be taken, and is"
            + " no reason to refuse.");
  }

  private static TraceResult lenient(
      WireTrace trace, List<String> clauses, int status, String message) {
    return nonStrict(trace, clauses, "an answer with the status " + status, message);
  }

  private static TraceResult nonStrict(
      WireTrace trace, List<String> clauses, String seen, String message) {
    return new TraceResult(
        trace.trace.id(),
        Verdict.NON_STRICT,
        clauses,
        trace.trace.goal(),
        "",
        seen,
        message,
        Set.of(),
        Set.of());
  }

  private TracePlayer.Outcome judgeClient(WireTrace trace, LinkSource.Connected connected) {
    OptionalInt port =
        connected.told() ? OptionalInt.of(connected.server().port()) : OptionalInt.empty();
    ClientOpening opening = new ClientOpening(connected.stream(), trace, options, port);
    Played played = opening.play();
    if (!opening.unsupported().isEmpty()) {
      return new TracePlayer.Outcome(
          TraceResult.without(trace.trace, Verdict.UNSUPPORTED, opening.unsupported()),
          false,
          false);
    }
    if (opening.silent()) {
      return TracePlayer.trouble(trace, "Whoever connected sent no request.");
    }
    TraceResult result = WireVerdict.of(trace, options.boundBy(), played);
    if (result.verdict() == Verdict.FAIL && opening.lingers()) {
      result =
          nonStrict(
              trace,
              List.of("7.1.7"),
              "nothing",
              "It has not opened the connection, and has not ended TCP though the server had.");
    }
    return new TracePlayer.Outcome(marked(result, played), false, false);
  }

  private static boolean isOwedAnAnswer(WireTrace trace) {
    return trace.steps.stream()
        .flatMap(step -> step.step.allow().stream())
        .map(Reaction::out)
        .flatMap(List::stream)
        .noneMatch(Observation.End.class::isInstance);
  }

  private static boolean isGood(TraceResult result) {
    return result.verdict() == Verdict.PASS || result.verdict() == Verdict.NON_STRICT;
  }

  private static TraceResult unsure(WireTrace trace, String message) {
    return TraceResult.without(trace.trace, Verdict.INCONCLUSIVE, message);
  }

  private static TraceResult marked(TraceResult result, Played played) {
    return played.timed() ? result.with(Mark.TIMED) : result;
  }
}
