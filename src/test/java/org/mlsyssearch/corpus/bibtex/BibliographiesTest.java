package org.mlsyssearch.corpus.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;

/** BibTeX as databases and reference managers write it. */
class BibliographiesTest {

  private static final Path FOLDER = Path.of("src/test/resources/bibliographies");

  private static Reading read(String name) {
    return Reading.of(FOLDER.resolve(name));
  }

  /** Title, venue, year and arXiv id, as one line a paper. */
  private static List<String> facts(Reading reading) {
    return reading.papers().stream().map(BibliographiesTest::facts).sorted().toList();
  }

  private static String facts(Paper paper) {
    var venue = paper.venue();
    return paper.title()
        + " | "
        + (venue == null ? "-" : venue.label())
        + " | "
        + paper.year()
        + (paper.arxivId() == null ? "" : " | " + paper.arxivId());
  }

  @Test
  void aStatedPlaceIsAlwaysAVenue() {
    assertEquals(
        List.of(
            "A Demo of Several Languages | ACL | 2021",
            "An Article of Some Note | Journal of Very Small Results | 1999",
            "Coupling Little Things | SNAPL | 2015",
            "Failures of Little Type Theories | PPDP | 2019",
            "Normal Forms for Little Effects | Conference on the Mathematical Foundations of"
                + " Programming Semantics | 2013",
            "Posted and Published by One | arXiv | 2023 | 2301.00017",
            "Semantics of Little Things | University of Testing | 2004",
            "Sentiments of Little Words | ACL | 2011",
            "What the Series Knows | ICML | 2017"),
        facts(read("places.bib")));
  }

  @Test
  void preprintsAreOfArxivWhateverFieldSaysSo() {
    assertEquals(
        List.of(
            "A Heavy Modality for Recursion | LMCS | 2019",
            "A Model of Little Cubes | LICS | 2020",
            "A Preprint as Scholars Copy It | arXiv | 2020 | 2001.00018",
            "Coherence of Little Things | arXiv | 2020 | 2001.00016",
            "Consistency of a Little Calculus | arXiv | 2017 | 1710.00015",
            "Normalization of Little Languages | Haskell | 2021"),
        facts(read("preprints.bib")));
  }

  @Test
  void abbreviationsStringsFormulasAndAccents() {
    Reading reading = read("abbreviations.bib");
    assertEquals(
        List.of(
            "Accents of \u00C7 and \u00C9 | PACMPL | 2020",
            "Data Once More | ICDE | 2012",
            "Foresight for Users | JFP | null",
            "Holding H2O Models: O(n\u00B2) Training in situ | SOSP | 2023",
            "Objects Once More | ECOOP | 2012",
            "Undecidability of D<: in Parts | CACM | 2019"),
        facts(reading));
    assertEquals(
        List.of("E. B\u00F6rger", "\u00D8. Ferm\u00EDn", "T. Nguy\u1EC5n"),
        reading.papers().stream()
            .filter(paper -> paper.title().startsWith("Accents"))
            .findFirst()
            .orElseThrow()
            .authors());
    assertEquals(0, reading.remarks().count(Severity.ERROR), reading.problems()::toString);
  }

  @Test
  void whatIsPlainlyMeantIsReadWithAWarning() {
    Reading reading = read("names-with-spaces.bib");
    assertEquals(
        List.of(
            "A Brace Is Missing Here | Semantic Web | 2017",
            "A Comma Is Missing Here | Semantic Web | 2014",
            "A Value Without Braces | Semantic Web | 2015",
            "Defining searches in reviews | BMC Medical Research Methodology | 2018",
            "Publishing Data with Blanks, & More | Semantic Web | 2013",
            "The One Behind It | Semantic Web | 2018"),
        facts(reading));
    assertTrue(
        reading.papers().stream().anyMatch(paper -> paper.authors().contains("Clark Ren\u00E9e")));
    assertEquals(
        List.of(
            "12 bad-field",
            "16 bad-field",
            "21 bad-field",
            "22 bad-field",
            "23 broken-record",
            "24 bad-field"),
        reading.remarks().sorted().stream()
            .filter(remark -> remark.severity() != Severity.NOTE)
            .map(BibliographiesTest::line)
            .toList());
  }

  @Test
  void familyNamesOfSeveralWordsComeBackFromEachExport(@TempDir Path folder) throws IOException {
    Paper paper = read("family-names.bib").papers().getFirst();
    assertEquals(
        List.of(
            "Jos\u00E9 Ortega y Gasset",
            "Rob Vaughan Williams",
            "Jan van der Berg",
            "Hugging Face",
            "Ann King Jr."),
        paper.authors());
    for (Format format : List.of(Format.BIBTEX, Format.CSL_JSON, Format.RIS, Format.NDJSON)) {
      StringWriter text = new StringWriter();
      PaperWriter writer = format.writer(text, id -> "https://example.org/papers/" + id.value());
      writer.begin();
      writer.paper(paper);
      writer.end();
      Path file = Files.writeString(folder.resolve("list." + format.extension()), text.toString());
      Paper again = Reading.of(file).papers().getFirst();
      assertEquals(paper.authors(), again.authors(), format + ": " + text);
      assertEquals(paper.familyNames(), again.familyNames(), format + ": " + text);
    }
  }

  private static String line(Diagnostic remark) {
    return remark.line() + " " + remark.code().id();
  }
}
