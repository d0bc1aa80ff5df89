package dev.framecheck.model.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordScannerTests {

  @Test
  void countsLinesAndColumnsFromOne() {
    assertThat(scan("5.  Frames", "MUST begin here, and MAY go on"))
        .containsExactly(
            new KeywordPosition("5", 2, 1, Keyword.MUST),
            new KeywordPosition("5", 2, 22, Keyword.MAY));
  }

  @Test
  void knowsEveryKeyword() {
    for (Keyword keyword : Keyword.values()) {
      assertThat(scan("5.  Frames", "it " + keyword.text() + " be"))
          .containsExactly(new KeywordPosition("5", 2, 4, keyword));
    }
  }

  @Test
  void takesOnlyWholeWordsInCapitals() {
    assertThat(scan("5.  Frames", "a peer must not, MUSTARD, MAYBE, DISMAY")).isEmpty();
  }

  @Test
  void namesTheInnermostClause() {
    assertThat(scan("5.  Frames", "5.5.  Control", "5.5.1.  Close", "MUST", "5.6.  Data", "MAY"))
        .extracting(KeywordPosition::clause)
        .containsExactly("5.5.1", "5.6");
  }

  @Test
  void leavesOutOtherSections() {
    assertThat(scan("4.  Opening", "MUST", "5.  Frames", "MAY", "55.  More", "SHOULD"))
        .extracting(KeywordPosition::line)
        .containsExactly(4);
  }

  @Test
  void takesNoHeadingFromTheTableOfContentsOrFromLists() {
    assertThat(scan("5.  Frames", "   6.  Sending . . . 7", "   1.  It MUST"))
        .extracting(KeywordPosition::clause)
        .containsExactly("5");
  }

  @Test
  void joinsKeywordBrokenOverTwoLines() {
    assertThat(scan("5.  Frames", "   a peer MUST", "   NOT do so, and MAY", "   not care"))
        .containsExactly(
            new KeywordPosition("5", 2, 11, Keyword.MUST_NOT),
            new KeywordPosition("5", 3, 19, Keyword.MAY));
  }

  @Test
  void joinsKeywordBrokenOverTwoPages() {
    assertThat(
            scan(
                "5.  Frames",
                "   a peer SHOULD",
                "",
                "Authors            Standards Track           [Page 7]",
                "\f",
                "RFC 1               What MUST be             May 2000",
                "",
                "   NOT do so"))
        .containsExactly(new KeywordPosition("5", 2, 11, Keyword.SHOULD_NOT));
  }

  @Test
  void skipsPageHeadOnTheLineOfTheFormFeed() {
    assertThat(scan("5.  Frames", "\fRFC 1    What MUST be", "It MAY"))
        .containsExactly(new KeywordPosition("5", 3, 4, Keyword.MAY));
  }

  private static List<KeywordPosition> scan(String... lines) {
    return new KeywordScanner(List.of(lines), List.of("5")).scan();
  }
}
