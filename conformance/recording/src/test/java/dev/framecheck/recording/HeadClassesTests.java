package dev.framecheck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadClassesTests {

  private static final String CORPUS = "dev/framecheck/traces/corpus/opening-core.jsonl";
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  /** What came before a head, but for what nobody overhears, and the head's name. */
  private record Situation(List<Input> before, String head) {}

  private static Optional<Input.Head> classOf(Role role, String text) {
    return role == Role.SERVER ? HeadClasses.ofRequest(text) : HeadClasses.ofAnswer(text, KEY);
  }

  /** What comes behind a head is not given to be classed. */
  private static boolean isAlone(Input.Head head) {
    return head.filler() == 0 && head.text().indexOf("\r\n\r\n") == head.text().length() - 4;
  }

  /** What a recorder doesn't know of, or has taken for the beginning. */
  private static boolean isBeginning(Input input) {
    return input instanceof Input.Head
        || (input instanceof Input.Act act && act.name().equals("serve"));
  }

  /**
   * Where a head passes for another one of its class, the model permits the same after both, so
   * that the log is judged as rightly as with the head itself.
   */
  @ParameterizedTest
  @EnumSource
  void theModelTreatsHeadsOfOneClassAlike(Role role) throws IOException {
    Map<Situation, Set<List<Observation>>> permitted = new HashMap<>();
    Map<Situation, String> texts = new HashMap<>();
    for (Trace trace : Corpus.read(getClass().getClassLoader(), CORPUS).traces()) {
      List<Input> inputs = trace.steps().stream().map(Step::in).toList();
      for (int i = 0; i < inputs.size() && trace.role() == role; i++) {
        List<Input> before = inputs.subList(0, i);
        if (inputs.get(i) instanceof Input.Head head
            && isAlone(head)
            && before.stream().noneMatch(HeadClassesTests::isBeginning)) {
          Situation situation = new Situation(before, head.name());
          texts.put(situation, head.text());
          permitted.put(
              situation,
              trace.steps().get(i).allow().stream().map(Reaction::out).collect(Collectors.toSet()));
        }
      }
    }
    Set<String> merged = new HashSet<>();
    texts.forEach(
        (situation, text) ->
            classOf(role, text)
                .map(head -> new Situation(situation.before(), head.name()))
                .filter(other -> !other.equals(situation) && permitted.containsKey(other))
                .ifPresent(
                    other -> {
                      merged.add(situation.head());
                      assertThat(permitted.get(situation))
                          .as("%s passes for %s", situation.head(), other.head())
                          .isEqualTo(permitted.get(other));
                    }));
    assertThat(merged).hasSizeGreaterThan(3);
  }
}
