package org.mlsyssearch.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;

/** Everything that is fuzzed. Its seeds are the files that the tests read. */
final class Targets implements AutoCloseable {

  private static final Path RESOURCES =
      Path.of(System.getProperty("project.root", "."), "src/test/resources");

  private static final List<String> MARKDOWN =
      List.of(
          "# ",
          "## ",
          "- ",
          "* ",
          "1. ",
          "  - ",
          "> ",
          "| ",
          "|---|---|\n",
          "\n",
          "\n\n",
          "```\n",
          "`",
          "**",
          "_",
          "~~",
          "[",
          "](",
          ")",
          "![",
          "[x]: ",
          "<b>",
          "</b>",
          "<br>",
          "<table><tr><td>",
          "</td>",
          "<details>",
          "<summary>",
          "<!--",
          "-->",
          "<a href=\"",
          "<img src=\"",
          "&amp;",
          "&#0;",
          "\\",
          "---\n",
          "===\n",
          "[OSDI '22] ",
          "(SOSP 2023)",
          "arXiv:2309.06180",
          "https://arxiv.org/abs/2309.06180",
          "https://doi.org/10.1145/1.2",
          "[[paper](https://a.b/c.pdf)]",
          "[code](https://github.com/a/b)",
          "Best Paper",
          "et al.",
          " : ",
          " | ",
          "；",
          "（",
          "）",
          "Title",
          "Venue",
          "Year",
          "2023",
          "🚀",
          "- [ ] ",
          "https://",
          "\t",
          "    ",
          "<td rowspan=\"9\">",
          "[^1]: ");

  private static final List<String> BIBTEX =
      List.of(
          "@",
          "@article{a,",
          "@inproceedings{",
          "@string{a = ",
          "@comment{",
          "@preamble{",
          "{",
          "}",
          "\"",
          "\\\"{",
          "\\'{\\i}",
          "\\url{",
          "\\textbf{",
          "$",
          "$x^{2}$",
          "#",
          ",",
          "=",
          " and ",
          "title = {",
          "author = ",
          "year = 2020",
          "booktitle = ",
          "journal={",
          "crossref = {a}",
          "eprint = {2309.06180}",
          "month = jan",
          "\n",
          "%",
          "~",
          "--",
          "others",
          "{\\\"o}",
          "\\",
          "{{",
          "}}",
          "\\o",
          "doi = {10.1145/1.2}",
          "(",
          ")");

  private static final List<String> JSON =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "-1",
          "1e999",
          "0.1",
          "2020",
          "\\u0000",
          "\\uD800",
          "\"title\":",
          "\"author\":",
          "\"authors\":[",
          "\"year\":",
          "\"DOI\":",
          "\"links\":[{\"rel\":\"pdf\",\"href\":\"",
          "\"issued\":{\"date-parts\":[[2020]]}",
          "\"container-title\":",
          "\"message\":{\"items\":[",
          "\"results\":[",
          "\n",
          "{\"title\":\"A Study of X\"}\n",
          "\"venue\":{",
          "[[[[[[[[",
          "\"abstract_inverted_index\":{");

  private static final List<String> XML =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "&",
          "&amp;",
          "&lt;",
          "&#0;",
          "&#x110000;",
          "&uuml;",
          "&lol;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?xml version=\"1.0\"?>",
          "<!DOCTYPE dblp [<!ENTITY a \"b\">]>",
          "<dblp>",
          "</dblp>",
          "<article key=\"a\">",
          "</article>",
          "<inproceedings>",
          "<author>",
          "</author>",
          "<title>",
          "</title>",
          "<year>2020</year>",
          "<ee>",
          "<booktitle>SOSP</booktitle>",
          "<sup>2</sup>",
          "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
          "<entry>",
          "</entry>",
          "<id>http://arxiv.org/abs/2309.06180v1</id>",
          "<published>2020-01-01</published>",
          "</feed>",
          "xmlns:a=\"b\"",
          "\"",
          "\n");

  private static final List<String> TAGGED =
      List.of(
          "TY  - ",
          "TY  - CONF\n",
          "ER  - \n",
          "TI  - ",
          "AU  - ",
          "PY  - 2020",
          "T2  - ",
          "DO  - 10.1145/1.2",
          "UR  - ",
          "UR  - https://a.b; https://c.d",
          "N1  - ",
          "KW  - ",
          "PMID- 1\n",
          "TI  - A Title of Many\n      lines",
          "FAU - Berg, Anna",
          "DP  - 2020 Jan",
          "LID - 10.1/x [doi]",
          "  - ",
          "\n",
          "\r\n",
          "\r",
          "AB  - ",
          "JO  - ",
          "      ");

  private static final String DBLP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE dblp SYSTEM "dblp.dtd">
      <dblp>
      <inproceedings mdate="2023-10-18" key="conf/sosp/KwonLZ0ZY0ZS23">
      <author>Woosuk Kwon</author><author>Hao Zhang 0022</author><author>Lo&iuml;c M&#252;ller</author>
      <title>vLLM: Efficient Memory Management for <i>Large</i> Language Models, O(n<sup>2</sup>).</title>
      <pages>611-626</pages><year>2023</year><booktitle>SOSP</booktitle>
      <ee type="oa">https://doi.org/10.1145/3600006.3613165</ee><crossref>conf/sosp/2023</crossref>
      </inproceedings>
      <article publtype="informal" key="journals/corr/abs-2309-06180"><author>Woosuk Kwon</author>
      <title>Efficient Memory Management.</title><year>2024</year><volume>abs/2309.06180</volume><journal>CoRR</journal>
      </article>
      <proceedings key="conf/sosp/2023"><title>SOSP 2023</title><booktitle>SOSP</booktitle></proceedings>
      </dblp>
      """;

  private final SearchIndex index;
  private final List<Target> all = new ArrayList<>();

  private Targets(SearchIndex index) throws IOException {
    this.index = index;
    all.add(new ReaderTarget("markdown", "x.md", files(".md"), MARKDOWN));
    all.add(new ReaderTarget("bibtex", "x.bib", files(".bib"), BIBTEX));
    all.add(new ReaderTarget("json", "x.json", files("json", ".jsonl", ".ndjson"), JSON));
    all.add(new ReaderTarget("dblp", "x.xml", List.of(DBLP), XML));
    all.add(new ReaderTarget("atom", "x.atom", files(".xml", ".atom"), XML));
    all.add(new ReaderTarget("tagged", "x.ris", files(".ris", ".nbib"), TAGGED));
    all.addAll(SearchTargets.over(index));
  }

  /**
   * The targets.
   *
   * @param folder where an index for them is made
   */
  static Targets in(Path folder) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(folder)) {
      for (Paper paper : new RandomPapers(1).papers(150)) {
        builder.add(paper);
      }
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    return new Targets(LuceneIndex.open(folder));
  }

  /** The texts of the tests' files with an ending. */
  private static List<String> files(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Stream.of(endings).anyMatch(file.toString()::endsWith)) {
          texts.add(Files.readString(file));
        }
      }
      return texts;
    }
  }

  List<Target> all() {
    return all;
  }

  /** Where the inputs are kept that once failed, in a folder for each target. */
  static Path fixtures(Target target) {
    return RESOURCES.resolve("fuzz").resolve(target.name());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
