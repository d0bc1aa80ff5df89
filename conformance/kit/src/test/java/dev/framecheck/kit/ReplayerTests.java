package dev.framecheck.kit;

import static dev.framecheck.kit.TraceBuilder.anyClose;
import static dev.framecheck.kit.TraceBuilder.chosen;
import static dev.framecheck.kit.TraceBuilder.close;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.last;
import static dev.framecheck.kit.TraceBuilder.other;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.policy;
import static dev.framecheck.kit.TraceBuilder.pong;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.TraceBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The rules of judging, on targets that recite what they show. */
class ReplayerTests {

  /** Shows these observations, one list a step, and nothing after them. */
  @SafeVarargs
  private static TraceResult judge(Trace trace, List<Observation>... shown) {
    List<List<Observation>> steps = new ArrayList<>();
    for (List<Observation> step : shown) {
      steps.add(step);
    }
    return recite(ChoiceProfile.UNKNOWN, trace, steps);
  }

  private static TraceResult recite(
      ChoiceProfile profile, Trace trace, List<List<Observation>> shown) {
    Queue<List<Observation>> script = new ArrayDeque<>(shown);
    Target target =
        new Target() {
          @Override
          public String name() {
            return "recital";
          }

          @Override
          public ChoiceProfile choices() {
            return profile;
          }

          @Override
          public Set<Capability> capabilities() {
            return EnumSet.of(Capability.CALL, Capability.LIMIT);
          }

          @Override
          public TargetSession open(Role role, long limit) {
            return (input, bytes) -> script.isEmpty() ? List.of() : script.remove();
          }
        };
    return new Replayer(target).replay(PreparedTrace.of(trace), Chunking.whole());
  }

  private static final List<Observation> QUIET = List.of();

  private static final Trace PING =
      server("ping", "5.5.2").header(true, 0, 9, 0, path(pong(""))).build();

  private static final Trace VIOLATION =
      server("violation", "5.2")
          .header(true, 4, 1, 0, last(close(1002), end()), other(Grade.PERMITTED, "ENDED", end()))
          .build();

  private static final Trace CHOICE_BEFORE_GOAL =
      server("choice", "5.6")
          .header(
              true,
              0,
              1,
              1,
              16,
              chosen("nonMinimalLength=accept", path()),
              chosen(
                  "nonMinimalLength=refuse", other(Grade.RECOMMENDED, "ENDED", close(1002), end())))
          .payload(new byte[] {'a'}, path(text("a")))
          .choice("nonMinimalLength=accept")
          .build();

  @Test
  void passesTheRecommendedReaction() {
    assertThat(judge(PING, List.of(pong(""))).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge(VIOLATION, List.of(close(1002), end())).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void callsAPermittedReactionNonStrict() {
    TraceResult result = judge(VIOLATION, List.of(end()));
    assertThat(result.verdict()).isEqualTo(Verdict.NON_STRICT);
    assertThat(result.message()).contains("permitted, not recommended");
  }

  @Test
  void failsAnyOtherReactionWithTheClauseAndBothSides() {
    TraceResult result = judge(VIOLATION, List.of(close(1000), end()));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.clause()).isEqualTo("5.2");
    assertThat(result.step()).isZero();
    assertThat(result.expected()).isEqualTo("a Close 1002, then the end of TCP; or the end of TCP");
    assertThat(result.actual()).isEqualTo("a Close 1000, then the end of TCP");
    assertThat(result.message()).contains(result.expected(), result.actual());
  }

  @Test
  void leavesAnotherChoiceBeforeTheGoalInconclusive() {
    TraceResult result = judge(CHOICE_BEFORE_GOAL, List.of(close(1002), end()));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.shown())
        .extracting(Object::toString)
        .containsExactly("nonMinimalLength=refuse");
  }

  @Test
  void doesNotRunTracesOfAnotherChoice() {
    TraceResult result =
        recite(ChoiceProfile.parse("nonMinimalLength=refuse"), CHOICE_BEFORE_GOAL, List.of());
    assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(result.has(Mark.OTHER_CHOICE)).isTrue();
    assertThat(result.message()).contains("nonMinimalLength=accept");
  }

  @Test
  void doesNotBlameAChoiceThatLookedTheSame() {
    Trace trace =
        server("alike", "5.6")
            .header(
                true,
                0,
                1,
                1,
                chosen("a=x", path()),
                chosen("a=y", other(Grade.RECOMMENDED, "OPEN")))
            .payload(new byte[] {'a'}, path(text("a")))
            .build();
    assertThat(judge(trace, QUIET, List.of(end())).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(recite(ChoiceProfile.parse("a=x"), trace, List.of(QUIET, List.of(end()))).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void onlyObservesRulesThatDoNotBindTheTarget() {
    Trace trace =
        server("policy", "10.4").header(true, 0, 1, 0, policy(last(close(1009), end()))).build();
    assertThat(judge(trace, List.of(text(""))).verdict()).isEqualTo(Verdict.OBSERVED);
  }

  @Test
  void failsWhatComesAfterTheLastStep() {
    TraceResult result = judge(PING, List.of(pong("")), List.of(pong("")));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("must stay quiet");
  }

  @Test
  void allowsAnOwedPongAfterTheLastStep() {
    Trace trace =
        server("latest", "5.5.3")
            .header(true, 0, 9, 0, chosen("pong=latest", path()))
            .choice("pong=latest")
            .build();
    assertThat(judge(trace, QUIET, List.of(pong(""))).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void sendsNoFramesAfterActs() {
    Input act = new Input.Act("tick", new TreeMap<>());
    Trace trace = server("act", "5.5.2").step(act, ByteRuns.EMPTY, path()).build();
    assertThat(PreparedTrace.of(trace).fence).isEmpty();
    assertThat(PreparedTrace.of(PING).fence).isNotEmpty();
  }

  @Test
  void ignoresHowTheTargetFragmentsWhatItSends() {
    Observation whole = new Observation.Frame(1, ByteRuns.parse("616263"));
    Trace trace =
        server("send", "5.4")
            .call(
                new Input.Send(dev.framecheck.traces.MessageKind.TEXT, ByteRuns.parse("616263")),
                path(whole))
            .build();
    TraceResult result =
        judge(
            trace,
            List.of(
                new Observation.Frame(1, ByteRuns.parse("61")),
                new Observation.Frame(0, ByteRuns.EMPTY),
                new Observation.Frame(0, ByteRuns.parse("6263"))));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void failsAMalformedFrameByItsOwnClause() {
    TraceResult result =
        judge(PING, List.of(new Observation.Malformed("5.1 the mask bit does not fit")));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.clause()).isEqualTo("5.1");
  }

  @Test
  void acceptsAnyLegalCodeOrNoneWhereTheTraceDoes() {
    Trace trace = server("close", "5.5.1").header(true, 0, 8, 0, last(anyClose(), end())).build();
    assertThat(judge(trace, List.of(close(0), end())).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge(trace, List.of(close(4999), end())).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge(trace, List.of(close(1006), end())).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void failsATargetThatHangsAndGoesOn() {
    CountDownLatch never = new CountDownLatch(1);
    Target hangs =
        new Target() {
          @Override
          public String name() {
            return "hangs";
          }

          @Override
          public TargetSession open(Role role, long limit) {
            return (input, bytes) -> {
              if (limit == 1) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              return bytes.length == 0 ? List.of() : List.of(pong(""));
            };
          }

          @Override
          public Set<Capability> capabilities() {
            return EnumSet.of(Capability.CALL, Capability.LIMIT);
          }
        };
    Trace stuck = server("a-stuck", "5.5.2").limit(1).header(true, 0, 9, 0, path(pong(""))).build();
    ReplayReport report =
        new CorpusReplay(hangs, List.of(Chunking.whole()), Duration.ofMillis(200))
            .replay(List.of(stuck, PING), ReplayListener.NONE);
    assertThat(report.results())
        .extracting(TraceResult::verdict)
        .containsExactly(Verdict.FAIL, Verdict.PASS);
    assertThat(report.results().get(0).message()).contains("did not come back");
  }
}
