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
    assertReadBack(Format.MARKDOWN, "papers.md");
  }

  @Test
  void jsonLinesAreReadBackAsTheSamePapers() throws IOException {
    assertReadBack(Format.NDJSON, "papers.jsonl");
  }

  private void assertReadBack(Format format, String name) throws IOException {
    Map<String, String> before;
    Path list = folder.resolve(name);
    try (SearchIndex index = BundledIndex.open();
        BufferedWriter out = Files.newBufferedWriter(list)) {
      before = facts(index);
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
      Map<String, String> after = facts(index);
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
  private static Map<String, String> facts(SearchIndex index) throws IOException {
    Map<String, String> facts = new TreeMap<>();
    index.forEach(
        SearchRequest.of(ParsedQuery.ALL).withSort(Sort.TITLE),
        paper -> facts.put(paper.id().value(), facts(paper)));
    return facts;
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
        new TreeSet<>(
                paper.links().stream().map(link -> link.rel().id() + " " + link.href()).toList())
            .toString(),
        "" + paper.doi(),
        "" + paper.arxivId(),
        "" + paper.summary());
  }
}
