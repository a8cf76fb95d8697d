package org.mlsyssearch.corpus.markdown.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Markdown is parted into candidates, their sections and fields. */
class SegmenterTest {

  /** Candidates as "SHAPE line:column text {section}", those nested with two blanks before. */
  static List<String> told(String markdown) {
    List<String> told = new ArrayList<>();
    tell(Segmenter.read(markdown).candidates(), "", true, told);
    return told;
  }

  private static void tell(
      List<Candidate> candidates, String indent, boolean outer, List<String> told) {
    for (Candidate each : candidates) {
      String section =
          each.section().headings().stream()
              .map(RichText::text)
              .collect(Collectors.joining(" / ", " {", "}"));
      told.add(
          indent
              + each.shape()
              + (" " + each.text().line() + ":" + each.column() + " " + each.text().text())
              + (outer && !section.equals(" {}") ? section : ""));
      tell(each.fields(), indent + "  ", false, told);
    }
  }

  @Test
  void bulletsOfAllKindsAreCandidates() {
    assertEquals(
        List.of(
            "BULLET 1:1 one",
            "BULLET 2:1 two",
            "BULLET 4:1 three",
            "BULLET 6:1 four",
            "BULLET 7:1 five",
            "BULLET 9:1 six"),
        told("- one\n- [x] two\n\n* [ ] three\n\n1. four\n2. five\n\n+ six"));
  }

  @Test
  void bulletsWithoutTheirBlankAreBullets() {
    assertEquals(
        List.of("BULLET 1:1 [a](b) c", "BULLET 2:1 Title", "BULLET 3:1 \u8BBA\u6587"),
        told(
            "-[\\[a](b)](c) c\n-Title\n-\u8BBA\u6587".replace("[\\[a](b)](c)", "[\\[a\\](b)](c)")));
    assertEquals(
        List.of("BULLET 1:1 a *b* c", "BULLET 3:1 d -e"), told("* a\n*\\*b\\** c\n- d\n  -e"));
  }

  @Test
  void headingsAreTheSectionOfWhatFollows() {
    assertEquals(
        List.of("BULLET 3:1 a {One}", "BULLET 7:1 b {One / Two}", "BULLET 12:1 c {Three}"),
        told("## One\n\n- a\n\n### Two\n\n- b\n\nThree\n---\n\n- c"));
  }

  @Test
  void theFirstHeadingOfLevelOneIsTheTitleAndNoSection() {
    Segmented read = Segmenter.read("# My List\n\n- a\n\n# Part\n\n- b");
    assertEquals("My List", read.title());
    assertEquals(List.of(), read.candidates().getFirst().section().headings());
    assertEquals("Part", read.candidates().get(1).section().headings().getFirst().text());
    assertEquals("", Segmenter.read("## My List\n\n# b").title());
  }

  @Test
  void frontMatterNamesTheTitleAndKeepsTheLines() {
    Segmented read = Segmenter.read("---\ntitle: \"A List\"\nlayout: x\n---\n# Other\n- a");
    assertEquals("A List", read.title());
    assertEquals(6, read.candidates().getFirst().text().line());
  }

  @Test
  void whatStandsBelowABulletAreItsFieldsInASectionOfItsOwn() {
    Segmented read = Segmenter.read("## S\n- a\n  - b\n    - c\n\n  later\n\n  > quoted\n- d");
    assertEquals(
        List.of(
            "BULLET 2:1 a {S}",
            "  BULLET 3:3 b",
            "    BULLET 4:5 c",
            "  PARAGRAPH 6:3 later",
            "  PARAGRAPH 8:5 quoted",
            "BULLET 9:1 d {S}"),
        told("## S\n- a\n  - b\n    - c\n\n  later\n\n  > quoted\n- d"));
    Candidate inner = read.candidates().getFirst().fields().getFirst().fields().getFirst();
    assertEquals(
        List.of("S", "a", "b"), inner.section().headings().stream().map(RichText::text).toList());
  }

  @Test
  void siblingsShareANumberThatOthersHaveNot() {
    List<Candidate> read = Segmenter.read("- a\n  - b\n  - c\n- d\n\nx\n\n1. e").candidates();
    assertEquals(read.get(0).siblings(), read.get(1).siblings());
    List<Candidate> fields = read.getFirst().fields();
    assertEquals(fields.get(0).siblings(), fields.get(1).siblings());
    assertNotEquals(read.getFirst().siblings(), fields.getFirst().siblings());
    assertNotEquals(read.get(0).siblings(), read.get(2).siblings());
    assertNotEquals(read.get(0).siblings(), read.get(3).siblings());
  }

  @Test
  void aBulletWithoutATextGivesWhatStandsInIt() {
    assertEquals(List.of("BULLET 1:3 a", "BULLET 2:3 b"), told("- - a\n  - b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Paper: https://x.org/1\n- Code: none",
        "* [Paper](https://x.org/1)\n* [Code](https://x.org/2)",
        "- [Paper](https://x.org/1) [Code](https://x.org/2)",
        "- \u4F1A\u8BAE\uFF1AACL\n- \u8BBA\u6587\u5730\u5740\uFF1Ahttps://x.org/1",
        "- **Authors:** Anna Berg\n- **Venue:** OSDI\n- **Note:** very good",
        "Anna Berg and Boris Clark show that bugs are found.",
        ""
      })
  void aHeadingAboveFieldsOrProseMayBeATitle(String below) {
    List<String> told = told("## Kernels\n\n### KFuzz: Fuzzing of Kernels (2017)\n\n" + below);
    assertEquals("HEADING 3:1 KFuzz: Fuzzing of Kernels (2017) {Kernels}", told.getFirst());
    assertTrue(told.stream().skip(1).allMatch(each -> each.startsWith("  ")), told.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [A Title of Many Words](https://x.org/1)\n- [Another Title of Words](https://x.org/2)",
        "- **A Title of Many Words**, Anna Berg\n- **Another Title of Words**, Anna Berg",
        "|Title|Venue|\n|---|---|\n|A Title|OSDI|",
        "[A Title of Many Words](https://x.org/1)\n\n[Another Title of Words](https://x.org/2)",
        "#### Deeper\n\n- a"
      })
  void aHeadingAboveEntriesIsNone(String below) {
    List<Candidate> read =
        Segmenter.read("## Systems for Training of Models\n\n" + below).candidates();
    assertTrue(read.stream().noneMatch(each -> each.shape() == Candidate.Shape.HEADING));
    assertEquals(
        "Systems for Training of Models", read.getFirst().section().headings().getFirst().text());
  }

  @Test
  void aHeadingThatIsALinkedTitleIsACandidateWhateverStandsBelow() {
    assertEquals(
        List.of(
            "HEADING 1:1 (17) Shortformer: Better Modeling",
            "HEADING 3:1 (18) Optimizing Deeper Models on Data",
            "  PARAGRAPH 5:1 text"),
        told(
            "#### [(17) Shortformer: Better Modeling](https://x.org/1)\n\n"
                + "#### [(18) Optimizing Deeper Models on Data](https://x.org/2)\n\ntext"));
  }

  @Test
  void aShortLinkedHeadingAmongOthersIsOneOfThem() {
    List<String> told =
        told(
            "## Attacks\n\n### [A Title of Many Words](https://x.org/1)\n\nCCS 2016\n\n"
                + "### [Stickers](https://x.org/2)\n\n1. **The first paper on stickers at all**\n\n"
                + "### [Another Title of Words](https://x.org/3)");
    assertEquals("HEADING 7:1 Stickers {Attacks}", told.get(2));
  }

  @Test
  void aHeadingThatIsMetAgainIsNoTitle() {
    assertTrue(
        told("## A\n### What it is all about\n\nx\n## B\n### What it is all about\n\ny").stream()
            .noneMatch(each -> each.startsWith("HEADING")));
  }

  @Test
  void aBoldParagraphAboveFieldsIsACandidateAndAboveEntriesAHeading() {
    assertEquals(
        List.of(
            "BOLD_PARAGRAPH 1:1 RepNet: Plain Networks",
            "  BULLET 3:1 Homepage: https://x.org/1",
            "  BULLET 4:1 Code: None",
            "BULLET 8:1 [A] One Title of Some Words {Older ones}",
            "BULLET 9:1 [B] Another Title of Some Words {Older ones}"),
        told(
            "**RepNet: Plain Networks**\n\n- Homepage: https://x.org/1\n- Code: None\n\n"
                + "**Older ones**\n\n- **[A] One Title of Some Words**\n"
                + "- **[B] Another Title of Some Words**"));
  }

  @Test
  void aParagraphAboveFieldsHasThem() {
    assertEquals(
        List.of("PARAGRAPH 1:1 A Title, OSDI 2020", "  BULLET 2:1 paper", "BULLET 5:1 x y z"),
        told("A Title, OSDI 2020\n- [paper](https://x.org/1)\n\n---\n- x y z"));
  }

  @Test
  void aLinkAloneTakesThePlainParagraphsBehindIt() {
    assertEquals(
        List.of(
            "PARAGRAPH 1:1 Original QRAM paper",
            "  PARAGRAPH 3:1 Quantum Memory. A. Berg. 2008.",
            "  PARAGRAPH 5:1 Presents the standard architecture.",
            "PARAGRAPH 7:1 The longer paper",
            "  PARAGRAPH 9:1 Architectures. A. Berg. 2009."),
        told(
            "[Original QRAM paper](https://x.org/1)\n\nQuantum Memory. A. Berg. 2008.\n\n"
                + "Presents the standard architecture.\n\n[The longer paper](https://x.org/2)\n\n"
                + "Architectures. A. Berg. 2009."));
  }

  @Test
  void linesThatBeginAlikeAreCandidatesOfTheirOwn() {
    assertEquals(
        List.of("LINE 1:1 A. One, OSDI", "LINE 3:1 B. Two, NSDI"),
        told("**A.** One,\nOSDI\n**B.** Two,\nNSDI"));
    assertEquals(
        List.of("LINE 1:1 [OSDI][One]", "LINE 2:1 [NSDI][Two]", "LINE 3:1  [ATC][Three]"),
        told("[OSDI][One]<br/>\n[NSDI][Two]<br/>\n![](x.png)[ATC][Three]<br/>"));
    assertEquals(
        List.of("LINE 1:1 one", "LINE 1:1 two"),
        told("[one](https://x.org)<br>[two](https://y.org)"));
  }

  @Test
  void linesThatBeginOtherwiseBelongToTheOneAbove() {
    Segmented read = Segmenter.read("**A Title**\nAnna Berg\n[OSDI (2024)](https://x.org)");
    assertEquals(
        List.of("PARAGRAPH 1:1 A Title Anna Berg OSDI (2024)"),
        told("**A Title**\nAnna Berg\n[OSDI (2024)](https://x.org)"));
    assertEquals(List.of(0, 8, 18), read.candidates().getFirst().text().lines());
  }

  @Test
  void aShortLineAboveMarkedOnesStandsAlone() {
    assertEquals(
        List.of("LINE 1:1 --- Older ---", "LINE 2:1 A Title of Words Anna"),
        told("--- Older ---\n**A Title of Words**\nAnna"));
    assertEquals(List.of("PARAGRAPH 1:1 ZeRO: A Title"), told("ZeRO:\n[A Title](https://x.org/1)"));
  }

  @Test
  void bulletsOfNothingButFieldsAreOneCandidateWithoutAText() {
    assertEquals(
        List.of(
            "BULLET 1:1 ",
            "  BULLET 1:1 Title: One",
            "  BULLET 2:1 Venue: OSDI",
            "BULLET 3:1 ",
            "  BULLET 3:1 Title: Two",
            "  BULLET 4:1 Venue: NSDI",
            "BULLET 5:1 Three"),
        told("- Title: One\n- Venue: OSDI\n- Title: Two\n- Venue: NSDI\n- Three"));
  }

  @Test
  void rowsHaveTheirCellsWithTheirHeaders() {
    Segmented read =
        Segmenter.read("|Title|Venue|\n|---|---|\n|[Orca](https://x.org)|OSDI|\n|Clipper||");
    assertEquals(
        List.of("ROW 3:1 Orca OSDI", "ROW 4:1 Clipper"),
        told("|Title|Venue|\n|---|---|\n|[Orca](https://x.org)|OSDI|\n|Clipper||"));
    Candidate row = read.candidates().getFirst();
    assertEquals("Title", row.cells().getFirst().header().text());
    assertEquals("Orca", row.cells().getFirst().text().text());
    assertEquals(Mark.Kind.LINK, row.text().marks().getFirst().kind());
    assertEquals(2, read.candidates().get(1).cells().size());
  }

  @Test
  void aHeaderThatHoldsALinkedTitleIsARow() {
    assertEquals(
        List.of("ROW 1:1 A Title of Some Words OSDI", "ROW 3:1 Another Title NSDI"),
        told(
            "|[A Title of Some Words](https://x.org)|OSDI|\n|---|---|\n|[Another Title](y)|NSDI|"));
  }

  @Test
  void aBoldCellAloneInItsRowHeadsTheRowsBelow() {
    assertEquals(
        List.of("ROW 4:1 Orca OSDI {Serving}"),
        told("|Title|Venue|\n|---|---|\n|**Serving**||\n|Orca|OSDI|"));
  }

  @Test
  void whatHoldsNoEntryIsPassedOverWithItsReason() {
    Segmented read =
        Segmenter.read(
            "- [One](#one)\n  - [Two](#two)\n\n![x](y.png)\n\n```\ncode\n```\n\n<!-- hidden -->\n\n-\n\n"
                + "<pre>more</pre>");
    assertEquals(List.of(), read.candidates());
    assertEquals(
        List.of(
            "1 TABLE_OF_CONTENTS",
            "2 TABLE_OF_CONTENTS",
            "4 NO_TEXT",
            "6 NO_TEXT",
            "10 NO_TEXT",
            "12 NO_TEXT",
            "14 NO_TEXT"),
        read.skipped().stream().map(each -> each.line() + " " + each.code()).toList());
  }

  @Test
  void aLinkToTheSameFileAboveEntriesIsTheirHeading() {
    assertEquals(
        List.of("BULLET 1:1 One", "  BULLET 2:3 A Title"),
        told("- [One](#one)\n  - [A Title](https://x.org/1)"));
  }

  @Test
  void aTableWithoutEndIsRefused() {
    String bars = "|" + "a|".repeat(10_000) + "\n|" + "-|".repeat(10_000) + "\n";
    TooManyCellsException refused =
        assertThrows(TooManyCellsException.class, () -> Segmenter.read(bars + "|b|\n".repeat(200)));
    assertEquals(1_000_000, refused.most());
  }
}
