package org.mlsyssearch.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.CorpusReport.ListRead;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;

/** What a list's owner is told, as a page and as JSON. */
class ReportRoutesTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.withFewPapers();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Document page(String address) {
    HttpResponse<String> response = server.get(address);
    assertEquals(200, response.statusCode(), response.body());
    return Jsoup.parse(response.body(), server.base() + "/report");
  }

  private static TestServer over(CorpusReport report) {
    return TestServer.over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus().withReport(report)));
  }

  /** A report of many lists with many remarks each. */
  private static CorpusReport many(int lists, int remarks) {
    RemarkKind kind = new RemarkKind("no-title", Severity.WARNING, true);
    List<ListRead> read = new ArrayList<>();
    List<Remark> said = new ArrayList<>();
    for (int i = 0; i < lists; i++) {
      String file = "list %03d,&.md".formatted(i);
      read.add(
          new ListRead(file, "List " + i, remarks, 0, new TreeMap<>(Map.of("no-title", remarks))));
      for (int line = 1; line <= remarks; line++) {
        said.add(new Remark(file, line, 1, kind, "No title; write one."));
      }
    }
    return new CorpusReport(List.of(kind), read, CorpusReport.bounded(said), List.of());
  }

  @Test
  void tellsOfEachLineTheSentenceAndTheWayToIt() {
    Document page = page("/report");
    assertEquals("Report on the lists", page.selectFirst("h1").text());
    assertEquals(
        "Read on 2026-11-23: 6 entries in 1 file. 5 name papers, 1 (16.7 %) not understood; the"
            + " others were passed over on purpose.",
        page.selectFirst(".lead").text());
    assertEquals(
        List.of(
            "line 3 Note 'Read <these>' is taken as a remark and passed over. prose",
            "line 41 Warning 'Zebra & co' may be a paper; link it. unclear entry",
            "line 52 Warning 'Ray' has no year; add one. no year"),
        page.select(".remarks li").eachText());
    assertEquals(
        List.of(
            "https://forge.example/me/list/blob/main/papers.md#L3",
            "https://forge.example/me/list/blob/main/papers.md#L41",
            "https://forge.example/me/list/blob/main/papers.md#L52"),
        page.select(".remarks .at a").eachAttr("href"));
    assertEquals(
        List.of("Papers papers.md", "6", "5", "1 (16.7 %)", "0", "2", "1"),
        page.select("tbody tr > *").eachText());
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() {
    for (String href : page("/report?source=papers.md").select("main a").eachAttr("abs:href")) {
      if (href.startsWith(server.base())) {
        assertEquals(200, server.get(href.substring(server.base().length())).statusCode(), href);
      }
    }
  }

  @Test
  void showsTheListTheSeverityOrTheKindAskedFor() {
    assertEquals(2, page("/report?severity=warning").select(".remarks li").size());
    assertEquals(1, page("/report?code=unclear-entry").select(".remarks li").size());
    assertEquals(3, page("/report?source=papers.md").select(".remarks li").size());
    Document none = page("/report?severity=error");
    assertTrue(none.text().contains("Nothing is said here."), none.text());
    assertEquals(
        List.of("0 errors"), none.select("nav a[aria-current]").eachText(), none::outerHtml);
  }

  @Test
  void saysTheSameAsJson() {
    JsonNode report = server.json("/api/v1/report?severity=warning&per_page=1&page=2");
    assertEquals(6, report.get("entries").intValue());
    assertEquals(1, report.get("not_understood").intValue());
    assertEquals(2, report.at("/meta/count").intValue());
    assertEquals(1, report.get("diagnostics").size());
    JsonNode diagnostic = report.at("/diagnostics/0");
    assertEquals(52, diagnostic.get("line").intValue());
    assertEquals("no-year", diagnostic.get("code").asString());
    assertEquals("warning", diagnostic.get("severity").asString());
    assertEquals(
        "https://forge.example/me/list/blob/main/papers.md#L52", diagnostic.get("url").asString());
    assertEquals(2, report.at("/lists/0/warnings").intValue());
    assertEquals(3, report.get("codes").size());
  }

  @Test
  void refusesWhatIsNotThere() {
    for (String query :
        List.of("source=paper.md", "severity=bad", "code=unclear", "page=2", "page=0", "kind=x")) {
      HttpResponse<String> response = server.get("/api/v1/report?" + query);
      assertEquals(400, response.statusCode(), query);
      String name = query.substring(0, query.indexOf('='));
      assertEquals(
          name, TestServer.parse(response.body()).at("/errors/0/parameter").asString(), query);
    }
    assertTrue(server.get("/report?source=paper.md").body().contains("papers.md"));
  }

  @Test
  void pagesReachEveryRemarkOnce() {
    try (TestServer many = over(many(3, 70))) {
      List<String> lines = new ArrayList<>();
      String next = "/report?per_page=50";
      while (next != null) {
        Document page = Jsoup.parse(many.get(next).body(), many.base() + "/report");
        page.select(".remarks")
            .forEach(list -> {
              String file = list.previousElementSibling().text();
              list.select(".at").eachText().forEach(at -> lines.add(file + " " + at));
            });
        var link = page.selectFirst("a[rel=next]");
        next = link == null ? null : link.attr("abs:href").substring(many.base().length());
      }
      assertEquals(210, lines.size());
      assertEquals(210, lines.stream().distinct().count());
    }
  }

  @Test
  void saysThatNotAllIsKept() {
    try (TestServer many = over(many(1, 1_500))) {
      String body = many.get("/report").body();
      assertTrue(body.contains("The index keeps 1,000 of these 1,500 remarks"), body);
      JsonNode meta = many.json("/api/v1/report").get("meta");
      assertEquals(1_500, meta.get("count").intValue());
      assertEquals(1_000, meta.get("kept").intValue());
    }
  }

  @Test
  void anIndexWithoutAReportSaysSo() {
    try (TestServer old = over(CorpusReport.NONE)) {
      HttpResponse<String> page = old.get("/report");
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("built without a report"), page.body());
      assertEquals(0, old.json("/api/v1/report").at("/meta/count").intValue());
    }
  }

  @Test
  void isAnsweredOncePerVersionAndPart() {
    HttpResponse<String> first = server.get("/report?severity=note");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, server.get("/report?severity=note", "If-None-Match", tag).statusCode());
    assertEquals(200, server.get("/report", "If-None-Match", tag).statusCode());
    assertEquals(
        200, server.get("/api/v1/report?severity=note", "If-None-Match", tag).statusCode());
  }

  @Test
  void isLinkedFromBrowsingAndFromEveryPage() {
    for (String address : List.of("/browse", "/papers/vllm-sosp23", "/match")) {
      assertFalse(
          Jsoup.parse(server.get(address, "Accept", "text/html").body())
              .select("footer a[href$=/report]")
              .isEmpty(),
          address);
    }
    assertTrue(server.get("/browse").body().contains("What was made of each line of them"));
  }
}
