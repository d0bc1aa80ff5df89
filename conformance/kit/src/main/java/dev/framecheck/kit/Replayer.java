package dev.framecheck.kit;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replays traces against a {@link Target} in process and judges each by the rules of the trace
 * format. It keeps no state between traces; use it from one thread at a time, as the target asks.
 */
public final class Replayer {

  private static final Input QUIET = new Input.Quiet();
  private static final byte[] NO_BYTES = new byte[0];

  private final Target target;
  private final ChoiceProfile profile;
  private final Judgement judgement;
  private final Set<String> offers;
  private final Set<Role> roles;
  private final boolean readsBytes;
  private final boolean showsEvents;

  /** A replayer that goes by the choices which the target declares. */
  public Replayer(Target target) {
    this(target, target.choices());
  }

  /** A replayer that goes by {@code profile}, found by detection say. */
  public Replayer(Target target, ChoiceProfile profile) {
    this.target = target;
    this.profile = profile;
    this.judgement = new Judgement(target.boundBy());
    this.offers =
        target.capabilities().stream()
            .map(Capability::text)
            .collect(Collectors.toUnmodifiableSet());
    this.roles = Set.copyOf(target.roles());
    this.readsBytes = target.capabilities().contains(Capability.BYTES);
    this.showsEvents = target.capabilities().contains(Capability.EVENTS);
  }

  /** The choices that this replayer goes by. */
  public ChoiceProfile profile() {
    return profile;
  }

  /** The result of a trace that the target can't be given, with the reason; null otherwise. */
  public @Nullable TraceResult refusal(Trace trace) {
    return Eligibility.refusal(trace, roles, offers, profile);
  }

  /**
   * Replays one trace on a fresh session. A target that throws on an input fails the trace, one
   * that can't be opened leaves it inconclusive, and one that says that it can't be given an input
   * makes it unsupported; nothing but an {@link Error} gets out.
   */
  public TraceResult replay(PreparedTrace prepared, Chunking chunking) {
    Trace trace = prepared.trace;
    if (!runs(trace)) {
      TraceResult refusal = refusal(trace);
      if (refusal != null) {
        return refusal;
      }
    }
    if (!(chunking instanceof Chunking.Whole) && !readsBytes) {
      return TraceResult.without(
          trace, Verdict.UNSUPPORTED, "The target does not read bytes, so they can't be split.");
    }
    try (TargetSession session = target.open(trace)) {
      Run run = new Run(prepared, session, chunking);
      TraceResult result = run.judge();
      TraceResult misread = run.waits ? new RestOfFrame(prepared).misreading(target) : null;
      return misread == null ? result : misread;
    } catch (UnsupportedInputException e) {
      return TraceResult.without(trace, Verdict.UNSUPPORTED, sentence(e));
    } catch (TargetException e) {
      return TraceResult.without(trace, Verdict.INCONCLUSIVE, sentence(e));
    } catch (Exception e) {
      return TraceResult.without(
          trace, Verdict.INCONCLUSIVE, "The target could not be opened or closed: " + e + ".");
    }
  }

  /** Whether nothing refuses the trace; as {@link #refusal} says, without the reason. */
  private boolean runs(Trace trace) {
    if (!roles.contains(trace.role())) {
      return false;
    }
    for (String need : trace.needs()) {
      if (!offers.contains(need)) {
        return false;
      }
    }
    if (!trace.choices().isEmpty()) {
      return profile.agreesWith(trace);
    }
    return true;
  }

  private static String sentence(Exception e) {
    return String.valueOf(e.getMessage());
  }

  /** One trace on one session. */
  private final class Run {

    private final PreparedTrace prepared;
    private final Trace trace;
    private final TargetSession session;
    private final Chunking chunking;
    private final boolean whole;
    private int at;
    private boolean strict = true;

    /** Whether the target shows nothing at a header whose payload is too long to be given to it. */
    private boolean waits;

    /** What is true if the target took another choice that has looked the same so far. */
    private @Nullable TraceResult otherwise;

    Run(PreparedTrace prepared, TargetSession session, Chunking chunking) {
      this.prepared = prepared;
      this.trace = prepared.trace;
      this.session = session;
      this.chunking = chunking;
      this.whole = chunking instanceof Chunking.Whole;
    }

    TraceResult judge() {
      PreparedStep[] steps = prepared.steps;
      for (at = 0; at < steps.length; at++) {
        PreparedStep step = steps[at];
        List<Observation> actual;
        try {
          actual = whole ? session.step(step.in, copy(step.bytes)) : inParts(step);
        } catch (UnsupportedInputException e) {
          throw e;
        } catch (RuntimeException e) {
          return brokeDown(e);
        }
        TraceResult decided = judge(step, actual);
        if (decided != null) {
          return isSilentAtTheEnd(decided, actual) ? afterTheRest(step, decided) : decided;
        }
      }
      return afterTheLast();
    }

    private boolean isSilentAtTheEnd(TraceResult decided, List<Observation> actual) {
      return readsBytes
          && decided.verdict() == Verdict.FAIL
          && actual.isEmpty()
          && at == prepared.steps.length - 1
          && prepared.steps[at].in instanceof Input.Header;
    }

    private TraceResult afterTheRest(PreparedStep step, TraceResult silent) {
      RestOfFrame rest = new RestOfFrame(prepared);
      if (rest.isEndless()) {
        waits = true;
        return TraceResult.without(
            trace,
            Verdict.INCONCLUSIVE,
            "The target waits for a payload that is too long to be given to it.");
      }
      List<Observation> late = rest.give(session);
      if (late == null || late.isEmpty()) {
        return silent;
      }
      TraceResult decided = judge(step, late);
      return decided == null ? afterTheLast() : decided;
    }

    private byte[] copy(byte[] bytes) {
      return bytes.length == 0 ? bytes : bytes.clone();
    }

    private List<Observation> inParts(PreparedStep step) {
      List<Observation> all = new ArrayList<>();
      for (byte[] part : chunking.split(step.bytes)) {
        all.addAll(session.step(step.in, part));
      }
      return all;
    }

    private @Nullable TraceResult judge(PreparedStep step, List<Observation> observed) {
      List<Observation> actual =
          !observed.isEmpty() && Fragments.present(observed)
              ? Fragments.joined(observed)
              : observed;
      if (step.path.matches(actual, showsEvents)) {
        strict &= at < trace.goal() || isRecommended(step.path);
        if (!step.others.isEmpty()) {
          rememberAlikes(step, actual);
        }
        return null;
      }
      for (PreparedReaction other : step.others) {
        if (other.matches(actual, showsEvents)) {
          return Judgement.offPath(
              trace, at, other.reaction, Wording.of(actual), shown(other.reaction.choice()));
        }
      }
      for (Observation observation : actual) {
        if (observation instanceof Observation.Malformed malformed) {
          return Judgement.malformed(trace, at, malformed, Wording.of(actual));
        }
      }
      return otherwise != null
          ? otherwise
          : judgement.mismatch(trace, at, Wording.of(actual), shown(null));
    }

    private void rememberAlikes(PreparedStep step, List<Observation> actual) {
      for (PreparedReaction other : step.others) {
        Choice choice = other.reaction.choice();
        if (otherwise == null
            && choice != null
            && !choice.equals(step.path.reaction.choice())
            && !profile.contradicts(choice)
            && other.matches(actual, showsEvents)) {
          otherwise = Judgement.offPath(trace, at, other.reaction, Wording.of(actual), shown(null));
        }
      }
    }

    private TraceResult afterTheLast() {
      if (!owesPong()) {
        List<Observation> more = session.step(QUIET, NO_BYTES);
        if (!more.isEmpty()) {
          return Judgement.notQuiet(trace, more);
        }
      }
      if (readsBytes) {
        for (PreparedStep step : prepared.fence) {
          List<Observation> actual =
              whole ? session.step(step.in, copy(step.bytes)) : inParts(step);
          if (!step.path.matches(actual, showsEvents)) {
            return otherwise != null
                ? otherwise
                : Judgement.spoilt(trace, step.path.reaction, actual);
          }
        }
      }
      return good();
    }

    private TraceResult good() {
      Set<Choice> shown = prepared.shownOnPath;
      if (strict) {
        return TraceResult.pass(trace, shown);
      }
      for (int step = trace.goal(); ; step++) {
        PreparedReaction path = prepared.steps[step].path;
        if (!isRecommended(path)) {
          return Judgement.nonStrict(
              trace, step, path.reaction, Wording.of(path.reaction.out()), shown);
        }
      }
    }

    /**
     * Whether a Pong may be owed at the end: answering the latest Ping alone may wait for quiet.
     */
    private boolean owesPong() {
      return "latest".equals(trace.choices().get("pong"));
    }

    private TraceResult brokeDown(RuntimeException e) {
      String what = e instanceof TargetException ? sentence(e) : "the target threw " + e;
      return Judgement.fail(
          trace,
          at,
          Judgement.clauses(trace, at),
          what,
          "Step %d (%s): %s.".formatted(at, Wording.of(prepared.steps[at].in), what));
    }

    private Set<Choice> shown(@Nullable Choice last) {
      Set<Choice> shown = new HashSet<>();
      for (int step = 0; step < at; step++) {
        Choice choice = prepared.steps[step].path.reaction.choice();
        if (choice != null) {
          shown.add(choice);
        }
      }
      if (last != null) {
        shown.add(last);
      }
      return shown;
    }

    private static boolean isRecommended(PreparedReaction reaction) {
      return Verdict.of(reaction.reaction.grade()) == Verdict.PASS;
    }
  }
}
