package dev.framecheck.model.tlc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in a specification.
 *
 * @param module the TLA+ module's name
 * @param line the first line, from 1
 * @param column the first column, from 1
 * @param endLine the last line
 * @param endColumn the last column
 */
public record SourcePlace(String module, int line, int column, int endLine, int endColumn)
    implements Comparable<SourcePlace> {

  private static final Pattern SPOKEN =
      Pattern.compile(
          "[Ll]ine (\\d+), col(?:umn)? (\\d+) to line (\\d+), col(?:umn)? (\\d+)"
              + " (?:of module |in )(\\w+)");

  /** The first place that TLC's text names, in either of its two spellings. */
  static Optional<SourcePlace> find(String text) {
    return Optional.of(SPOKEN.matcher(text)).filter(Matcher::find).map(SourcePlace::of);
  }

  private static SourcePlace of(Matcher found) {
    return new SourcePlace(
        found.group(5),
        Integer.parseInt(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        Integer.parseInt(found.group(4)));
  }

  @Override
  public int compareTo(SourcePlace other) {
    int byModule = module.compareTo(other.module);
    int byLine = byModule != 0 ? byModule : Integer.compare(line, other.line);
    int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
    int byEndLine = byColumn != 0 ? byColumn : Integer.compare(endLine, other.endLine);
    return byEndLine != 0 ? byEndLine : Integer.compare(endColumn, other.endColumn);
  }

  /** {@code Module.tla:line:column}, as compilers write it. */
  @Override
  public String toString() {
    return module + ".tla:" + line + ":" + column;
  }
}
