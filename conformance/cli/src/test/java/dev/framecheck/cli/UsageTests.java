package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "mutants",
        "traces",
        "traces generate",
        "traces verify",
        "traces list",
        "traces show",
        "replay",
        "learn",
        "threats",
        "manifest",
        "verify"
      })
  void everyVerbHelpsWithAnExample(String verb) {
    Run run = Run.of((verb + " --help").split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: framecheck " + verb, "Example: framecheck " + verb);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|A verb is missing.",
        "frobnicate|There is no verb 'frobnicate'.",
        "traces|What to do with the traces is missing: generate, verify, list or show.",
        "replay|Missing required parameter: 'TARGET'.",
        "learn|Missing required parameter: 'TARGET'.",
        "check --size medium|'medium' is none of small, large",
        "check --engine spin|'spin' is none of tlc, alloy",
        "check --timeout soon|'soon' is no time such as 90s, 10m or 2h",
        "check --timeout 0s|'0s' is no time",
        "check --colour|Unknown option: '--colour'",
        "manifest --check --write|mutually exclusive",
      })
  void wrongUsageGetsOneSentenceAndStatusTwo(String args, String sentence) {
    Run run = Run.of(args.isEmpty() ? new String[0] : args.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).contains("--help").hasLineCount(1);
  }

  @Test
  void missingFoldersAreNamed() {
    Run run = Run.of("check", "--specs", "/no/such/folder");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "framecheck: There is no folder /no/such/folder with specifications.");
  }

  @Test
  void debugShowsWhereAnErrorArose() {
    Run run = Run.of("check", "--specs", "/no/such/folder", "--debug");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("InputException", "at dev.framecheck.cli");
  }
}
