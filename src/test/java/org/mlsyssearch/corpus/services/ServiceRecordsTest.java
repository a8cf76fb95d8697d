package org.mlsyssearch.corpus.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** What each member of a record, and each tag, is read as, where no other says it. */
class ServiceRecordsTest {

  @TempDir Path folder;

  private String told(String file, String text) {
    Reading reading = Reading.of(folder.resolve(file), text);
    if (reading.drafts().isEmpty()) {
      return reading.remarks().sorted().stream()
          .map(Diagnostic::code)
          .map(code -> code.id())
          .filter(code -> !code.equals("no-papers"))
          .collect(Collectors.joining(" "));
    }
    Draft draft = reading.draft();
    return String.join(
            ", ",
            draft.title() + " (" + draft.kind().id() + ")",
            String.join(" & ", draft.authors()) + (draft.authorsComplete() ? "" : " et al."),
            (draft.venue() == null ? "-" : draft.venue().label()) + " " + draft.year(),
            draft.doi() + " " + draft.arxivId(),
            draft.links().stream()
                .map(link -> link.rel().id() + ":" + link.href())
                .collect(Collectors.joining(" ")))
        .strip();
  }

  private static final String CROSSREF =
      "{\"DOI\": \"10.1145/1.2\", \"reference-count\": 0, \"title\": [\"Zebra Stripes\"], ";
  private static final String OPEN_ALEX =
      "{\"results\": [{\"id\": \"https://openalex.org/W1\", \"title\": \"Zebra Stripes\", ";
  private static final String SCHOLAR = "{\"paperId\": \"1\", \"title\": \"Zebra Stripes\", ";
  private static final String ZOTERO = "{\"title\": \"Zebra Stripes\", \"itemType\": ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "type": "proceedings-article", "event": {"acronym": "SOSP"}} | Zebra Stripes (conference), , SOSP null, 10.1145/1.2 null,
          "type": "proceedings-article", "event": {"name": "SOSP"}} | Zebra Stripes (conference), , SOSP null, 10.1145/1.2 null,
          "type": "journal-article", "short-container-title": ["CACM"]} | Zebra Stripes (journal), , CACM null, 10.1145/1.2 null,
          "type": "report", "institution": [{"name": "CACM"}]} | Zebra Stripes (journal), , CACM null, 10.1145/1.2 null,
          "container-title": ["LNCS", "SOSP"], "institution": [{"name": "CACM"}]} | Zebra Stripes (conference), , SOSP null, 10.1145/1.2 null,
          "URL": "https://a.example/p"} | Zebra Stripes (unknown), , - null, 10.1145/1.2 null, paper:https://a.example/p
          "link": [{"URL": "https://a.example/p.pdf", "content-type": "application/pdf"}]} | Zebra Stripes (unknown), , - null, 10.1145/1.2 null, pdf:https://a.example/p.pdf
          "link": [{"URL": "https://a.example/p.xml", "content-type": "text/xml"}]} | Zebra Stripes (unknown), , - null, 10.1145/1.2 null,
          "author": [{"family": "Lee", "given": "Ann"}, {"name": "The Group"}]} | Zebra Stripes (unknown), Ann Lee & The Group, - null, 10.1145/1.2 null,
          "issued": {"date-parts": [[2020, 1]]}, "created": {"date-parts": [[2021]]}} | Zebra Stripes (unknown), , - 2020, 10.1145/1.2 null,
          "created": {"date-parts": [[2021]]}} | Zebra Stripes (unknown), , - 2021, 10.1145/1.2 null,
          "type": "dataset"} | software
          "type": "monograph"} | book-or-course
          "type": "journal"} | other-record
          """)
  void crossref(String text, String told) {
    assertEquals(told, told("a.jsonl", CROSSREF + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "display_name": "Zebra"} | Zebra Stripes (unknown), , - null, null null,
          "authorships": [{"author": {"display_name": "Ann Lee"}}, {"raw_author_name": "Bo Li"}]} | Zebra Stripes (unknown), Ann Lee & Bo Li, - null, null null,
          "authorships": [{"raw_author_name": "Bo Li"}], "is_authors_truncated": true} | Zebra Stripes (unknown), Bo Li et al., - null, null null,
          "publication_year": 2020, "publication_date": "2021-01-01"} | Zebra Stripes (unknown), , - 2020, null null,
          "publication_date": "2021-01-01"} | Zebra Stripes (unknown), , - 2021, null null,
          "primary_location": {"source": {"display_name": "SOSP", "type": "conference"}}} | Zebra Stripes (conference), , SOSP null, null null,
          "primary_location": {"source": {"display_name": "A Shelf", "type": "repository"}}} | Zebra Stripes (preprint), , - null, null null,
          "primary_location": {"source": {"display_name": "arXiv (Cornell)", "type": "repository"}}} | Zebra Stripes (preprint), , arXiv null, null null,
          "locations": [{"source": {"display_name": "CACM", "type": "journal"}}]} | Zebra Stripes (journal), , CACM null, null null,
          "primary_location": {"raw_source_name": "SOSP"}} | Zebra Stripes (conference), , SOSP null, null null,
          "host_venue": {"display_name": "SOSP"}} | Zebra Stripes (conference), , SOSP null, null null,
          "doi": "https://doi.org/10.1145/1.2"} | Zebra Stripes (unknown), , - null, 10.1145/1.2 null, doi:https://doi.org/10.1145/1.2
          "ids": {"doi": "https://doi.org/10.1145/1.2"}} | Zebra Stripes (unknown), , - null, 10.1145/1.2 null,
          "primary_location": {"landing_page_url": "https://arxiv.org/abs/2301.00001"}} | Zebra Stripes (preprint), , arXiv null, null 2301.00001, arxiv:https://arxiv.org/abs/2301.00001
          "locations": [{"landing_page_url": "http://arxiv.org/abs/2301.00001", "pdf_url": "https://arxiv.org/pdf/2301.00001"}]} | Zebra Stripes (preprint), , arXiv null, null 2301.00001, arxiv:http://arxiv.org/abs/2301.00001 pdf:https://arxiv.org/pdf/2301.00001
          "primary_location": {"landing_page_url": "https://a.example/2301.00001"}} | Zebra Stripes (unknown), , - null, null null, paper:https://a.example/2301.00001
          "locations": [{"pdf_url": "https://a.example/p.pdf"}]} | Zebra Stripes (unknown), , - null, null null, pdf:https://a.example/p.pdf
          "type": "dataset"} | software
          "type": "book"} | book-or-course
          "type": "erratum"} | other-record
          """)
  void openAlex(String text, String told) {
    assertEquals(told, told("a.json", OPEN_ALEX + text + "]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "authors": [{"name": "Ann Lee"}]} | Zebra Stripes (unknown), Ann Lee, - null, null null,
          "year": 2020, "publicationDate": "2021-01-01"} | Zebra Stripes (unknown), , - 2020, null null,
          "publicationDate": "2021-01-01"} | Zebra Stripes (unknown), , - 2021, null null,
          "publicationdate": "2021-01-01"} | Zebra Stripes (unknown), , - 2021, null null,
          "venue": "SOSP"} | Zebra Stripes (conference), , SOSP null, null null,
          "publicationVenue": {"name": "SOSP"}} | Zebra Stripes (conference), , SOSP null, null null,
          "journal": {"name": "CACM"}} | Zebra Stripes (journal), , CACM null, null null,
          "externalIds": {"DOI": "10.1145/1.2", "ArXiv": "2301.00001"}} | Zebra Stripes (preprint), , arXiv null, 10.1145/1.2 2301.00001,
          "externalids": {"DOI": "10.1145/1.2", "ArXiv": "2301.00001"}} | Zebra Stripes (preprint), , arXiv null, 10.1145/1.2 2301.00001,
          "openAccessPdf": {"url": "https://a.example/p.pdf"}} | Zebra Stripes (unknown), , - null, null null, pdf:https://a.example/p.pdf
          "openAccessPdf": {"url": "https://doi.org/10.1145/1.2"}} | Zebra Stripes (unknown), , - null, 10.1145/1.2 null, doi:https://doi.org/10.1145/1.2
          "url": "https://a.example/p"} | Zebra Stripes (unknown), , - null, null null, paper:https://a.example/p
          "publicationTypes": ["Book"]} | book-or-course
          "publicationTypes": ["Dataset"]} | software
          "publicationTypes": ["Book", "Conference"]} | Zebra Stripes (conference), , - null, null null,
          "publicationtypes": ["Dataset"]} | software
          """)
  void semanticScholar(String text, String told) {
    assertEquals(told, told("a.jsonl", SCHOLAR + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "conferencePaper", "creators": [{"creatorType": "author", "firstName": "Ann", "lastName": "Lee"}, {"creatorType": "editor", "lastName": "Ed"}, {"name": "The Group"}]} | Zebra Stripes (conference), Ann Lee & The Group, - null, null null,
          "conferencePaper", "date": "12 May 2020"} | Zebra Stripes (conference), , - 2020, null null,
          "conferencePaper", "proceedingsTitle": "SOSP", "publicationTitle": "CACM"} | Zebra Stripes (conference), , SOSP null, null null,
          "conferencePaper", "conferenceName": "SOSP"} | Zebra Stripes (conference), , SOSP null, null null,
          "conferencePaper", "DOI": "10.1145/1.2"} | Zebra Stripes (conference), , - null, 10.1145/1.2 null,
          "conferencePaper", "extra": "DOI: 10.1145/1.2"} | Zebra Stripes (conference), , - null, 10.1145/1.2 null,
          "preprint", "archiveID": "arXiv:2301.00001"} | Zebra Stripes (preprint), , arXiv null, null 2301.00001,
          "preprint", "extra": "arXiv: 2301.00001 [cs.DC]"} | Zebra Stripes (preprint), , arXiv null, null 2301.00001,
          "preprint", "url": "https://a.example/p"} | Zebra Stripes (preprint), , - null, null null, paper:https://a.example/p
          "computerProgram"} | software
          "blogPost"} | post-or-talk
          "note"} | other-record
          "book"} | book-or-course
          """)
  void zotero(String text, String told) {
    assertEquals(told, told("a.jsonl", ZOTERO + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JOUR; AU  - Lee, Ann; AU  - Group; A1  - et al. | Zebra Stripes (journal), Ann Lee & Group et al., - null, null null,
          CONF; T2  - SOSP | Zebra Stripes (conference), , SOSP null, null null,
          CONF; C3  - SOSP | Zebra Stripes (conference), , SOSP null, null null,
          JOUR; PB  - CACM | Zebra Stripes (journal), , - null, null null,
          THES; PB  - CACM | Zebra Stripes (journal), , CACM null, null null,
          RPRT; T2  - SOSP; PB  - CACM | Zebra Stripes (conference), , SOSP null, null null,
          JOUR; DO  - 10.1145/1.2 | Zebra Stripes (journal), , - null, 10.1145/1.2 null,
          JOUR; UR  - https://a.example/p; Y1  - 2020/01/02 | Zebra Stripes (journal), , - 2020, null null, paper:https://a.example/p
          JOUR; L1  - https://a.example/p.pdf | Zebra Stripes (journal), , - null, null null, pdf:https://a.example/p.pdf
          JOUR; L1  - https://arxiv.org/pdf/2301.00001.pdf | Zebra Stripes (preprint), , arXiv null, null 2301.00001,
          JOUR; L1  - file.pdf | Zebra Stripes (journal), , - null, null null,
          UNPB; M1  - arXiv:2301.00001 | Zebra Stripes (preprint), , arXiv null, null 2301.00001,
          UNPB; AN  - 2301.00001 | Zebra Stripes (preprint), , - null, null null,
          UNPB; N1  - arXiv:2301.00001 | Zebra Stripes (preprint), , arXiv null, null 2301.00001,
          BOOK | book-or-course
          COMP | software
          BLOG | post-or-talk
          PAT | other-record
          UNPB | Zebra Stripes (preprint), , - null, null null,
          XYZ; DA  - 2019 | Zebra Stripes (unknown), , - 2019, null null,
          """)
  void ris(String text, String told) {
    String[] tags = text.split("; ");
    tags[0] = "TY  - " + tags[0] + "\nTI  - Zebra Stripes";
    assertEquals(told, told("a.ris", String.join("\n", tags) + "\nER  - \n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TI  - Zebra Stripes; FAU - Lee, Ann; AU  - Lee A | Zebra Stripes (journal), Ann Lee, - null, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - Zebra Stripes; AU  - Lee AB; CN  - The Group | Zebra Stripes (journal), AB Lee & The Group, - null, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - [Zebra Stripes].; DP  - 2020 Jan; DA  - 2019 | Zebra Stripes (journal), , - 2020, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          BTI - Zebra Stripes | book-or-course
          TI  - Zebra Stripes; JT  - CACM; TA  - SOSP | Zebra Stripes (journal), , CACM null, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - Zebra Stripes; TA  - CACM | Zebra Stripes (journal), , CACM null, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - Zebra Stripes; LID - 10.1145/1.2 [doi] | Zebra Stripes (journal), , - null, 10.1145/1.2 null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - Zebra Stripes; AID - S1 [pii]; AID - 10.1145/1.2 [doi] | Zebra Stripes (journal), , - null, 10.1145/1.2 null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - Zebra Stripes; DEP - 20200102 | Zebra Stripes (journal), , - null, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          TI  - Zebra Stripes; PT  - Preprint | Zebra Stripes (preprint), , - null, null null, paper:https://pubmed.ncbi.nlm.nih.gov/12/
          """)
  void pubMed(String text, String told) {
    assertEquals(told, told("a.nbib", "PMID- 12\n" + text.replace("; ", "\n") + "\n\n"));
  }
}
