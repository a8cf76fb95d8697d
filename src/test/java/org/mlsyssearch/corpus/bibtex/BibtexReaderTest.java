package org.mlsyssearch.corpus.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.Corpora;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Severity;

class BibtexReaderTest {

  @TempDir Path folder;

  private Corpora.Read read(String text) throws IOException {
    return Corpora.read(folder, "list.bib", text);
  }

  @Test
  void readsAConferencePaperWithAccentsAndNames() throws IOException {
    Draft draft =
        read("""
        @inproceedings{x, title = {{Ray}: A {Distributed} Framework},
          author = {Moritz, Philipp and {\\'E}mile M{\\"u}ller and de la Cruz, Jr, Ana and others},
          booktitle = {13th {USENIX} Symposium on Operating Systems Design and Implementation ({OSDI} 18)},
          year = 2018, doi = {10.1145/ABC.1}, url = {https://www.usenix.org/x_y}}
        """)
            .drafts()
            .getFirst();
    assertEquals("Ray: A Distributed Framework", draft.title());
    assertEquals(List.of("Ray"), draft.systems());
    assertEquals(
        List.of("Philipp Moritz", "\u00C9mile M\u00FCller", "Ana de la Cruz Jr"), draft.authors());
    assertTrue(!draft.authorsComplete());
    assertEquals("OSDI", draft.venue().label());
    assertEquals(2018, draft.year());
    assertEquals("10.1145/abc.1", draft.doi());
    assertEquals(1, draft.source().line());
  }

  @Test
  void resolvesStringsAndCrossReferences() throws IOException {
    Draft draft =
        read("""
        @string{sosp = "Symposium on Operating Systems Principles"}

        @inproceedings{a, title = "Paella: Low-latency Serving", author = "Kelvin Ng", crossref = {p}}
        @proceedings{p, title = sosp, year = 2023}
        """)
            .drafts()
            .getFirst();
    assertEquals("SOSP", draft.venue().label());
    assertEquals(2023, draft.year());
    assertEquals(3, draft.source().line());
  }

  @Test
  void readsBiblatexPreprints() throws IOException {
    Draft draft =
        read("@online{a, title={Mixtral of Experts}, author={Jiang, Albert}, date={2024-01-08},"
                + " eprint={2401.04088v2}, eprinttype={arxiv}}")
            .drafts()
            .getFirst();
    assertEquals("2401.04088", draft.arxivId());
    assertEquals(2024, draft.year());
    assertEquals(Kind.PREPRINT, draft.kind());
  }

  @Test
  void reportsABrokenEntryWithItsLineAndReadsTheOthers() throws IOException {
    Corpora.Read read =
        read(
            "@article{a, title = {One Good Title Here}, year = 2020}\n"
                + "@article{b, title = {Never closed\n"
                + "@article{c, title = {Another Good Title Here}, year = 2021}\n");
    assertEquals(
        List.of("One Good Title Here", "Another Good Title Here"),
        read.drafts().stream().filter(d -> d.title().contains("Good")).map(Draft::title).toList());
    assertTrue(
        read.diagnostics().sorted().stream()
            .anyMatch(d -> d.code().id().equals("broken-record") && d.line() == 2),
        () -> read.diagnostics().sorted().toString());
  }

  @Test
  void passesOverBooksAndEntriesWithoutTitle() throws IOException {
    Corpora.Read read =
        read("@book{a, title={Deep Learning}, year=2016}\n@article{b, author={A B}, year=2016}");
    assertTrue(read.drafts().isEmpty());
    assertTrue(read.codes().containsAll(List.of("book-or-course", "no-title")));
  }

  private List<String> problems(Corpora.Read read) {
    return read.diagnostics().sorted().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(d -> d.line() + ":" + d.column() + " " + d.message())
        .toList();
  }

  @Test
  void aRemarkTellsTheLineAndTheColumnOfItsEntry() throws IOException {
    Corpora.Read read =
        read(
            "@article{a, title = {One Good Title Here}, year = 2020}\n\n"
                + "   @article{b, title = {Never closed\n");
    assertTrue(
        problems(read).stream().anyMatch(problem -> problem.startsWith("3:4 ")),
        problems(read).toString());
  }

  @Test
  void oneGroupStandsInOnePairOfBraces() throws IOException {
    Draft draft =
        read("@article{a, title={A Title}, year=2020,"
                + " author={{The {PyTorch} Team} and {Li}, {Bo} and {Ann} Lee and Chris Kim}}")
            .drafts()
            .getFirst();
    assertEquals(List.of("The PyTorch Team", "Bo Li", "Ann Lee", "Chris Kim"), draft.authors());
  }

  @Test
  void whatIsNoPaperByAllItsLinksIsPassedOver() throws IOException {
    String code = "https://github.com/a/zebra";
    String post = "https://medium.com/@a/zebra";
    String title = "title={Zebra Serves Models with Stripes}, year=2023";
    for (String type : List.of("misc", "online", "electronic")) {
      String entry = "@" + type + "{a, " + title;
      assertTrue(read(entry + ", url={" + code + "}}").codes().contains("software"), type);
      assertTrue(read(entry + ", url={" + post + "}}").codes().contains("post-or-talk"), type);
      assertEquals(1, read(entry + ", doi={10.1145/1.2}, url={" + code + "}}").drafts().size());
      assertEquals(1, read(entry + ", url={https://a.example/zebra.pdf}}").drafts().size());
      assertEquals(1, read(entry + "}").drafts().size());
    }
    assertEquals(1, read("@article{a, " + title + ", url={" + code + "}}").drafts().size());
  }

  @Test
  void readsEntriesAndStringsInParentheses() throws IOException {
    Draft draft =
        read("""
        @string(sosp = "Symposium on Operating Systems Principles")
        @inproceedings(a, title = "Parentheses (as Delimiters) of an Entry", booktitle = sosp, year = 2019)
        """)
            .drafts()
            .getFirst();
    assertEquals("Parentheses (as Delimiters) of an Entry", draft.title());
    assertEquals("SOSP", draft.venue().label());
  }

  @Test
  void aBrokenStringSpoilsNoEntryThatUsesIt() throws IOException {
    Corpora.Read read =
        read(
            "@string{nsdi = }\n"
                + "@inproceedings{a, title={A Paper of NSDI}, booktitle=nsdi, year=2020}\n");
    assertEquals(1, read.drafts().size());
    assertEquals(1, problems(read).size(), problems(read)::toString);
  }

  @Test
  void anErrorIsReportedWhereTheEntryBreaks() throws IOException {
    Corpora.Read read =
        read(
            """
            @string{nsdi = "NSDI"}

            @inproceedings{a,
              booktitle = nsdi,
              author = {A B}
              year = 2020
            }
            """);
    assertTrue(problems(read).getFirst().startsWith("6:3 "), problems(read)::toString);
    assertTrue(problems(read).getFirst().contains("'year' cannot stand here"));
  }

  @Test
  void anEntryThatIsNeverClosedIsReportedAndIsNoPaper() throws IOException {
    Corpora.Read read =
        read(
            "@article{a, title={Unbalanced {Brace in a Title}, year=2020}\n"
                + "@article {b, title={The Next}, year=2020}\n");
    assertEquals(List.of("The Next"), read.drafts().stream().map(Draft::title).toList());
    assertTrue(problems(read).getFirst().startsWith("1:1 "), problems(read)::toString);
  }

  @Test
  void namesWithBracesAroundTheirPartsAreNoGroups() throws IOException {
    Draft draft =
        read("@article{a, title={A Title of Names}, author={{Li}, {Bo} and {{Google Research}} and"
                + " {Barnes and Noble}}}")
            .drafts()
            .getFirst();
    assertEquals(List.of("Bo Li", "Google Research", "Barnes and Noble"), draft.authors());
  }

  @Test
  void anEprintOfArxivThatIsPrintedNowhereElseIsOfArxiv() throws IOException {
    Draft draft =
        read("@misc{a, title={Open Models for All}, eprint={2307.09288}, archivePrefix={arXiv},"
                + " primaryClass={cs.CL}, year={2023}}")
            .drafts()
            .getFirst();
    assertEquals("arXiv", draft.venue().label());
    assertEquals(Kind.PREPRINT, draft.kind());
  }

  @Test
  void anEntryInheritsThePlaceOfItsProceedingsAndNotTheirNames() throws IOException {
    Draft draft =
        read("""
        @inproceedings{a, title={A Child of Some Proceedings}, crossref={p}}
        @proceedings{p, title={The Proceedings}, subtitle={Volume Two}, shorttitle={TP},
          booktitle={Proceedings of NSDI 2021}, note={\\url{https://example.org/all}}, year=2021}
        """)
            .drafts()
            .getFirst();
    assertEquals("A Child of Some Proceedings", draft.title());
    assertEquals("NSDI", draft.venue().label());
    assertEquals(List.of(), draft.systems());
    assertEquals(List.of(), draft.links());
  }

  @Test
  void passesOverPostsAndToolsThatAreListedAsMisc() throws IOException {
    Corpora.Read read =
        read(
            """
            @misc{a, title={How to Train a Model}, howpublished={\\url{https://blog.example.org/x_y}}, year=2020}
            @misc{b, title={A Framework of Ours}, url={https://github.com/x/y}, year=2020}
            @patent{c, title={A Method of Serving}, year=2020}
            @xdata{d, publisher={ACM}}
            """);
    assertEquals(List.of(), read.drafts());
    assertEquals(
        List.of("post-or-talk", "software", "other-record", "other-record"),
        read.codes().stream().filter(code -> !code.equals("no-papers")).toList());
  }

  @Test
  void readsAccentsSpacesAndFunctionsOfLatex() {
    assertEquals("\u0110or\u0111e Erd\u0151s", LatexText.plain("{\\DJ}or{\\dj}e Erd{\\H o}s"));
    assertEquals("O(log n) on 10 000 nodes", LatexText.plain("$O(\\log n)$ on 10\\,000 nodes"));
    assertEquals("~5\u00d7", LatexText.plain("$\\sim$5$\\times$"));
  }
}
