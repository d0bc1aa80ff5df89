package dev.framecheck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus' traces about a limit, moved to another limit. */
class LimitShiftTests {

  private static List<Trace> limited() throws IOException {
    return Corpus.read(
            LimitShiftTests.class.getClassLoader(),
            "dev/framecheck/traces/corpus/framing-core.jsonl")
        .traces()
        .stream()
        .filter(trace -> trace.needs().contains(Trace.NEEDS_LIMIT))
        .toList();
  }

  private static Trace named(String id) throws IOException {
    return limited().stream().filter(trace -> trace.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, 4096, 65535, 200_000})
  void movesMostAndKeepsEachWhole(long limit) throws IOException {
    int moved = 0;
    for (Trace trace : limited()) {
      Optional<Trace> other = LimitShift.of(trace, limit);
      moved += other.isPresent() ? 1 : 0;
      other.ifPresent(one -> check(trace, one));
    }
    assertThat(moved).isGreaterThan(limited().size() * 8 / 10);
  }

  /** A delivered message is no longer than the limit, and bytes are what the inputs say. */
  private static void check(Trace old, Trace moved) {
    assertThat(moved.steps()).hasSameSizeAs(old.steps());
    SentStream before = new SentStream();
    SentStream after = new SentStream();
    for (int i = 0; i < moved.steps().size(); i++) {
      Step step = moved.steps().get(i);
      step.allow().stream()
          .flatMap(reaction -> reaction.out().stream())
          .filter(Observation.Deliver.class::isInstance)
          .map(Observation.Deliver.class::cast)
          .forEach(one -> assertThat(one.payload().size()).isLessThanOrEqualTo(moved.limit()));
      // The limit is one of messages; a control frame of that length is wrong for another reason.
      if (step.in() instanceof Input.Header header && header.opcode() < 8) {
        Input.Header was = (Input.Header) old.steps().get(i).in();
        assertThat(header.minimal()).isEqualTo(was.minimal());
        assertThat(Long.compareUnsigned(header.length(), moved.limit()))
            .isEqualTo(Long.compareUnsigned(was.length(), old.limit()));
      }
      before.sent(old.steps().get(i).bytes().toBytes());
      after.sent(step.bytes().toBytes());
      assertThat(after.betweenFrames()).as(moved.id()).isEqualTo(before.betweenFrames());
      assertThat(after.betweenMessages()).as(moved.id()).isEqualTo(before.betweenMessages());
    }
  }

  @Test
  void movesTheBorderOfALength() throws IOException {
    Trace moved =
        LimitShift.of(named("framing/server/OPEN/header.TEXT.len65537/close1008or1009+end"), 1000)
            .orElseThrow();
    assertThat(moved.limit()).isEqualTo(1000);
    assertThat(((Input.Header) moved.goalStep().in()).length()).isEqualTo(1001);
    assertThat(moved.goalStep().bytes().toString()).startsWith("81fe03e9");
  }

  @Test
  void leavesALengthBeyondTheBorderAlone() throws IOException {
    Trace trace = named("framing/server/OPEN/header.TEXT.len4294967301/close1008or1009+end");
    assertThat(LimitShift.of(trace, 1000).orElseThrow().steps()).isEqualTo(trace.steps());
  }

  @Test
  void refusesWhatWouldBecomeAnotherTrace() throws IOException {
    Trace notMinimal = named("framing/server/OPEN/header.TEXT.len65535.in64/silent");
    assertThat(LimitShift.of(notMinimal, 100_000)).isEmpty();
    assertThat(LimitShift.of(notMinimal, 1000)).isPresent();
    assertThat(LimitShift.of(notMinimal, 100)).isEmpty();
  }
}
