package dev.framecheck.model.requirements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds keywords in the plain text of an RFC. A keyword of two words may be broken over two lines,
 * even over two pages: what stands at the foot and the head of a page is no text of the document.
 */
final class KeywordScanner {

  /** A clause's number stands at the margin; in the table of contents it is indented. */
  private static final Pattern HEADING = Pattern.compile("^(\\d+(?:\\.\\d+)*)\\. {2}\\S.*");

  private static final Pattern PAGE_FOOT = Pattern.compile(".*\\[Page \\d+]\\s*");

  /** Longer keywords come first, since the first alternative that fits is taken. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          Arrays.stream(Keyword.values())
              .map(Keyword::text)
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(text -> text.replace(" ", "\\s+"))
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

  private final List<String> lines;
  private final List<String> sections;

  KeywordScanner(List<String> lines, List<String> sections) {
    this.lines = lines;
    this.sections = sections;
  }

  /** All keywords in the chosen sections, in the order of the text. */
  List<KeywordPosition> scan() {
    StringBuilder text = new StringBuilder();
    List<Integer> lineStarts = new ArrayList<>();
    List<String> clauses = new ArrayList<>();
    String clause = "";
    boolean pageHead = false;
    for (String line : lines) {
      lineStarts.add(text.length());
      boolean pageBreak = line.startsWith("\f");
      boolean furniture = pageHead || pageBreak || PAGE_FOOT.matcher(line).matches();
      // The head of a page is on the line of the form feed, or on the next one.
      pageHead = pageBreak && line.strip().isEmpty();
      Matcher heading = HEADING.matcher(line);
      if (!furniture && heading.matches()) {
        clause = heading.group(1);
      }
      clauses.add(clause);
      text.append(furniture ? "" : line).append('\n');
    }
    return positions(text, lineStarts, clauses);
  }

  private List<KeywordPosition> positions(
      CharSequence text, List<Integer> lineStarts, List<String> clauses) {
    List<KeywordPosition> found = new ArrayList<>();
    Matcher matcher = KEYWORD.matcher(text);
    int line = 0;
    while (matcher.find()) {
      while (line + 1 < lineStarts.size() && lineStarts.get(line + 1) <= matcher.start()) {
        line++;
      }
      String clause = clauses.get(line);
      if (covers(clause)) {
        int column = matcher.start() - lineStarts.get(line) + 1;
        found.add(new KeywordPosition(clause, line + 1, column, keyword(matcher.group())));
      }
    }
    return List.copyOf(found);
  }

  private boolean covers(String clause) {
    return sections.stream()
        .anyMatch(section -> clause.equals(section) || clause.startsWith(section + "."));
  }

  private static Keyword keyword(String words) {
    return Keyword.valueOf(words.replaceAll("\\s+", "_"));
  }
}
