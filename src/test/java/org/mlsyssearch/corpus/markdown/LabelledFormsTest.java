package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** Entries whose parts stand in a form that says what they are: labels, lines, columns. */
class LabelledFormsTest {

  private static final String TITLE = "Counting seals from the shore of an island";

  @TempDir Path folder;

  private List<Draft> read(String markdown) {
    return Reading.of(folder.resolve("list.md"), "# T\n\n" + markdown).drafts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[**SealNet**] %s (*ICML* 2019) [[Paper](https://x.org/a.pdf)]",
        "[SealNet] %s. (*ICML*, 2019) [[pdf](https://x.org/a.pdf)] [[code](https://x.org/c)]",
        "%s. *ICML 2019*. [[PDF]](https://x.org/a.pdf)",
        "%s (ICML'19) | [论文](https://x.org/a.pdf)"
      })
  void aParagraphWithVenueYearAndALinkToThePaperIsAnEntry(String form) {
    Draft draft = read(form.formatted(TITLE) + "\n").getFirst();
    assertEquals(TITLE, draft.title());
    assertEquals("ICML", draft.venue().label());
    assertEquals(2019, draft.year());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Those who are new to this should read what was shown at ICML 2019 about the counting of"
            + " seals ([paper](https://x.org/a.pdf)) before they go on with what stands below.",
        "Last updated in 2019 for the ICML tutorial, see [slides](https://x.org/a.pdf)."
      })
  void aParagraphOfSentencesIsNone(String text) {
    assertEquals(List.of(), read(text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. %s  \nAuthors: Ana Berg, Tom Lind, Eva Holm  \nICML 2019",
        "- %s\n  Authors: Ana Berg, Tom Lind, Eva Holm\n  Venue: ICML\n  Year: 2019",
        "* %s<br>\n  作者：Ana Berg, Tom Lind, Eva Holm<br>\n  会议：ICML 2019",
        "- [%s](https://x.org/a.pdf)\n  Autores: Ana Berg, Tom Lind, Eva Holm\n  Año: 2019, ICML"
      })
  void linesOfABulletThatNameTheirFieldAreFields(String form) {
    Draft draft = read(form.formatted(TITLE) + "\n").getFirst();
    assertEquals(TITLE, draft.title());
    assertEquals(List.of("Ana Berg", "Tom Lind", "Eva Holm"), draft.authors());
    assertEquals(2019, draft.year());
  }

  @Test
  void aTitleThatGoesOnBelowWithAWordAndAColonIsWhole() {
    List<Draft> drafts =
        read("- [Counting seals by\n  code: a field guide](https://x.org/a.pdf)\n");
    assertEquals("Counting seals by code: a field guide", drafts.getFirst().title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Publication | Venue", "Publication | Conference", "Pub | Journal"})
  void ofTwoColumnsOfVenuesTheOneOfLongTextsHoldsTitles(String header) {
    String rows = "| %s | *ICML* | 2019 |\n| What gulls remember of nests | *ICLR* | 2020 |\n";
    List<Draft> drafts =
        read("| %s | Year |\n|---|---|---|\n".formatted(header) + rows.formatted(TITLE));
    assertEquals(TITLE, drafts.getFirst().title());
    assertEquals("ICLR", drafts.getLast().venue().label());
  }

  @Test
  void aNumberBeforeAPersonMakesNoPaper() {
    String people =
        "[1] Ana Berg: [page](https://x.org/berg)\n\n[2] Tom Lind: [page](https://x.org/lind)\n";
    assertEquals(List.of(), read("## Those who count\n\n" + people));
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Questions:**", "### Exercises", "### 思考题", "### Experts"})
  void whatIsAskedOfReadersIsNoPaper(String heading) {
    String markdown =
        "- [%s](https://x.org/a.pdf)\n\n".formatted(TITLE)
            + heading
            + "\n\n- What does SealNet count that others do not? Explain why.\n"
            + "- Which islands would need another boat, and how many people?\n";
    assertEquals(List.of(TITLE), read(markdown).stream().map(Draft::title).toList());
  }
}
