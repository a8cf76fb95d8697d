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
        read("@online{a, title={Mixtral of Experts}, author={Jiang, Albert}, date={2024-01-08}, eprint={2401.04088v2}, eprinttype={arxiv}}")
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
            "@article{a, title = {One Good Title Here}, year = 2020}\n@article{b, title = {Never closed\n@article{c, title = {Another Good Title Here}, year = 2021}\n");
    assertEquals(
        List.of("One Good Title Here", "Another Good Title Here"),
        read.drafts().stream().filter(d -> d.title().contains("Good")).map(Draft::title).toList());
    assertTrue(
        read.diagnostics().sorted().stream()
            .anyMatch(d -> d.code().id().equals("syntax") && d.line() == 2),
        () -> read.diagnostics().sorted().toString());
  }

  @Test
  void passesOverBooksAndEntriesWithoutTitle() throws IOException {
    Corpora.Read read =
        read("@book{a, title={Deep Learning}, year=2016}\n@article{b, author={A B}, year=2016}");
    assertTrue(read.drafts().isEmpty());
    assertTrue(read.codes().containsAll(List.of("book-or-course", "no-title")));
  }
}
