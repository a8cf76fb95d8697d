package org.mlsyssearch.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.http.WorkPool;
import org.mlsyssearch.server.seen.FirstSeen;
import org.w3c.dom.Element;

class CrawlerRoutesTest {

  private static final URI BASE = URI.create("https://papers.example.org/mlsys");

  @Test
  void namesEveryPaperOnce() throws Exception {
    try (TestServer server =
        TestServer.over(
            NaiveSearchIndex.of(Papers.FEW, Papers.corpus()), Settings.local().withBaseUrl(BASE))) {
      Element urls = XmlDocument.parse(server.get("/sitemap.xml").body());
      assertEquals("urlset", urls.getLocalName());
      assertEquals(
          List.of(
              "/",
              "/browse",
              "/papers/vllm-sosp23",
              "/papers/nothing-known",
              "/papers/oobleck-sosp23",
              "/papers/ray-osdi18",
              "/papers/snowcat-sosp23"),
          XmlDocument.children(urls, "url").stream()
              .map(url -> XmlDocument.text(url, "loc").substring(BASE.toString().length()))
              .toList());
    }
  }

  @Test
  void splitsWhereOneFileMayNotNameAll() throws Exception {
    List<Paper> papers = new RandomPapers(1).papers(25);
    SearchIndex index = NaiveSearchIndex.of(papers, Papers.corpus());
    Site site = new Site(index, new Urls(BASE, false), FirstSeen.inMemory());
    Javalin javalin =
        Javalin.create(config ->
            new CrawlerRoutes(site, 10)
                .addTo(
                    new Router(
                        config.routes,
                        index,
                        new WorkPool("search", 2, 9, Duration.ofSeconds(5)),
                        new WorkPool("export", 2, 9, Duration.ofSeconds(5)))));
    javalin.start("127.0.0.1", 0);
    try (HttpClient client = HttpClient.newHttpClient()) {
      Element parts = XmlDocument.parse(get(client, javalin, "/sitemap.xml").body());
      assertEquals("sitemapindex", parts.getLocalName());
      List<String> pages = new ArrayList<>();
      for (Element part : XmlDocument.children(parts, "sitemap")) {
        String path = XmlDocument.text(part, "loc").substring(BASE.toString().length());
        List<Element> urls =
            XmlDocument.children(XmlDocument.parse(get(client, javalin, path).body()), "url");
        assertTrue(urls.size() <= 10);
        urls.forEach(url -> pages.add(XmlDocument.text(url, "loc")));
      }
      assertEquals(27, pages.size());
      assertEquals(27, pages.stream().distinct().count());
    } finally {
      javalin.stop();
    }
  }

  @Test
  void answersAPartThatThereIsNotWith404() {
    try (TestServer server = TestServer.withFewPapers()) {
      assertEquals(404, server.get("/sitemap-2.xml").statusCode());
      assertEquals(404, server.get("/sitemap-x.xml").statusCode());
      assertEquals(200, server.get("/sitemap-1.xml").statusCode());
    }
  }

  @Test
  void tellsRobotsWhereTheSitemapIs() {
    try (TestServer server =
        TestServer.over(
            NaiveSearchIndex.of(Papers.FEW, Papers.corpus()), Settings.local().withBaseUrl(BASE))) {
      HttpResponse<String> response = server.get("/robots.txt");
      assertEquals(200, response.statusCode());
      assertTrue(
          response.body().endsWith("Sitemap: https://papers.example.org/mlsys/sitemap.xml\n"));
      assertTrue(response.body().contains("\nDisallow: /mlsys/api/\n"), response.body());
    }
  }

  private static HttpResponse<String> get(HttpClient client, Javalin javalin, String path)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
