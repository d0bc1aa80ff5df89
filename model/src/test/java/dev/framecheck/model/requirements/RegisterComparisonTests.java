package dev.framecheck.model.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterComparisonTests {

  private static final KeywordPosition MASKS = new KeywordPosition("5.1", 7, 3, Keyword.MUST);
  private static final KeywordPosition CLOSES = new KeywordPosition("5.1", 8, 1, Keyword.MAY);

  @Test
  void matchesWhenEachKeywordHasItsRequirement() {
    RegisterComparison comparison = compare(List.of(MASKS, CLOSES), MASKS, CLOSES);
    assertThat(comparison.matches()).isTrue();
    assertThat(comparison.differences()).isEmpty();
  }

  @Test
  void reportsKeywordWithoutRequirement() {
    RegisterComparison comparison = compare(List.of(MASKS, CLOSES), MASKS);
    assertThat(comparison.matches()).isFalse();
    assertThat(comparison.differences())
        .containsExactly(
            "MAY in clause 5.1 at line 8, column 1 has no requirement in the register");
  }

  @Test
  void reportsRequirementWithoutKeyword() {
    RegisterComparison comparison = compare(List.of(MASKS), MASKS, CLOSES);
    assertThat(comparison.matches()).isFalse();
    assertThat(comparison.differences())
        .containsExactly("R5.1-line-8 claims MAY in clause 5.1 at line 8, column 1, not found");
  }

  @Test
  void reportsSecondRequirementForOneKeyword() {
    assertThat(compare(List.of(MASKS), MASKS, MASKS).extra()).hasSize(1);
  }

  @Test
  void tellsKeywordsAtOnePlaceApart() {
    KeywordPosition negated = new KeywordPosition("5.1", 7, 3, Keyword.MUST_NOT);
    assertThat(compare(List.of(MASKS), negated).differences()).hasSize(2);
  }

  @Test
  void ignoresRequirementsThatClaimNoKeyword() {
    RequirementRegister register =
        new RequirementRegister(List.of(requirement("5.1", 7, 3, null, Strength.MUST)));
    assertThat(RegisterComparison.of(register, positions(List.of())).matches()).isTrue();
  }

  private static RegisterComparison compare(
      List<KeywordPosition> keywords, KeywordPosition... claimed) {
    List<Requirement> requirements =
        List.of(claimed).stream()
            .map(
                position ->
                    requirement(
                        position.clause(),
                        position.line(),
                        position.column(),
                        position.keyword(),
                        position.keyword().strength()))
            .toList();
    return RegisterComparison.of(new RequirementRegister(requirements), positions(keywords));
  }

  private static KeywordPositions positions(List<KeywordPosition> keywords) {
    return new KeywordPositions("RFC6455", List.of("5"), keywords);
  }

  private static Requirement requirement(
      String clause, int line, int column, Keyword keyword, Strength strength) {
    return new Requirement(
        "R" + clause + "-line-" + line,
        clause,
        line,
        column,
        keyword,
        Party.BOTH,
        strength,
        "rfc",
        Status.MODELLED,
        "A rule.",
        List.of("Endpoint!Rule"),
        null);
  }
}
