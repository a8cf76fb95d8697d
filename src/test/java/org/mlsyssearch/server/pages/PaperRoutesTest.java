package org.mlsyssearch.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.export.ExportPapers;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;

class PaperRoutesTest {

  private static final Path EXPECTED =
      Path.of(System.getProperty("project.root", "."), "src/test/resources/export");

  private static TestServer server;

  @BeforeAll
  static void start() {
    List<Paper> papers = new ArrayList<>(ExportPapers.ALL);
    papers.addAll(List.of(Papers.RAY, Papers.OOBLECK, Papers.SNOWCAT));
    papers.addAll(ExportPapers.nasty());
    papers.add(Papers.paper("nobody-arxiv25", "Zebras").arxiv("2501.00001").build());
    server =
        TestServer.over(
            NaiveSearchIndex.of(papers, Papers.corpus()),
            Settings.local().withBaseUrl(URI.create("https://papers.example.org/mlsys")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** {@code -Dexport.accept=true} takes what is sent as what is expected. */
  @ParameterizedTest
  @CsvSource({
    "'',text/html;charset=utf-8,html",
    ".bib,application/x-bibtex; charset=utf-8,bib",
    ".ris,application/x-research-info-systems; charset=utf-8,ris",
    ".csl.json,application/vnd.citationstyles.csl+json,csl.json",
    ".json,application/json,json"
  })
  void sendsAPaperAsTheFileInTheResourcesShows(String suffix, String type, String ending)
      throws IOException {
    HttpResponse<String> response = server.get("/papers/vllm-sosp23" + suffix);
    assertEquals(200, response.statusCode());
    assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
    Path file = EXPECTED.resolve("vllm-sosp23." + ending);
    if (Boolean.getBoolean("export.accept")) {
      Files.writeString(file, response.body(), UTF_8);
    }
    assertEquals(Files.readString(file, UTF_8), response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-bibtex,application/x-bibtex; charset=utf-8",
    "application/x-research-info-systems,application/x-research-info-systems; charset=utf-8",
    "application/vnd.citationstyles.csl+json,application/vnd.citationstyles.csl+json",
    "application/json,application/json",
    "application/ld+json,application/ld+json",
    "*/*,text/html;charset=utf-8",
    "'text/html;q=0.5,application/json;q=0.9',application/json",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',text/html;charset=utf-8"
  })
  void sendsWhatTheClientWouldRatherHave(String accept, String type) {
    HttpResponse<String> response = server.get("/papers/vllm-sosp23", "Accept", accept);
    assertEquals(200, response.statusCode());
    assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(response.headers().firstValue("Vary").orElseThrow().contains("Accept"));
  }

  @Test
  void refusesATypeItDoesNotOffer() {
    HttpResponse<String> response = server.get("/papers/vllm-sosp23", "Accept", "image/png");
    assertEquals(406, response.statusCode());
    assertEquals("not-acceptable", TestServer.parse(response.body()).get("code").asString());
  }

  @Test
  void tellsProgramsWhichIdWasProbablyMeant() {
    HttpResponse<String> response = server.get("/papers/oobleck-sosp24.json");
    assertEquals(404, response.statusCode());
    JsonNode problem = TestServer.parse(response.body());
    assertEquals("unknown-paper", problem.get("code").asString());
    assertEquals("oobleck-sosp23", problem.at("/errors/0/did_you_mean").asString());
  }

  @Test
  void guessesNoIdWhereNoneIsNear() {
    HttpResponse<String> response = server.get("/papers/memory.json");
    assertEquals(404, response.statusCode());
    assertTrue(TestServer.parse(response.body()).at("/errors/0/did_you_mean").isNull());
  }

  @Test
  void showsPeopleThePapersThatWereProbablyMeant() {
    HttpResponse<String> response = server.get("/papers/oobleck-sosp24", "Accept", "text/html");
    assertEquals(404, response.statusCode());
    assertEquals(
        "text/html;charset=utf-8", response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(response.body().contains("href=\"../papers/oobleck-sosp23\""), response.body());
  }

  @ParameterizedTest
  @CsvSource({"/papers/%3Cscript%3E", "/papers/vllm-sosp23.xml", "/papers/--"})
  void answersAnAddressThatNoPaperHasWith404(String path) {
    HttpResponse<String> response = server.get(path, "Accept", "text/html");
    assertEquals(404, response.statusCode());
    assertFalse(response.body().contains("<script>"), response.body());
  }

  @Test
  void neverLetsDataBecomeMarkup() {
    Pattern tag = Pattern.compile("<(script|b|/b|img)\\b[^>]*>");
    for (Paper paper : ExportPapers.nasty()) {
      String body = server.get("/papers/" + paper.id()).body();
      Matcher tags = tag.matcher(body);
      while (tags.find()) {
        assertTrue(
            tags.group()
                .matches(
                    "<script (type=\"application/ld\\+json\"|type=\"module\" src=.*)>"
                        + "|<b class=\"system\">|</b>"),
            paper.title() + ": " + tags.group());
      }
    }
  }

  @Test
  void givesProgramsADocumentOfSchemaOrg() {
    String body = server.get("/papers/mu-serve-euromlsys24").body();
    Matcher block =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(body);
    assertTrue(block.find());
    JsonNode article = TestServer.parse(block.group(1));
    assertEquals("ScholarlyArticle", article.get("@type").asString());
    assertEquals(ExportPapers.WORKSHOP.title(), article.get("name").asString());
    assertEquals("van Beethoven", article.at("/author/2/familyName").asString());
    assertEquals(
        "https://papers.example.org/mlsys/papers/mu-serve-euromlsys24",
        article.get("url").asString());
  }

  @Test
  void namesEveryAuthorOnceForReferenceManagers() {
    String body = server.get("/papers/mu-serve-euromlsys24").body();
    for (String author : ExportPapers.WORKSHOP.authors()) {
      String tag =
          "<meta name=\"citation_author\" content=\"" + author.replace("&", "&amp;") + "\">";
      assertEquals(body.indexOf(tag), body.lastIndexOf(tag));
      assertTrue(body.contains(tag), author);
    }
  }

  @Test
  void saysWhereAuthorsThatAreNotKnownCanBeRead() {
    assertTrue(
        server
            .get("/papers/nobody-arxiv25")
            .body()
            .contains(
                "Authors not known here, see <a href=\"https://arxiv.org/abs/2501.00001\">"
                    + "https://arxiv.org/abs/2501.00001</a>."));
    assertTrue(server.get("/papers/nothing-known").body().contains("Authors not known here.</p>"));
  }
}
