package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;

/** A list of any field, indexed and served, introduces itself: title, topics, words, examples. */
class OwnersListTest {

  private static final Path FILES =
      Path.of(System.getProperty("project.root", "."), "src/test/resources");

  private static SearchIndex index(String list) throws IOException {
    return LuceneIndex.open(BundledIndex.of(FILES.resolve(list)));
  }

  /** The topics of every level, a subtopic behind its topic. */
  private static List<String> topics(TestServer server) {
    List<String> labels = new ArrayList<>();
    collect(server.json("/api/v1/search?per_page=0").at("/facets/topic/values"), "", labels);
    return labels.stream().sorted().toList();
  }

  private static void collect(JsonNode values, String above, List<String> labels) {
    for (JsonNode value : values) {
      String label = above + value.get("label").asString();
      labels.add(label);
      collect(value.path("children"), label + " > ", labels);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          owners/foreign-fish.md        | Awesome Fish Ecology                           | Communication; Machine Learning; Memory; Migration; Migration > Eels; Migration > Salmon; Training
          lists/d4-gnn-reading-notes.md | Reading list: systems for graph learning       | Distributed training; Frameworks; How others survey it; Models everyone cites; Storage, sampling, time
          lists/d8-tensor-compilers.md  | Awesome Tensor Compilers                       | Auto-tuning and Auto-scheduling; Compiler and IR Design; Sparse; Survey
          lists/more/h2-edge-html-zh.md | 端侧深度学习系统 / Deep Learning on the Edge   | TinyML; 大模型上手机; 推理引擎; 模型压缩 (Model Compression); 高效模型
          """)
  void headingsAreTheTopicsAndTheTitleHeadsThePage(String list, String title, String topics)
      throws IOException {
    try (SearchIndex index = index(list);
        TestServer server = TestServer.over(index)) {
      assertEquals(topics, String.join("; ", topics(server)));
      String page = server.get("/").body();
      assertTrue(page.contains("<title>" + title + "</title>"), page);
      assertTrue(page.contains("id=\"brand\">" + title + "</a>"), page);
      assertTrue(server.get("/browse").body().contains("Browse · " + title));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "owners/foreign-fish.md",
    "lists/d4-gnn-reading-notes.md",
    "lists/d8-tensor-compilers.md",
    "lists/more/h2-edge-html-zh.md"
  })
  void everyExampleFindsSomethingAndEachIsAnother(String list) throws IOException {
    try (SearchIndex index = index(list);
        TestServer server = TestServer.over(index)) {
      JsonNode examples = server.json("/api/v1/index").get("examples");
      assertTrue(examples.size() >= 7, examples::toString);
      for (var example : examples.properties()) {
        String q = URLEncoder.encode(example.getValue().asString(), StandardCharsets.UTF_8);
        JsonNode answer = server.json("/api/v1/search?typo=off&match=words&q=" + q);
        assertTrue(answer.at("/meta/count").asInt() > 0, example::toString);
      }
      assertEquals(examples.size(), examples.valueStream().distinct().count());
    }
  }

  @Test
  void theListsOwnWordsDescribeIt() throws IOException {
    try (SearchIndex index = index("owners/foreign-fish.md");
        TestServer server = TestServer.over(index)) {
      String description = server.json("/api/v1/index").get("description").asString();
      assertEquals(
          "Search 9 research papers on Migration, Machine Learning, Communication by title, system,"
              + " author, venue, year and topic.",
          description);
      assertTrue(
          server.get("/").body().contains("name=\"description\" content=\"" + description + "\""));
      assertTrue(server.get("/opensearch.xml").body().contains(description));
    }
  }

  @Test
  void noPageOfAnotherFieldSpeaksOfMachineLearningSystems() throws IOException {
    try (SearchIndex index = index("owners/foreign-fish.md");
        TestServer server = TestServer.over(index)) {
      for (String path :
          List.of("/", "/browse", "/browse?q=salmon", "/opensearch.xml", "/help.js", "/start.js")) {
        String page = server.get(path).body().toLowerCase(Locale.ROOT);
        for (String foreign :
            List.of("mlsys", "osdi", "sosp", "vllm", "stoica", "serving", "machine-learning sys")) {
          assertFalse(page.contains(foreign), foreign + " on " + path);
        }
      }
    }
  }
}
