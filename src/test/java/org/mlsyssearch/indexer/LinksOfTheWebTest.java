package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;

/**
 * Lists of every format whose links would run script: no page, feed, export or answer of the API
 * has an address that is not of the web.
 */
class LinksOfTheWebTest {

  private static final List<String> BAD =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "  javascript:alert(1)",
          "java&#10;script:alert(1)",
          "&#106;avascript:alert(1)",
          "\u0001javascript:alert(1)",
          "javascript://arxiv.org/%0aalert(1)",
          "javascript:https://a.example/paper",
          "data:text/html,<script>alert(1)</script>",
          "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
          "vbscript:msgbox(1)",
          "file:///etc/passwd",
          "blob:https://a.example/1",
          "//a.example/x",
          "https:javascript:alert(1)",
          "http://javascript:alert(1)/");

  private static final Pattern WEB = Pattern.compile("https?://[^/:\\s]+.*", Pattern.DOTALL);
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("[\\s\\p{Cc}]*[A-Za-z\\s\\p{Cc}]+:.*", Pattern.DOTALL);
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "template");
  private static final int PAPERS = 7 * BAD.size();

  @TempDir private static Path folder;
  private static SearchIndex index;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    StringBuilder markdown = new StringBuilder("# List\n\n## Serving\n\n");
    StringBuilder html = new StringBuilder("# Other\n\n## Serving\n\n<ul>\n");
    StringBuilder bibtex = new StringBuilder();
    StringBuilder ris = new StringBuilder();
    StringBuilder json = new StringBuilder();
    StringBuilder dblp = new StringBuilder("<?xml version=\"1.0\"?>\n<dblp>\n");
    StringBuilder atom = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    for (int i = 0; i < BAD.size(); i++) {
      String bad = BAD.get(i);
      String attribute = bad.replace("<", "&lt;").replace("\u0001", "");
      String text = attribute.replace("&#", "&amp;#");
      markdown.append(
          "- [OSDI '2%d] [Serving Models of the Kind M%d](<%s>) [[code](<%s>)] [![pdf](<%s>)](%s)\n"
              .formatted(
                  i % 5, i, bad.replace("<", "%3C"), bad.replace("<", "%3C"), bad, bad.strip()));
      html.append(
          "<li>[SOSP 2021] <a href=\"%s\">Serving Models of the Kind H%d</a></li>\n"
              .formatted(attribute, i));
      bibtex.append(
          "@inproceedings{b%d, title={Serving Models of the Kind B%d}, booktitle={SOSP}, year=2020, url={%s}, pdf={%s}, ee={%s}}\n"
              .formatted(i, i, bad, bad, bad));
      ris.append(
          "TY  - CONF\nTI  - Serving Models of the Kind R%d\nT2  - SOSP\nPY  - 2020\nUR  - %s\nL1  - %s\nER  - \n\n"
              .formatted(i, bad, bad));
      String quoted = bad.replace("\u0001", "\\u0001");
      json.append(
          ("{\"title\":\"Serving Models of the Kind J%d\",\"venue\":\"SOSP\",\"year\":2020,"
                  + "\"url\":\"%s\",\"links\":[{\"rel\":\"pdf\",\"href\":\"%s\"}]}\n")
              .formatted(i, quoted, quoted));
      dblp.append(
          "<inproceedings key=\"conf/sosp/%d\"><title>Serving Models of the Kind D%d.</title><year>2020</year><booktitle>SOSP</booktitle><ee>%s</ee><url>%s</url></inproceedings>\n"
              .formatted(i, i, text, text));
      atom.append(
          ("<entry><id>http://arxiv.org/abs/2302.0%04dv1</id><title>Serving Models of the Kind"
                  + " A%d</title><published>2023-01-01T00:00:00Z</published><author><name>Ada"
                  + " Lovelace</name></author><link title=\"pdf\" href=\"%s\"/><link"
                  + " href=\"%s\"/></entry>\n")
              .formatted(i, i, attribute, attribute));
    }
    Files.writeString(corpus.resolve("a.md"), markdown);
    Files.writeString(corpus.resolve("b.md"), html.append("</ul>\n"));
    Files.writeString(corpus.resolve("c.bib"), bibtex);
    Files.writeString(corpus.resolve("d.ris"), ris);
    Files.writeString(corpus.resolve("e.jsonl"), json);
    Files.writeString(corpus.resolve("f.xml"), dblp.append("</dblp>\n"));
    Files.writeString(corpus.resolve("g.xml"), atom.append("</feed>\n"));
    index = LuceneIndex.open(BundledIndex.of(corpus));
    server = TestServer.over(index);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    index.close();
  }

  private static void assertOfTheWeb(String address, String where) {
    assertTrue(
        WEB.matcher(address).matches() || !OTHER_SCHEME.matcher(address).matches(),
        "'" + address + "' in " + where);
  }

  @Test
  void everyPaperIsReadAllTheSame() throws IOException {
    List<String> titles = new ArrayList<>();
    index.forEach(
        SearchRequest.of(ParsedQuery.ALL),
        paper -> {
          titles.add(paper.title());
          paper.links().forEach(link -> assertOfTheWeb(link.href(), paper.title()));
        });
    assertEquals(PAPERS, titles.size(), titles::toString);
  }

  @Test
  void noPageAndNoFeedLinksToAnythingElse() throws IOException {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/browse",
                "/browse?q=serving",
                "/browse?q=serving&page=2",
                "/match",
                "/docs"));
    paths.addAll(List.of("/feed.atom", "/sitemap.xml", "/sitemap-1.xml", "/opensearch.xml"));
    BAD.forEach(bad -> {
      String encoded = URLEncoder.encode(bad, StandardCharsets.UTF_8);
      for (String path : List.of("/browse?q=", "/?q=", "/feed.atom?q=", "/browse?source=")) {
        paths.add(path + encoded);
      }
    });
    index.forEach(
        SearchRequest.of(ParsedQuery.ALL), paper -> paths.add("/papers/" + paper.id().value()));
    for (String path : paths) {
      HttpResponse<String> answer = server.get(path);
      assertTrue(answer.statusCode() < 500, path);
      boolean html = answer.headers().firstValue("Content-Type").orElse("").contains("html");
      Document page =
          Jsoup.parse(answer.body(), "", html ? Parser.htmlParser() : Parser.xmlParser());
      int addresses = 0;
      for (Element element : page.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          if (ADDRESSES.contains(attribute.getKey()) && !isIcon(element)) {
            assertOfTheWeb(attribute.getValue(), path + ": " + element);
            addresses++;
          }
        }
        if (element.is("loc, uri")) {
          assertOfTheWeb(element.text(), path + ": " + element);
          addresses++;
        }
      }
      assertTrue(addresses > 0 || answer.statusCode() != 200, path);
    }
  }

  private static boolean isIcon(Element element) {
    return element.is("link[rel=icon]") && element.attr("href").startsWith("data:image/");
  }

  @Test
  void noAnswerOfTheApiHasAnother() throws IOException {
    for (String path :
        List.of(
            "/api/v1/search?per_page=100",
            "/api/v1/search?per_page=100&page=2",
            "/api/v1/suggest?q=serv",
            "/api/v1/index")) {
      check(server.json(path), path);
    }
    index.forEach(
        SearchRequest.of(ParsedQuery.ALL),
        paper -> check(server.json("/api/v1/papers/" + paper.id()), paper.title()));
  }

  private static void check(JsonNode node, String where) {
    for (String key : List.of("href", "url", "URL")) {
      if (node.path(key).isString()) {
        assertOfTheWeb(node.path(key).asString(), where);
      }
    }
    node.forEach(child -> check(child, where));
  }

  @ParameterizedTest
  @EnumSource
  void noExportNamesOne(Format format) {
    String text = server.get("/api/v1/export?format=" + format.id()).body();
    assertEquals(
        List.of(),
        Pattern.compile("(?i)(?:javascript|vbscript|data|file|blob):[^\\s\"]*")
            .matcher(text)
            .results()
            .map(found -> found.group())
            .toList());
  }
}
