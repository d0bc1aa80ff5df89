package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of a standard. Immutable.
 *
 * @param id its permanent name: {@code R}, the clause, {@code -}, and words that say what it is
 *     about, such as {@code R5.1-client-masks}
 * @param clause the clause that states it
 * @param line the line of the standard's text that its keyword stands in, counted from 1; without a
 *     keyword, the line that the statement begins in
 * @param column the character of that line, counted from 1
 * @param keyword the keyword that marks it; null if the standard states it without one
 * @param binds whom it obliges
 * @param strength how much it obliges
 * @param source the kind of rule that it is, {@code rfc} for one that RFC 6455 states
 * @param status whether the models have it
 * @param rule the rule in our words
 * @param where the definitions in the models that say it, each {@code Module!Name}
 * @param reason why the models leave it out; null if they don't
 */
public record Requirement(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String clause,
    @JsonProperty(required = true) int line,
    @JsonProperty(required = true) int column,
    @Nullable Keyword keyword,
    @JsonProperty(required = true) Party binds,
    @JsonProperty(required = true) Strength strength,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) Status status,
    @JsonProperty(required = true) String rule,
    @JsonProperty(required = true) List<String> where,
    @Nullable String reason) {

  public Requirement {
    where = List.copyOf(where);
  }

  /** Where the keyword stands that marks it; empty if none does. */
  public Optional<KeywordPosition> position() {
    return Optional.ofNullable(keyword)
        .map(marking -> new KeywordPosition(clause, line, column, marking));
  }
}
