package org.mlsyssearch.corpus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;

class JsonReaderTest {

  private static final String VLLM =
      """
      {"id":"vllm-sosp23","title":"Efficient Memory Management for Large Language Model Serving with PagedAttention",\
      "systems":["vLLM"],"also_known_as":["PagedAttention"],"authors":["Woosuk Kwon","Zhuohan Li"],\
      "venue":{"id":"sosp","label":"SOSP","name":"ACM Symposium on Operating Systems Principles"},"year":2023,\
      "kind":"conference","topics":[["Systems for Machine Learning","My Own Topic"]],"topic_values":["x/y"],\
      "links":[{"rel":"code","href":"https://github.com/vllm-project/vllm"},\
      {"rel":"pdf","href":"https://arxiv.org/pdf/2309.06180"}],"doi":"10.1145/3600006.3613165",\
      "arxiv_id":"2309.06180","summary":"Pages.","sources":[{"list":"L","file":"l.md","line":3,"heading":""}],\
      "url":"https://example.org/papers/vllm-sosp23"}
      """;

  @TempDir Path folder;

  private Reading read(String name, String text) {
    return Reading.of(folder.resolve(name), text);
  }

  @Test
  void readsEveryMemberOfItsOwnRecord() {
    Draft draft = read("mine.jsonl", VLLM).draft();
    assertEquals(
        "Efficient Memory Management for Large Language Model Serving with PagedAttention",
        draft.title());
    assertEquals(List.of("vLLM"), draft.systems());
    assertTrue(draft.alsoKnownAs().contains("PagedAttention"));
    assertEquals(List.of("Woosuk Kwon", "Zhuohan Li"), draft.authors());
    assertEquals("sosp", draft.venue().id());
    assertEquals(2023, draft.year());
    assertEquals(Kind.CONFERENCE, draft.kind());
    assertEquals("My Own Topic", draft.topics().getFirst().label());
    assertEquals(
        List.of(
            new Link(Link.Rel.CODE, "https://github.com/vllm-project/vllm"),
            new Link(Link.Rel.PDF, "https://arxiv.org/pdf/2309.06180")),
        draft.links());
    assertEquals("10.1145/3600006.3613165", draft.doi());
    assertEquals("2309.06180", draft.arxivId());
    assertEquals("Pages.", draft.summary());
    assertEquals("mine", draft.source().list());
    assertEquals("mine.jsonl", draft.source().file());
    assertEquals(1, draft.source().line());
  }

  @Test
  void readsAnItemOfCslJson() {
    Draft draft =
        read(
                "zotero.json",
                """
                [
                  {"id": "ray", "type": "paper-conference", "title": "Ray: A Distributed Framework for Emerging AI Applications",
                   "author": [{"family": "Moritz", "given": "Philipp"}, {"literal": "The Ray Team"},
                              {"family": "Berg", "given": "Ada", "non-dropping-particle": "van den"}],
                   "container-title": "13th USENIX Symposium on Operating Systems Design and Implementation (OSDI 18)",
                   "issued": {"date-parts": [["2018", 10, 8]]},
                   "DOI": "10.5555/1", "URL": "https://www.usenix.org/conference/osdi18/presentation/moritz"}
                ]
                """)
            .draft();
    assertEquals(List.of("Philipp Moritz", "The Ray Team", "Ada van den Berg"), draft.authors());
    assertEquals("osdi", draft.venue().id());
    assertEquals(2018, draft.year());
    assertEquals(List.of("Ray"), draft.systems());
    assertEquals(Kind.CONFERENCE, draft.kind());
    assertEquals(2, draft.source().line());
    assertEquals(3, draft.column());
  }

  @Test
  void takesAPreprintOfCslJsonForOne() {
    Draft draft =
        read(
                "p.jsonl",
                """
                {"type":"article","title":"DeepSeek-V3 Technical Report","publisher":"arXiv","number":"arXiv:2412.19437","issued":{"raw":"2024-12-27"}}
                """)
            .draft();
    assertEquals("2412.19437", draft.arxivId());
    assertEquals("arxiv", draft.venue().id());
    assertEquals(2024, draft.year());
    assertTrue(draft.isPreprint());
  }

  @Test
  void passesOverBooksSoftwareAndPostsOfCslJson() {
    Reading reading =
        read(
            "b.json",
            """
            [{"type":"book","title":"Computer Architecture"},{"type":"software","title":"PyTorch"},
             {"type":"post-weblog","title":"How we train"},{"type":"article-journal","title":"The Tail at Scale"}]
            """);
    assertEquals(List.of("The Tail at Scale"), reading.titles());
    assertEquals(1, reading.remarks().count(DiagnosticCode.BOOK_OR_COURSE));
    assertEquals(1, reading.remarks().count(DiagnosticCode.SOFTWARE));
    assertEquals(1, reading.remarks().count(DiagnosticCode.POST_OR_TALK));
  }

  @Test
  void aBrokenLineCostsThatLineAlone() {
    Reading reading =
        read(
            "l.jsonl",
            """
            {"title":"First Paper of the List"}
            {"title":"Müller", year: 2020}

            [1, 2]
            {"title":"Fifth Paper of the List"} {"title":"Sixth"}
            {"year": 2020}
            {"title":"Seventh Paper of the List","year":"soon","links":["ftp://x"],"authors":{"a":1}}
            """);
    assertEquals(
        List.of("First Paper of the List", "Fifth Paper of the List", "Seventh Paper of the List"),
        reading.titles());
    List<String> problems =
        reading.problems().stream().filter(text -> !text.contains("[no-year]")).toList();
    assertTrue(
        problems.get(0).startsWith("l.jsonl:2:20: error: This record is no JSON: "),
        problems.get(0));
    assertEquals(
        "l.jsonl:4:1: error: A record is a JSON object, {...}; what stands here is passed over."
            + " [broken-record]",
        problems.get(1));
    assertTrue(
        problems.get(2).startsWith("l.jsonl:5:37: error: More than one record"), problems.get(2));
    assertTrue(problems.get(3).startsWith("l.jsonl:6:1: warning: This record has no title"));
    assertEquals(7, problems.size());
  }

  @Test
  void aBrokenArrayIsReadUpToTheBreak() {
    Reading reading =
        read("a.json", "[{\"title\":\"First Paper of the List\"},\n {\"title\": oops}, {}]");
    assertEquals(List.of("First Paper of the List"), reading.titles());
    assertTrue(
        reading.problems().stream()
            .anyMatch(text -> text.startsWith("a.json:2:") && text.contains("[syntax]")));
  }

  @Test
  void readsAfterAByteOrderMarkWithWindowsLineEnds() {
    Reading reading =
        read(
            "w.jsonl",
            "\uFEFF{\"title\":\"One Fine Paper\",\"year\":2020}\r\n"
                + "{\"title\":\"Another Fine Paper\",\"year\":2021}\r\n");
    assertEquals(List.of("One Fine Paper", "Another Fine Paper"), reading.titles());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void readsALineOfInvalidUtf8AndSaysSo() throws Exception {
    Path file = folder.resolve("bad.jsonl");
    Files.write(file, "{\"title\":\"Caf\u00e9 Paper\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    Reading reading = Reading.of(file);
    assertEquals(List.of("Caf\uFFFD Paper"), reading.titles());
    assertEquals(1, reading.remarks().count(DiagnosticCode.INVALID_UTF8));
  }

  @Test
  void passesOverAnEndlessLineAndReadsTheNext() throws Exception {
    Path file = folder.resolve("long.jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"title\":\"");
      String million = "x".repeat(1_000_000);
      for (int i = 0; i < 100; i++) {
        out.write(million);
      }
      out.write("\"}\n{\"title\":\"The Paper After It\"}\n");
    }
    Reading reading = Reading.of(file);
    assertEquals(List.of("The Paper After It"), reading.titles());
    assertEquals(1, reading.remarks().count(DiagnosticCode.TOO_LARGE));
  }

  @Test
  void refusesEndlessNestingInOneSentence() {
    Reading lines =
        read("n.jsonl", "{\"title\":" + "[".repeat(100_000) + "\n{\"title\":\"A Fine Paper\"}\n");
    assertEquals(List.of("A Fine Paper"), lines.titles());
    assertEquals(1, lines.remarks().count(DiagnosticCode.BROKEN_RECORD));
    Reading array = read("n.json", "[".repeat(100_000));
    assertEquals(1, array.remarks().count(DiagnosticCode.TOO_LARGE));
  }

  @Test
  void leavesOutAMemberOfAnotherForm() {
    Reading reading =
        read("f.jsonl", "{\"title\":\"A Fine Paper\",\"authors\":{\"x\":[1]},\"year\":2020}\n");
    assertEquals(2020, reading.draft().year());
    assertEquals(
        "f.jsonl:1:35: warning: 'authors' holds an object; it is left out, write a text."
            + " [bad-field]",
        reading.problems().getFirst());
  }

  @Test
  void nullsAndEmptyMembersAreUnknown() {
    Draft draft =
        read(
                "e.jsonl",
                "{\"title\":\"A Fine"
                    + " Paper\",\"venue\":null,\"year\":null,\"authors\":[],\"topics\":[],\"links\":null,\"doi\":null}\n")
            .draft();
    assertNull(draft.venue());
    assertNull(draft.year());
    assertEquals(List.of(), draft.authors());
    assertEquals(Kind.UNKNOWN, draft.kind());
  }

  @Test
  void aYearMayStandInQuotesAndAmongSpaces() {
    assertEquals(
        2020, read("y.jsonl", "{\"title\":\"A Fine Paper\",\"year\":\" 2020 \"}").draft().year());
    Reading huge = read("h.jsonl", "{\"title\":\"A Fine Paper\",\"year\":" + "9".repeat(900) + "}");
    assertTrue(huge.problems().getFirst().length() < 150, huge.problems()::toString);
    assertEquals(1, huge.remarks().count(DiagnosticCode.BAD_YEAR));
  }

  @Test
  void halfACharacterBecomesTheReplacementCharacter() {
    Draft draft =
        read(
                "s.jsonl",
                "{\"title\":\"Half \\ud83d a Face\",\"authors\":[\"A"
                    + " \\ude00\",\"\\ud83d\\ude00\"]}")
            .draft();
    assertEquals("Half \uFFFD a Face", draft.title());
    assertEquals(List.of("A \uFFFD", "\uD83D\uDE00"), draft.authors());
  }

  @Test
  void aRecordOfSeveralLinesIsPointedToTheOtherEnding() {
    String pretty = "{\n \"title\": \"A Fine Paper\"\n}\n";
    Reading lines = read("p.jsonl", pretty);
    assertTrue(
        lines.problems().get(1).contains("a file that ends in .json"), lines.problems()::toString);
    assertTrue(lines.problems().stream().noneMatch(text -> text.contains("REDACTED")));
    assertEquals(List.of("A Fine Paper"), read("p.json", pretty).titles());
  }

  @Test
  void ofAMemberThatStandsTwiceTheLastHolds() {
    Draft draft =
        read(
                "t.jsonl",
                "{\"title\":\"First\",\"title\":\"A Fine Paper\",\"year\":1999,\"year\":2020}")
            .draft();
    assertEquals("A Fine Paper", draft.title());
    assertEquals(2020, draft.year());
  }

  @Test
  void cslOfManagersStatesPlacesAndMarkupAsBibtexDoes() {
    Reading reading =
        read(
            "zotero.json",
            """
            [{"type":"article-journal","title":"Little <i>Things</i> &amp; More","container-title":"arXiv:1710.00019 [cs]"},
             {"type":"article-journal","title":"A Paper of Journals","container-title":"Proceedings of the ACM on Programming Languages","journalAbbreviation":"Proc. ACM Program. Lang."},
             {"type":"paper-conference","title":"A Paper of Meetings","container-title":"Proceedings of the 3rd Symposium on Tiny Things (STT '19), Porto, Portugal"}]
            """);
    assertEquals(
        List.of("Little Things & More", "A Paper of Journals", "A Paper of Meetings"),
        reading.titles());
    assertEquals(
        List.of("arXiv", "PACMPL", "STT"),
        reading.drafts().stream().map(draft -> draft.venue().label()).toList());
    assertEquals("1710.00019", reading.drafts().getFirst().arxivId());
  }
}
