package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line: what it prints and how it ends. */
class IndexerCommandTest {

  private static final String LIST =
      "# Zebra Papers\n\n"
          + "- [OSDI '22] Zebra: Serving Models with Stripes"
          + " [[p](https://arxiv.org/abs/2211.00001)]\n"
          + "- [Tools](#tools)\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return IndexerCommand.run(
        build -> LuceneIndexBuilder.create(build.directory()),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String list(String text) throws IOException {
    return Files.writeString(folder.resolve("zebra.md"), text).toString();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void indexesAnyListUnderItsOwnTitle() throws IOException {
    String index = folder.resolve("idx").toString();
    assertEquals(0, run("--corpus", list(LIST), "--index", index), this::err);
    assertTrue(out().contains("Indexed 1 papers into"), this::out);
    try (SearchIndex opened = LuceneIndex.open(Path.of(index))) {
      assertEquals("Zebra Papers", opened.info().corpus().title());
      assertEquals(1, opened.info().papers());
      assertEquals(1, opened.info().corpus().rejects().get("table-of-contents"));
    }
  }

  @Test
  void controlCharactersOfAListReachNeitherTheTerminalNorAPaper() throws IOException {
    String list =
        list(
            "# Ze\u001b[31mbra\u0007 Papers\n\n"
                + "## Str\u001b[2Jipes\n\n"
                + "- [OSDI '22] Zebra\u001b]0;x\u0007: Serving\u0085 \u009b31mModels with Stripes"
                + " [[p](https://arxiv.org/abs/2211.00001)]\n"
                + "- Too\u001b[31mls that nobody knows\n"
                + "- [Tools](#to\u0008ols)\n");
    String index = folder.resolve("idx").toString();
    assertEquals(0, run("--verbose", "--corpus", list, "--index", index), this::err);
    String printed = (out() + err()).replace("\n", "").replace("\r", "");
    assertTrue(printed.chars().noneMatch(Character::isISOControl), printed);
    try (SearchIndex opened = LuceneIndex.open(Path.of(index))) {
      var paper = opened.search(SearchRequest.of(ParsedQuery.ALL)).hits().getFirst().paper();
      assertTrue(paper.toString().chars().noneMatch(Character::isISOControl), paper.toString());
      assertTrue(paper.title().contains("Serving Models"), paper.title());
      String title = opened.info().corpus().title();
      assertTrue(title.chars().noneMatch(Character::isISOControl), title);
    }
  }

  @Test
  void keepsWithTheIndexWhatWasSaidOfEachLineAndWhereItCanBeRead() throws IOException {
    String list = list(LIST + "- **Google**: LiteRT and LiteRT-LM, MediaPipe, Gemini Nano\n");
    Files.writeString(
        folder.resolve("other.bib"), "@article{a, title={Only a Title}}\n@article{\n");
    String index = folder.resolve("idx").toString();
    assertEquals(
        0,
        run(
            "--corpus",
            list,
            "--corpus",
            folder.resolve("other.bib").toString(),
            "--index",
            index,
            "--keep-going",
            "--source-url",
            "*.bib=https://other.example/{file}?line={line}",
            "--source-url",
            "https://forge.example/blob/{file}#L{line}"),
        this::err);
    try (SearchIndex opened = LuceneIndex.open(Path.of(index))) {
      CorpusReport report = opened.info().corpus().report();
      assertEquals(
          List.of("other.bib", "zebra.md"), report.lists().stream().map(l -> l.file()).toList());
      CorpusReport.Remark unclear =
          report.remarks().stream()
              .filter(remark -> remark.kind().code().equals("unclear-entry"))
              .findFirst()
              .orElseThrow();
      assertEquals("zebra.md:5", unclear.file() + ":" + unclear.line());
      assertTrue(unclear.message().contains("LiteRT"));
      assertTrue(unclear.kind().losesEntry());
      assertEquals(
          "https://forge.example/blob/zebra.md#L5", report.href("zebra.md", 5).orElseThrow());
      assertEquals(
          "https://other.example/other.bib?line=1", report.href("other.bib", 1).orElseThrow());
      CorpusReport.ListRead zebra = report.lists().get(1);
      assertEquals(2, zebra.entries());
      assertEquals(1, zebra.papers());
      assertEquals(1, report.notUnderstood(List.of(zebra)));
      long printed = out().lines().filter(line -> line.contains("other.bib:")).count();
      assertEquals(
          printed,
          report.remarks().stream()
              .filter(r -> r.file().equals("other.bib") && r.kind().severity() != Severity.NOTE)
              .count(),
          this::out);
    }
  }

  @Test
  void refusesASourceThatIsNoAddress() throws IOException {
    assertEquals(
        2, run("--corpus", list(LIST), "--index", "x", "--source-url", "javascript:alert(1)"));
    assertTrue(err().contains("'javascript:alert(1)' is no address of a list's lines"), this::err);
  }

  @Test
  void printsOneJsonObjectForPrograms() throws IOException {
    assertEquals(0, run("check", "--report", "json", list(LIST)), this::err);
    JsonNode report = JsonMapper.shared().readTree(out());
    assertEquals("zebra-osdi22", report.at("/papers/0/id").stringValue());
    assertEquals(3, report.at("/papers/0/sources/0/line").intValue());
    assertEquals("table-of-contents", report.at("/diagnostics/0/code").stringValue());
    assertEquals(4, report.at("/diagnostics/0/line").intValue());
    assertEquals(1, report.at("/summary/papers").intValue());
  }

  @Test
  void explainsALine() throws IOException {
    assertEquals(0, run("check", "--explain", "zebra.md:3", list(LIST)));
    assertTrue(out().contains("zebra-osdi22") && out().contains("OSDI"), this::out);
  }

  @Test
  void warningsFailOnlyWhenStrict() throws IOException {
    String list =
        list(
            LIST
                + "- [OSDI '23] Another Paper with Stripes\n"
                + "- [SOSP '21] Another Paper with Stripes\n");
    assertEquals(0, run("check", list));
    assertEquals(1, run("check", "--strict", list));
  }

  /** Two lists, one of them with one good record and one broken one. */
  private String brokenLists() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Files.writeString(lists.resolve("zebra.md"), LIST);
    Files.writeString(
        lists.resolve("more.bib"),
        """
        @article{a, title={A Paper about Giraffes}, journal={TOCS}, year=2020}
        @article{b, title={A Paper about Okapis, journal={TOCS}, year=2021}
        """);
    return lists.toString();
  }

  private static IndexInfo info(String index) throws IOException {
    try (SearchIndex opened = LuceneIndex.open(Path.of(index))) {
      return opened.info();
    }
  }

  @Test
  void aListThatCannotBeReadLeavesTheOldIndex() throws IOException {
    String index = folder.resolve("idx").toString();
    assertEquals(0, run("--corpus", list(LIST), "--index", index));
    IndexInfo before = info(index);
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Files.write(lists.resolve("binary.md"), new byte[] {0, 1, 2, 3});
    Files.writeString(lists.resolve("good.md"), LIST.replace("Zebra", "Giraffe"));
    assertEquals(1, run("--corpus", lists.toString(), "--index", index));
    assertTrue(err().contains("Nothing was indexed"), this::err);
    assertEquals(before, info(index));
  }

  @Test
  void aBrokenRecordCostsNoMoreThanItself() throws IOException {
    String index = folder.resolve("idx").toString();
    assertEquals(0, run("--corpus", list(LIST), "--index", index));
    assertEquals(0, run("--corpus", brokenLists(), "--index", index), this::err);
    assertTrue(out().contains("more.bib:2:"), this::out);
    assertTrue(err().contains("Indexed without 1 broken record"), this::err);
    assertEquals(2, info(index).papers());
    assertEquals(1, run("check", brokenLists()));
    assertEquals(1, run("--strict", "--corpus", brokenLists(), "--index", index));
  }

  @Test
  void aBrokenRecordThatWasIndexedBeforeLeavesTheOldIndexAndTheWayOutIsNamed() throws IOException {
    String index = folder.resolve("idx").toString();
    String lists = brokenLists();
    Path bib = Path.of(lists, "more.bib");
    String broken = Files.readString(bib);
    Files.writeString(bib, broken.replace("Okapis,", "Okapis},"));
    assertEquals(0, run("--corpus", lists, "--index", index), this::err);
    IndexInfo before = info(index);
    assertEquals(3, before.papers());
    Files.writeString(bib, broken);
    assertEquals(1, run("--corpus", lists, "--index", index));
    assertTrue(
        err().contains("'more.bib' has broken records and names 1 papers, 2 before"), this::err);
    assertTrue(err().contains("--keep-going"), this::err);
    assertEquals(before, info(index));
    assertEquals(0, run("--keep-going", "--corpus", lists, "--index", index), this::err);
    assertEquals(2, info(index).papers());
    // What is gone is no loss any more.
    assertEquals(0, run("--corpus", lists, "--index", index), this::err);
  }

  @Test
  void aFileThatBreaksOffLeavesTheOldIndex() throws IOException {
    String index = folder.resolve("idx").toString();
    assertEquals(0, run("--corpus", list(LIST), "--index", index));
    IndexInfo before = info(index);
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Files.writeString(lists.resolve("cut.json"), "[{\"title\":\"A Paper about Okapis\"}, {\"ti");
    assertEquals(1, run("--corpus", lists.toString(), "--index", index));
    assertTrue(err().contains("--keep-going"), this::err);
    assertEquals(before, info(index));
    assertEquals(0, run("--keep-going", "--corpus", lists.toString(), "--index", index));
    assertEquals(2, run("--keep-going", "--strict", "--corpus", lists.toString()));
  }

  @Test
  void listsWithoutAnyPaperReplaceNoIndex() throws IOException {
    String index = folder.resolve("idx").toString();
    assertEquals(0, run("--corpus", list(LIST), "--index", index));
    IndexInfo before = info(index);
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    assertEquals(1, run("--corpus", empty, "--index", index));
    assertEquals(1, run("--keep-going", "--corpus", empty, "--index", index));
    assertTrue(err().contains("no paper was found"), this::err);
    assertEquals(before, info(index));
  }

  @Test
  void anIndexThatCannotBeMadeIsNamedWithTheReason() throws IOException {
    String list = list(LIST);
    assertEquals(1, run("--corpus", list, "--index", list));
    assertTrue(err().contains("'" + list + "' cannot be written: there is a file"), this::err);
  }

  @Test
  void aSecondIndexerIsToldOfTheFirst() throws IOException {
    Path index = folder.resolve("idx");
    try (IndexBuilder first = LuceneIndexBuilder.create(index)) {
      assertEquals(1, run("--corpus", list(LIST), "--index", index.toString()));
      assertTrue(err().contains("Another indexer"), this::err);
    }
  }

  @Test
  void wrongUsageEndsWithTwoAndASentence() {
    assertEquals(2, run("--corpus", "no-such-folder"));
    assertTrue(err().contains("There is no file or folder 'no-such-folder'"), this::err);
    assertEquals(2, run("--nonsense"));
  }

  @Test
  void authorityMistakesNameFileAndLine() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        corpus.resolve("venues.yaml"), "- id: osdi\n  label: OSDI\n  kind: nonsense\n");
    Files.writeString(corpus.resolve("list.md"), LIST);
    assertEquals(1, run("check", corpus.toString()));
    assertTrue(out().contains("venues.yaml:1: error: 'nonsense' is no kind"), this::out);
  }

  @Test
  void everyFlagAndEveryCodeIsDocumented() throws IOException {
    String docs =
        Files.readString(Path.of(System.getProperty("project.root", "."), "docs/corpus.md"));
    run("--help");
    run("check", "--help");
    Matcher flag = Pattern.compile("--[a-z][a-z-]+").matcher(out());
    while (flag.find()) {
      assertTrue(docs.contains("`" + flag.group()), flag.group() + " is not in docs/corpus.md");
    }
    for (DiagnosticCode code : DiagnosticCode.values()) {
      String row = "| `" + code.id() + "` | " + code.severity().id() + " |";
      assertTrue(docs.contains(row), row + " is not in docs/corpus.md");
    }
  }
}
