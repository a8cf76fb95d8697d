package org.mlsyssearch.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.export.ExportPapers;
import org.mlsyssearch.meaning.WordsEncoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.server.TestServer;

class BrowseRoutesTest {

  private static final Pattern HREF = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.withFewPapers();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void showsTopicsVenuesYearsSystemsAndListsWithCounts() {
    String body = server.get("/browse").body();
    assertTrue(body.contains("<h1>Browse 5 papers</h1>"), body);
    for (String link :
        List.of(
            "<a href=\"./browse?topic=systems-for-machine-learning/distributed-systems\">"
                + "Distributed Systems</a> <span class=\"count\">3</span>",
            "<a href=\"./browse?venue=sosp\">SOSP</a> <span class=\"count\">3</span>",
            "<a href=\"./browse?year=2018\">2018</a> <span class=\"count\">1</span>",
            "<h3 id=\"systems-v\">V</h3>",
            "<a href=\"./browse?system=vLLM\">vLLM</a> <span class=\"count\">1</span>",
            "<a href=\"./browse?source=papers.md\">Papers</a>")) {
      assertTrue(body.contains(link), link + " in " + body);
    }
  }

  @Test
  void showsTheResultsOfTheFormWithoutJavaScript() {
    String body = server.get("/browse?q=ray").body();
    assertTrue(body.contains("<h1>1 paper for “ray”</h1>"), body);
    assertTrue(body.contains("href=\"./papers/ray-osdi18\""), body);
    assertTrue(body.contains("value=\"ray\""), body);
  }

  @Test
  void aSearchThatFindsNothingIsOfferedAsPlainWords() {
    String body = server.get("/browse?q=%22applications+ray%22+-emerging").body();
    assertTrue(body.contains("as plain words: applications ray"), body);
    assertTrue(body.contains("browse?q=applications+ray\""), body);
  }

  @Test
  void papersRelatedInMeaningSaySoAndCanBeLeftOut() {
    Paper fast = Papers.paper("fast", "Fast Language Inference").build();
    Paper quick = Papers.paper("quick", "Quick LLM Inference").build();
    try (TestServer related =
        TestServer.over(
            NaiveSearchIndex.of(List.of(fast, quick), Papers.corpus(), new WordsEncoder()))) {
      String both = related.get("/browse?q=quick+inference").body();
      assertTrue(both.contains("<h1>2 papers for"), both);
      assertTrue(both.contains("One of these is related in meaning only."), both);
      assertTrue(both.contains("<p class=\"related\">related in meaning</p>"), both);
      assertTrue(both.contains("match=words\">Show only papers with the words<"), both);
      String words = related.get("/browse?q=quick+inference&match=words").body();
      assertTrue(words.contains("<h1>1 paper for"), words);
      assertTrue(words.contains(">Show related papers too<"), words);
    }
  }

  @Test
  void aSearchThatFindsNothingLeadsToTopicsNearInMeaning() {
    String body = server.get("/browse?q=%22training+distributed%22").body();
    assertTrue(
        body.contains(">on the topic Model Training</a> <span class=\"count\">2 papers<"), body);
  }

  @Test
  void countsOfLinksAreWhatTheyGive() {
    String body = server.get("/browse?q=distributed").body();
    Matcher links =
        Pattern.compile(
                "<a href=\"(browse\\?[^\"]*)\" rel=\"nofollow\">[^<]*</a> <span"
                    + " class=\"count\">([0-9]+)<")
            .matcher(body);
    int checked = 0;
    while (links.find()) {
      String result = server.get("/" + links.group(1).replace("&amp;", "&")).body();
      Matcher heading = Pattern.compile("<h1>([0-9]+) paper").matcher(result);
      assertTrue(heading.find());
      assertEquals(links.group(2), heading.group(1), links.group(1));
      checked++;
    }
    assertTrue(checked > 5, body);
  }

  @Test
  void everyChosenValueCanBeTakenAway() {
    String body = server.get("/browse?venue=sosp&venue=osdi&year=!2018&q=distributed").body();
    assertTrue(body.contains("href=\"browse?q=distributed&amp;venue=osdi&amp;year=!2018\""), body);
    assertTrue(body.contains("href=\"browse?q=distributed&amp;venue=sosp&amp;venue=osdi\""), body);
    assertTrue(body.contains("<span class=\"kind\">not Year</span>"), body);
  }

  @Test
  void marksWhatMatchedAndEscapesTheRest() {
    String body = server.get("/browse?q=%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertFalse(body.contains("<script>alert"), body);
    assertTrue(body.contains("&lt;script&gt;"), body);
  }

  @Test
  void offersEveryPaperToReferenceManagersOnce() {
    String body = server.get("/browse?venue=sosp").body();
    Matcher spans = Pattern.compile("<span class=\"Z3988\" title=\"([^\"]*)\">").matcher(body);
    List<String> titles = new ArrayList<>();
    while (spans.find()) {
      String decoded =
          URLDecoder.decode(spans.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
      assertTrue(decoded.startsWith("ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:book"));
      titles.add(decoded.replaceAll(".*rft\\.atitle=([^&]*).*", "$1"));
    }
    assertEquals(3, titles.size());
    assertTrue(titles.contains(Papers.VLLM.title()), titles.toString());
  }

  @Test
  void refusesParametersThatAreNone() {
    assertEquals(400, server.get("/browse?venu=sosp").statusCode());
  }

  @Test
  void pagesReachEveryPaper() {
    List<Paper> papers = new RandomPapers(3).papers(250);
    try (TestServer large = TestServer.over(NaiveSearchIndex.of(papers, Papers.corpus()))) {
      Set<String> found = new HashSet<>();
      String next = "/browse?sort=title:asc";
      for (int page = 0; next != null; page++) {
        assertTrue(page < 20);
        String body = large.get(next).body();
        Matcher hits = Pattern.compile("href=\"./papers/([^\".#]+)\"").matcher(body);
        while (hits.find()) {
          found.add(hits.group(1));
        }
        Matcher link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
        next = link.find() ? "/" + link.group(1).replace("&amp;", "&") : null;
      }
      assertEquals(250, found.size());
    }
  }

  @Test
  void noLinkFromBrowsingAndPapersLeadsNowhere() {
    try (TestServer other =
        TestServer.over(NaiveSearchIndex.of(ExportPapers.ALL, Papers.corpus()))) {
      Deque<String> open = new ArrayDeque<>(List.of("/browse"));
      Set<String> seen = new HashSet<>(open);
      while (!open.isEmpty() && seen.size() < 400) {
        String path = open.removeFirst();
        var response = other.get(path);
        assertEquals(200, response.statusCode(), path);
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          continue;
        }
        Matcher links = HREF.matcher(response.body());
        while (links.find()) {
          URI uri = URI.create(other.base() + path).resolve(links.group(1).replace("&amp;", "&"));
          String next =
              uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
          boolean later = next.equals("/docs") || next.startsWith("/feed.atom");
          if (uri.toString().startsWith(other.base()) && !later && seen.add(next)) {
            open.add(next);
          }
        }
      }
      assertTrue(seen.size() > 50, seen.toString());
    }
  }
}
