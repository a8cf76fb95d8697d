package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Sort;

/** What we export is read back by our own indexer as the same papers, for the whole corpus. */
class ExportRoundTripTest {

  @TempDir Path folder;

  @Test
  void aMarkdownListIsReadBackAsTheSamePapers() throws IOException {
    assertReadBack(Format.MARKDOWN, "papers.md", ExportRoundTripTest::facts);
  }

  @Test
  void jsonLinesAreReadBackAsTheSamePapers() throws IOException {
    assertReadBack(Format.NDJSON, "papers.jsonl", ExportRoundTripTest::facts);
  }

  @Test
  void bibtexIsReadBackAsTheSamePapers() throws IOException {
    assertReadBack(Format.BIBTEX, "papers.bib", ExportRoundTripTest::citedFacts);
  }

  @Test
  void cslJsonIsReadBackAsTheSamePapers() throws IOException {
    assertReadBack(Format.CSL_JSON, "papers.json", ExportRoundTripTest::citedFacts);
  }

  @Test
  void risIsReadBackAsTheSamePapers() throws IOException {
    assertReadBack(Format.RIS, "papers.ris", ExportRoundTripTest::citedFacts);
  }

  private void assertReadBack(Format format, String name, Function<Paper, String> facts)
      throws IOException {
    Map<String, String> before;
    Path list = folder.resolve(name);
    try (SearchIndex index = BundledIndex.open();
        BufferedWriter out = Files.newBufferedWriter(list)) {
      before = facts(index, facts);
      PaperWriter writer = format.writer(out, id -> "https://example.org/papers/" + id);
      writer.begin();
      index.forEach(
          SearchRequest.of(ParsedQuery.ALL).withSort(Sort.NEWEST),
          paper -> {
            try {
              writer.paper(paper);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.end();
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit =
        IndexerCommand.run(
            build -> LuceneIndexBuilder.create(build.directory()),
            console,
            console,
            "--corpus",
            list.toString(),
            "--index",
            folder.resolve("index").toString());
    assertEquals(0, exit, said.toString(StandardCharsets.UTF_8));
    try (SearchIndex index = LuceneIndex.open(folder.resolve("index"))) {
      Map<String, String> after = facts(index, facts);
      StringBuilder differences = new StringBuilder();
      int count = 0;
      TreeSet<String> ids = new TreeSet<>(before.keySet());
      ids.addAll(after.keySet());
      for (String id : ids) {
        if (!java.util.Objects.equals(before.get(id), after.get(id))) {
          count++;
          differences.append(before.get(id)).append("\n  ").append(after.get(id)).append('\n');
        }
      }
      assertEquals("", differences.toString(), count + " papers differ");
    }
  }

  /** What must survive, by id. */
  private static Map<String, String> facts(SearchIndex index, Function<Paper, String> of)
      throws IOException {
    Map<String, String> facts = new TreeMap<>();
    index.forEach(
        SearchRequest.of(ParsedQuery.ALL).withSort(Sort.TITLE),
        paper -> facts.put(paper.id().value(), of.apply(paper)));
    return facts;
  }

  /** What a bibliography says of a paper: no topics, no summary, no other names. */
  private static String citedFacts(Paper paper) {
    var venue = paper.venue();
    return String.join(
        " | ",
        paper.id().value(),
        paper.title(),
        paper.authors().toString(),
        venue == null ? "no venue" : venue.label(),
        "" + paper.year(),
        links(paper),
        "" + paper.doi(),
        "" + paper.arxivId());
  }

  private static String links(Paper paper) {
    return new TreeSet<>(
            paper.links().stream().map(link -> link.rel().id() + " " + link.href()).toList())
        .toString();
  }

  private static String facts(Paper paper) {
    var venue = paper.venue();
    return String.join(
        " | ",
        paper.id().value(),
        paper.title(),
        new TreeSet<>(paper.systems()).toString(),
        new TreeSet<>(paper.alsoKnownAs()).toString(),
        paper.authors().toString(),
        venue == null ? "no venue" : venue.label(),
        "" + paper.year(),
        paper.kind().id(),
        List.copyOf(paper.topics()).toString(),
        links(paper),
        "" + paper.doi(),
        "" + paper.arxivId(),
        "" + paper.summary());
  }
}
