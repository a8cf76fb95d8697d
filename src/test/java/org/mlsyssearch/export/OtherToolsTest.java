package org.mlsyssearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Sort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs we did not write read what we write: pandoc, bibutils, biber. The papers are those of
 * the bundled corpus, papers with all that is hard to write, and random ones.
 */
class OtherToolsTest {

  @TempDir Path folder;

  private static List<Paper> papers;

  @BeforeAll
  static void collect() throws IOException {
    papers = new ArrayList<>(ExportPapers.ALL);
    papers.addAll(ExportPapers.nasty());
    papers.addAll(new RandomPapers(7).papers(50));
    try (SearchIndex index = BundledIndex.open()) {
      index.forEach(SearchRequest.of(ParsedQuery.ALL).withSort(Sort.TITLE), papers::add);
    }
    // Some papers of the tests are in the corpus too.
    Set<PaperId> ids = new HashSet<>();
    papers.removeIf(paper -> !ids.add(paper.id()));
    assertTrue(papers.size() > 1_000, "" + papers.size());
  }

  @Test
  void pandocReadsEveryBibtexEntryWithItsTitleTypeAndAuthors() throws Exception {
    String bib = write(Format.BIBTEX);
    Tool.Run run = Tool.run(folder, "pandoc", "-f", "bibtex", "-t", "csljson", bib);
    assertEquals("", run.err());
    JsonNode items = JsonMapper.shared().readTree(run.out());
    assertEquals(papers.size(), items.size());
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      JsonNode item = items.get(i);
      Citation citation = Citation.of(paper);
      assertAll(
          paper.title(),
          () -> assertEquals(paper.id().value(), item.get("id").asString()),
          () ->
              assertEquals(
                  plain(paper.title()).toLowerCase(Locale.ROOT),
                  plain(item.get("title").asString()).toLowerCase(Locale.ROOT)),
          () ->
              assertEquals(
                  switch (citation.type()) {
                    case PROCEEDINGS -> "paper-conference";
                    case JOURNAL -> "article-journal";
                    case PREPRINT, OTHER -> "";
                  },
                  item.get("type").asString()),
          () -> assertEquals(paper.authors().size(), item.path("author").size()));
      assertEquals(
          citation.authors().stream().map(OtherToolsTest::name).toList(),
          item.path("author").valueStream().map(OtherToolsTest::name).toList());
    }
  }

  @Test
  void pandocKeepsTheCapitalsThatAreBraced() throws Exception {
    String bib = write(Format.BIBTEX);
    Tool.Run run = Tool.run(folder, "pandoc", "-f", "bibtex", "-t", "csljson", bib);
    JsonNode items = JsonMapper.shared().readTree(run.out());
    assertEquals(
        "Efficient memory management for large language model serving with PagedAttention",
        items.get(0).get("title").asString());
    assertEquals(
        "ACM Symposium on Operating Systems Principles (SOSP)",
        items.get(0).get("container-title").asString());
  }

  @Test
  void pandocReadsEveryCslItem() throws Exception {
    String json = write(Format.CSL_JSON);
    Tool.Run run = Tool.run(folder, "pandoc", "-f", "csljson", "-t", "csljson", json);
    assertEquals("", run.err());
    JsonNode written = JsonMapper.shared().readTree(Files.readString(folder.resolve(json), UTF_8));
    JsonNode read = JsonMapper.shared().readTree(run.out());
    assertEquals(written.size(), read.size());
    for (int i = 0; i < written.size(); i++) {
      assertEquals(written.get(i).get("id"), read.get(i).get("id"));
      assertEquals(written.get(i).get("type"), read.get(i).get("type"));
      assertEquals(
          written.get(i).path("author").valueStream().map(OtherToolsTest::name).toList(),
          read.get(i).path("author").valueStream().map(OtherToolsTest::name).toList());
      assertEquals(
          plain(written.get(i).get("title").asString()),
          plain(read.get(i).get("title").asString()));
    }
  }

  @Test
  void bibutilsReadsEveryBibtexEntry() throws Exception {
    assertConverted("bib2xml", Tool.run(folder, "bib2xml", write(Format.BIBTEX)));
  }

  @Test
  void bibutilsReadsEveryRisRecord() throws Exception {
    assertConverted("ris2xml", Tool.run(folder, "ris2xml", write(Format.RIS)));
  }

  @Test
  void biberReadsEveryBibtexEntryWithoutAWarning() throws Exception {
    Tool.Run run =
        Tool.run(folder, "biber", "--tool", "--output-file=out.bib", write(Format.BIBTEX));
    assertEquals(0, run.code(), run.out());
    assertFalse(Pattern.compile("WARN|ERROR").matcher(run.out() + run.err()).find(), run.out());
    String out = Files.readString(folder.resolve("out.bib"), UTF_8);
    assertEquals(papers.size(), Pattern.compile("(?m)^@").matcher(out).results().count());
  }

  private static void assertConverted(String tool, Tool.Run run) {
    int count = papers.size();
    assertEquals(tool + ": Processed " + count + " references.\n", run.err());
    assertEquals(count, Pattern.compile("<mods ID=").matcher(run.out()).results().count());
    assertTrue(run.out().contains("<namePart type=\"family\">Altınbüken</namePart>"));
  }

  private String write(Format format) throws IOException {
    String name = "papers." + format.extension();
    Files.writeString(folder.resolve(name), ExportPapers.written(format, papers), UTF_8);
    return name;
  }

  /** A name part by part; readers differ in which particles they call dropping. */
  private static String name(JsonNode author) {
    return author.has("literal")
        ? author.get("literal").asString()
        : String.join(
            "|",
            plain(author.path("given").asString("")),
            (author.path("dropping-particle").asString("")
                    + " "
                    + author.path("non-dropping-particle").asString(""))
                .strip(),
            plain(author.path("family").asString("")),
            author.path("suffix").asString(""));
  }

  private static String name(AuthorName author) {
    return switch (author) {
      case AuthorName.Literal literal -> literal.name();
      case AuthorName.Person person ->
          String.join("|", person.given(), person.particle(), person.family(), person.suffix());
    };
  }

  /**
   * The text without what readers change: kinds of quotes and spaces, and a lone brace, which
   * pandoc has no name for.
   */
  private static String plain(String text) {
    String plain = text.replaceAll("[\u201C\u201D\u2018\u2019`\"]|''", "'");
    boolean loneBrace = plain.replaceAll("[^{}]", "").replace("{}", "").length() > 0;
    return (loneBrace ? plain.replaceAll("[{}]", "") : plain)
        .replace("''", "'")
        .replaceAll("[\\s\u00A0\u202F]+", " ")
        .strip();
  }
}
