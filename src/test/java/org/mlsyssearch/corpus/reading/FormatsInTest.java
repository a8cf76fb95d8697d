package org.mlsyssearch.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Corpora;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;

/** Bibliographies as services and reference managers give them. */
class FormatsInTest {

  private static final Path FOLDER = Path.of("src/test/resources/bibliographies");

  @TempDir Path folder;

  private static Reading read(String name) {
    return Reading.of(FOLDER.resolve(name));
  }

  /** Title, authors, venue, year and identifiers, as one line a paper. */
  private static List<String> facts(Reading reading) {
    return reading.papers().stream().map(FormatsInTest::facts).sorted().toList();
  }

  private static String facts(Paper paper) {
    var venue = paper.venue();
    return String.join(
        " | ",
        paper.title(),
        String.join(", ", paper.authors()),
        (venue == null ? "-" : venue.label()) + " " + paper.year(),
        paper.doi() + " " + paper.arxivId());
  }

  @Test
  void openAlexAnswersWithAnObjectOfResults() {
    assertEquals(
        List.of(
            "Ferret: Serving Small Models & More | Mina Kim, Carl Weber | SOSP 2023"
                + " | 10.1145/3600006.3613999 2309.09999",
            "Small Things on a Shelf | Mina Kim | arXiv 2022 | null 2201.09998"),
        facts(read("openalex.json")));
    assertEquals(
        List.of(
            "A Record Without a Place |  | - 2018 | null null",
            "Records on Lines | Mina Kim | PACMPL 2017 | 10.1145/3133999 null"),
        facts(read("openalex.jsonl")));
  }

  @Test
  void crossrefAnswersWithAMessageOfItemsOrOfOneWork() {
    Reading reading = read("crossref.json");
    assertEquals(
        List.of(
            "Heron: Keeping Caches Warm | Jos\u00E9 Ortega y Gasset, Jan van der Berg Jr., Tests"
                + " Consortium | SOSP 2023 | 10.1145/3600006.3613998 null",
            "On Small Results | Mina Kim | Journal of Very Small Results 2019"
                + " | 10.1016/j.tst.2019.01.001 null"),
        facts(reading));
    assertEquals(
        List.of("Ortega y Gasset"),
        reading.papers().stream().flatMap(paper -> paper.familyNames().stream()).toList());
    assertEquals(
        List.of("One Work Alone | Mina Kim | PACMPL 2017 | 10.1145/3133998 null"),
        facts(read("crossref-work.json")));
  }

  @Test
  void semanticScholarAnswersWithDataOrARecordALine() {
    assertEquals(
        List.of(
            "A Preprint by Itself |  | arXiv 2022 | null 2201.09996",
            "Ibis: Planning for Small Models | Mina Kim, C. Weber | SOSP 2023"
                + " | 10.1145/3600006.3613997 2309.09997"),
        facts(read("semantic-scholar.json")));
    assertEquals(
        List.of(
            "A Line of a Data Set | Mina Kim | ICML 2020 | null null",
            "A Line of a Scholar | Mina Kim | SOSP 2023 | 10.1145/3600006.3613996 2401.09995",
            "A Paper That Is Cited | Mina Kim | NSDI 2019 | null null"),
        facts(read("semantic-scholar.jsonl")));
  }

  @Test
  void zoteroAnswersWithItemsOfWhichSomeAreFiles() {
    Reading reading = read("zotero.json");
    assertEquals(
        List.of(
            "Lynx: Looking for Small Models | Rob Vaughan Williams, Tests Consortium | Haskell 2021"
                + " | 10.1145/3471874.3472999 null",
            "Moth: A Preprint | Mina Kim | arXiv 2020 | null 2001.09994"),
        facts(reading));
    assertEquals(0, reading.remarks().count(Severity.WARNING), reading.problems()::toString);
  }

  @Test
  void arxivAnswersWithAFeed() {
    Reading reading = read("arxiv.xml");
    assertEquals(
        List.of(
            "An Old Preprint | Mina Kim | arXiv 1999 | null cs/9901999",
            "Newt: Small Models & Their $n^2$ Uses | Mina Kim, Carl Weber | PACMPL 2023"
                + " | 10.1145/3600006.3613993 2309.09993"),
        facts(reading));
    assertEquals(8, reading.drafts().getFirst().source().line());
  }

  @Test
  void risOfSeveralManagers() {
    Reading reading = read("managers.ris");
    assertEquals(
        List.of(
            "A Journal Article Whose Title Goes On | Carl Weber | CACM 2019 | 10.1145/3319999 null",
            "A Paper of a Meeting | M. Kim | LICS 2021 | null null",
            "A Preprint in a Manager | Mina Kim | arXiv 2020 | null 2001.09992",
            "A Record That Never Ends | Mina Kim | Semantic Web 2018 | null null",
            "Otter: A Study of Small Models | Mina Kim, Jos\u00E9 Ortega y Gasset, Ann King Jr."
                + " | SOSP 2023 | null null",
            "The Last One |  | JFP null | null null"),
        facts(reading));
    assertEquals(4, reading.drafts().getFirst().source().line());
    assertTrue(
        reading.problems().getFirst().startsWith("managers.ris:45:1: warning: This record has no"),
        reading.problems()::toString);
  }

  @Test
  void pubMedHasFullNamesBesideShortOnes() {
    assertEquals(
        List.of(
            "A translated title | C Weber | J Tiny Res 2019 | null null",
            "Pika: Small models for sequences of any length | Mina Kim, Jan van der Berg, Tests"
                + " Consortium | Nature Communications 2020 | 10.1093/bioinformatics/btz999 null"),
        facts(read("pubmed.nbib")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openalex.json",
        "openalex.jsonl",
        "crossref.json",
        "semantic-scholar.json",
        "semantic-scholar.jsonl",
        "zotero.json",
        "arxiv.xml",
        "managers.ris",
        "pubmed.nbib",
        "places.bib"
      })
  void whatEndingAFileHasDoesNotMatterWhereItSaysNothing(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
    List<String> facts = facts(read(name));
    for (String other : List.of("list.txt", "list", "LIST.TXT", "a list.export")) {
      Path file = Files.write(folder.resolve(other), bytes);
      assertEquals(facts, facts(Reading.of(file)), other);
      Files.delete(file);
    }
    List<Draft> drafts = new ArrayList<>();
    Diagnostics diagnostics = new Diagnostics();
    new CorpusReader(Authority.bundled(diagnostics), diagnostics)
        .read(SourceFile.of("pasted", bytes), drafts::add);
    assertEquals(facts.size(), drafts.size(), "pasted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a.jsonl | {"title":"One Paper"}\\n{"title":"Another Paper"}                         | 2 of 2
          a.json  | [{"title":"One Paper"},{"title":"Another Paper"},{"year":2020}]           | 2 of 3
          a.json  | {"title":"One Paper"}                                                     | 1 of 1
          a.json  | {"results":[{"authorships":[],"title":"One Paper"},7,{"authorships":[]}]} | 1 of 2
          a.json  | {"message":{"items":[{"DOI":"10.1/x","reference-count":0,"title":["A"]}]}} | 1 of 1
          a.jsonl | {"paperId":"a","title":"One Paper"}\\n{"paperId":"b","title":"Another"}  | 2 of 2
          a.bib   | @article{a, title={One Paper}} @book{b, title={No Paper}}                 | 1 of 2
          a.ris   | TY  - JOUR\\nTI  - One Paper\\nER  -\\nTY  - BOOK\\nTI  - No\\nER  -        | 1 of 2
          """)
  void aListTellsHowManyOfItsEntriesArePapers(String name, String text, String told)
      throws IOException {
    CorpusReader.ReadList list =
        Corpora.read(folder, name, text.replace("\\n", "\n") + "\n").lists().getFirst();
    assertEquals(told, list.papers() + " of " + list.entries());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A List\n\n- [OSDI '18] A Paper\n",
        "Dear all,\n\nTY for the list. @kim {see below}\n",
        "{not json}",
        "",
        "<html><body>feed</body></html>"
      })
  void otherTextsArePassedOver(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), text);
    Reading reading = Reading.of(file);
    assertEquals(List.of(), reading.papers());
    assertEquals(1, reading.remarks().count(org.mlsyssearch.corpus.DiagnosticCode.UNKNOWN_FORMAT));
  }

  @Test
  void anAnswerThatBreaksOffIsReportedWithItsLine() throws IOException {
    for (String name : List.of("openalex.json", "arxiv.xml")) {
      String text = Files.readString(FOLDER.resolve(name));
      Path file = Files.writeString(folder.resolve(name), text.substring(0, text.length() - 90));
      Reading reading = Reading.of(file);
      assertTrue(reading.papers().size() >= 1, name);
      assertEquals(1, reading.remarks().count(Severity.ERROR), reading.problems()::toString);
    }
  }
}
