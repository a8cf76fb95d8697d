package org.mlsyssearch.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PageFilesTest {

  private static final Path WEB = Path.of(System.getProperty("project.root", "."), "web");
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/json\" id=\"index\">(.*?)</script>");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void startPageCarriesWhatTheApiSaysOfTheIndex(boolean fromFolder) {
    Settings settings = fromFolder ? Settings.local().withWeb(WEB) : Settings.local();
    try (TestServer server =
        TestServer.over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus()), settings)) {
      JsonNode block = block(server.get("/").body());
      JsonNode whole = server.json("/api/v1/index");
      assertEquals(
          List.of(
              "built_at",
              "title",
              "papers",
              "lists",
              "meaning",
              "examples",
              "facets",
              "sorts",
              "links",
              "formats"),
          List.copyOf(block.propertyNames()));
      whole.get("facets").forEach(facet -> ((ObjectNode) facet).remove(Set.of("type", "distinct")));
      whole
          .get("formats")
          .forEach(format -> ((ObjectNode) format).remove(Set.of("extension", "media_type")));
      for (String name : block.propertyNames()) {
        assertEquals(whole.get(name), block.get(name), name);
      }
      assertEquals(server.get("/").body(), server.get("/index.html").body());
    }
  }

  @Test
  void noTitleEndsTheBlock() {
    String title = "</script><script>alert(1)</script><!-- \\u003c & \"";
    CorpusInfo few = Papers.corpus();
    CorpusInfo corpus =
        new CorpusInfo(
            title,
            few.description(),
            few.builtAt(),
            few.sources(),
            few.rejects(),
            few.venues(),
            few.synonyms());
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(Papers.FEW, corpus))) {
      String page = server.get("/").body();
      assertFalse(page.contains("<script>alert"), page);
      assertEquals(title, block(page).get("title").asString());
    }
  }

  @Test
  void addressOfASearchCannotBreakOutOfWhereItIsWritten() {
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus()))) {
      String page = server.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
      assertFalse(page.contains("<script>alert"), page);
      assertTrue(page.contains("content=\"0; url=browse?q=%22%3E%3Cscript"), page);
      assertFalse(server.get("/").body().contains("http-equiv"));
    }
  }

  @Test
  void iconIsWhereBrowsersLookForIt() {
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus()))) {
      assertEquals(
          "image/x-icon",
          server.get("/favicon.ico").headers().firstValue("Content-Type").orElseThrow());
    }
  }

  @Test
  void changesItsTagWhereTheIndexOrTheFolderChanges() {
    CorpusInfo few = Papers.corpus();
    String tag;
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(Papers.FEW, few))) {
      tag = server.get("/").headers().firstValue("ETag").orElseThrow();
      assertEquals(304, server.get("/", "If-None-Match", tag).statusCode());
    }
    List<org.mlsyssearch.model.Paper> fewer = Papers.FEW.subList(0, 3);
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(fewer, few))) {
      assertEquals(200, server.get("/", "If-None-Match", tag).statusCode());
    }
  }

  @Test
  void scriptsAndStylesheetsAreSentWithoutIndentationAndComments() throws IOException {
    try (TestServer server =
            TestServer.over(
                NaiveSearchIndex.of(Papers.FEW, Papers.corpus()), Settings.local().withWeb(WEB));
        Stream<Path> files = Files.list(WEB)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|css)")).toList()) {
        List<String> written = Files.readAllLines(file);
        List<String> sent = server.get("/" + file.getFileName()).body().lines().toList();
        assertEquals(written.size(), sent.size(), file.toString());
        for (int i = 0; i < sent.size(); i++) {
          String line = written.get(i);
          if (sent.get(i).isEmpty() && !line.isEmpty()) {
            assertTrue(line.strip().matches("//.*|/\\*.*\\*/"), line);
          } else {
            assertTrue(line.stripLeading().startsWith(sent.get(i)), line);
            String rest = line.stripLeading().substring(sent.get(i).length());
            assertTrue(rest.isEmpty() || rest.startsWith(" // "), line);
            for (int quote : "`'\"".chars().toArray()) {
              long quotes = sent.get(i).chars().filter(c -> c == quote).count();
              assertTrue(
                  quotes % 2 == 0 || (quote != '`' && rest.isEmpty()),
                  file + ": a string must end on its line and hold no comment: " + line);
            }
          }
        }
      }
    }
  }

  @Test
  void commentsGoAndWhatLooksLikeThemStays() {
    String code =
        "const a = 'https://x'; // why\n  // gone\n/* a */ b {}\n/* gone */\n  c('//');\n";
    assertEquals("const a = 'https://x';\n\n/* a */ b {}\n\nc('//');\n", SentLines.of(code));
  }

  /** It stands in the page itself, which spares a request, and in a file for all other pages. */
  @Test
  void iconOfTheStartPageIsTheIconOfAllPages() throws IOException {
    Matcher icon =
        Pattern.compile("rel=\"icon\" href=\"data:image/svg\\+xml,([^\"]*)\"")
            .matcher(Files.readString(WEB.resolve("index.html")));
    assertTrue(icon.find());
    String decoded = URLDecoder.decode(icon.group(1), StandardCharsets.UTF_8);
    assertEquals(Files.readString(WEB.resolve("favicon.svg")).strip().replace('"', '\''), decoded);
  }

  private static JsonNode block(String page) {
    Matcher block = BLOCK.matcher(page);
    assertTrue(block.find(), page);
    return TestServer.parse(block.group(1));
  }
}
