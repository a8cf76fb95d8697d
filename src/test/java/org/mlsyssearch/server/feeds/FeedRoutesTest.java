package org.mlsyssearch.server.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.export.ExportPapers;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.SearchApp;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;
import org.mlsyssearch.server.seen.FirstSeen;
import org.w3c.dom.Element;

class FeedRoutesTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Settings UNDER_PREFIX =
      Settings.local().withBaseUrl(URI.create("https://papers.example.org/mlsys"));
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path folder;

  private static SearchIndex index(Instant builtAt, Paper... papers) {
    return NaiveSearchIndex.of(List.of(papers), Papers.corpus(builtAt));
  }

  private TestServer server(SearchIndex index) {
    return TestServer.over(
        new SearchApp(index, UNDER_PREFIX, null, FirstSeen.beside(folder.resolve("index"))));
  }

  /** {@code -Dexport.accept=true} takes what is sent as what is expected. */
  @Test
  void sendsAFeedAsTheFileInTheResourcesShows() throws Exception {
    Path file =
        Path.of(System.getProperty("project.root", "."), "src/test/resources/export/feed.atom");
    try (TestServer server = server(index(MONDAY, Papers.VLLM, Papers.RAY))) {
      HttpResponse<String> response = server.get("/feed.atom?q=serving");
      assertEquals(
          "application/atom+xml; charset=utf-8",
          response.headers().firstValue("Content-Type").orElseThrow());
      if (Boolean.getBoolean("export.accept")) {
        Files.writeString(file, response.body(), UTF_8);
      }
      assertEquals(Files.readString(file, UTF_8), response.body());
    }
  }

  /** Some browsers would save what says it is Atom. */
  @Test
  void isXmlToABrowserAndAtomToAReader() {
    try (TestServer server = TestServer.withFewPapers()) {
      HttpResponse<String> browser =
          server.get("/feed.atom", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
      HttpResponse<String> reader = server.get("/feed.atom", "Accept", "application/atom+xml, */*");
      assertEquals(reader.body(), browser.body());
      assertEquals(
          List.of("application/xml; charset=utf-8"), browser.headers().allValues("Content-Type"));
      assertEquals(
          List.of("application/atom+xml; charset=utf-8"),
          reader.headers().allValues("Content-Type"));
      assertTrue(browser.headers().allValues("Vary").toString().contains("Accept,"));
      assertEquals(200, server.get("/feed.css").statusCode());
    }
  }

  @Test
  void isValidAtomWhateverTheTitles() throws Exception {
    List<Paper> papers = new ArrayList<>(ExportPapers.nasty());
    papers.add(Papers.BARE);
    papers.add(Papers.paper("control", "A control \u0001 sign").build());
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(papers, Papers.corpus()))) {
      Element feed = XmlDocument.parse(server.get("/feed.atom").body());
      assertEquals(ATOM, feed.getNamespaceURI());
      assertEquals("feed", feed.getLocalName());
      Set<String> ids = new HashSet<>();
      assertElementsOfAll(feed, ids);
      assertTrue(
          XmlDocument.children(feed, "link").stream()
              .anyMatch(link -> link.getAttribute("rel").equals("self")));
      assertEquals(1, XmlDocument.children(feed, "author").size());
      List<Element> entries = XmlDocument.children(feed, "entry");
      assertEquals(papers.size(), entries.size());
      for (Element entry : entries) {
        assertElementsOfAll(entry, ids);
        // RFC 4287, 4.1.2: without content there is an alternate link.
        assertTrue(
            XmlDocument.children(entry, "link").stream()
                .anyMatch(link -> link.getAttribute("rel").equals("alternate")));
        XmlDocument.children(entry, "author")
            .forEach(author -> assertEquals(1, XmlDocument.children(author, "name").size()));
        XmlDocument.children(entry, "category")
            .forEach(category -> assertTrue(category.hasAttribute("term")));
      }
      assertEquals(1 + papers.size(), ids.size());
    }
  }

  /** What RFC 4287 asks of feeds and entries alike: one id, one title, one date. */
  private static void assertElementsOfAll(Element element, Set<String> ids) {
    String id = XmlDocument.text(element, "id");
    assertTrue(URI.create(id).isAbsolute(), id);
    assertTrue(ids.add(id), id);
    assertTrue(!XmlDocument.text(element, "title").isBlank());
    Instant.parse(XmlDocument.text(element, "updated"));
  }

  @Test
  void aRebuildMakesOnlyNewPapersNew() throws Exception {
    String before;
    String tag;
    try (TestServer server = server(index(MONDAY, Papers.RAY, Papers.VLLM))) {
      HttpResponse<String> response = server.get("/feed.atom");
      before = response.body();
      tag = response.headers().firstValue("ETag").orElseThrow();
    }
    try (TestServer server = server(index(TUESDAY, Papers.VLLM, Papers.RAY))) {
      assertEquals(before, server.get("/feed.atom").body());
      assertEquals(304, server.get("/feed.atom", "If-None-Match", tag).statusCode());
    }
    try (TestServer server = server(index(TUESDAY, Papers.VLLM, Papers.RAY, Papers.SNOWCAT))) {
      Element feed = XmlDocument.parse(server.get("/feed.atom").body());
      assertEquals(TUESDAY.toString(), XmlDocument.text(feed, "updated"));
      List<Element> entries = XmlDocument.children(feed, "entry");
      assertEquals(Papers.SNOWCAT.title(), XmlDocument.text(entries.getFirst(), "title"));
      assertEquals(
          List.of(TUESDAY.toString(), MONDAY.toString(), MONDAY.toString()),
          entries.stream().map(entry -> XmlDocument.text(entry, "updated")).toList());
    }
  }

  @Test
  void hasTheFiftyPapersSeenLast() throws Exception {
    List<Paper> papers = new org.mlsyssearch.search.RandomPapers(5).papers(200);
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(papers, Papers.corpus()))) {
      Element feed = XmlDocument.parse(server.get("/feed.atom").body());
      assertEquals(50, XmlDocument.children(feed, "entry").size());
    }
  }

  @Test
  void holdsOnlyWhatTheSearchFinds() throws Exception {
    try (TestServer server = TestServer.withFewPapers()) {
      Element feed = XmlDocument.parse(server.get("/feed.atom?venue=osdi").body());
      List<Element> entries = XmlDocument.children(feed, "entry");
      assertEquals(1, entries.size());
      assertEquals(Papers.RAY.title(), XmlDocument.text(entries.getFirst(), "title"));
      Element none = XmlDocument.parse(server.get("/feed.atom?q=zzzzzz").body());
      assertEquals(0, XmlDocument.children(none, "entry").size());
      Instant.parse(XmlDocument.text(none, "updated"));
    }
  }
}
