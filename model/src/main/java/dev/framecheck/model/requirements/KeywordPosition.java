package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Where a keyword stands in a standard.
 *
 * @param clause the number of the innermost clause around it, such as {@code 5.5.1}
 * @param line the line of the text that its first word begins in, counted from 1
 * @param column the character of that line that its first word begins with, counted from 1
 * @param keyword the keyword
 */
@JsonPropertyOrder({"clause", "line", "column", "keyword"})
public record KeywordPosition(
    @JsonProperty(required = true) String clause,
    @JsonProperty(required = true) int line,
    @JsonProperty(required = true) int column,
    @JsonProperty(required = true) Keyword keyword) {

  /** One phrase for messages: the keyword and where it stands. */
  @Override
  public String toString() {
    return keyword.text() + " in clause " + clause + " at line " + line + ", column " + column;
  }
}
