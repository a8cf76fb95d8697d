package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.search.SearchIndex;
import tools.jackson.databind.JsonNode;

/** Pasted texts and what of them is here, over HTTP and the index of the bundled corpus. */
class MatchApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String VLLM =
      "Efficient Memory Management for Large Language Model Serving with PagedAttention";

  private static SearchIndex index;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    index = BundledIndex.open();
    server = TestServer.over(index);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    index.close();
  }

  private static HttpResponse<String> post(String path, byte[] body, String type) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(server.base() + path))
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> post(String body) {
    return post("/api/v1/match", body.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  private static JsonNode match(String body) {
    HttpResponse<String> response = post(body);
    assertEquals(200, response.statusCode(), response.body());
    return TestServer.parse(response.body());
  }

  /** Line, verdict and first paper of each item. */
  private static List<String> told(String body) {
    List<String> told = new ArrayList<>();
    for (JsonNode item : match(body).get("items")) {
      String paper = item.at("/papers/0/id").asString("-");
      told.add(item.get("line").asInt() + " " + item.get("verdict").asString() + " " + paper);
    }
    return told;
  }

  @Test
  void anyMixtureOfLinesIsAnsweredLineByLine() {
    assertEquals(
        List.of(
            "1 here vllm-sosp23",
            "2 here orca-osdi22",
            "4 here vllm-sosp23",
            "5 here vllm-sosp23",
            "6 here oobleck-sosp23",
            "7 not_here -",
            "8 perhaps ray-osdi18"),
        told(
            VLLM
                + "\norca: a distributed serving system for transformer-based generative models\n\n"
                + "https://arxiv.org/pdf/2309.06180v2\n"
                + "doi:10.1145/3600006.3613165\n"
                + "oobleck-sosp23\n"
                + "Homing of Salmon in Warm Rivers and Seas\n"
                + "Distributed Framework for Emerging AI Applications\n"));
  }

  @Test
  void aReferenceListCopiedFromAPdfIsJoinedAgain() {
    assertEquals(
        List.of("2 here vllm-sosp23", "5 not_here -", "7 here orca-osdi22"),
        told(
            "References\n"
                + "[1] W. Kwon, Z. Li, S. Zhuang, Y. Sheng, and I. Stoica. Efficient memory man-\n"
                + "agement for large language model serving with PagedAttention. In Proceedings"
                + " of\n"
                + "the 29th Symposium on Operating Systems Principles, pages 611\u2013626, 2023.\n"
                + "[2] A. Berg and B. Clark. Homing of salmon in warm rivers. Journal of Fish\n"
                + "Biology 12(3), 2019.\n"
                + "[3] Gyeong-In Yu, Joo Seong Jeong, Geon-Woo Kim, et al. Orca: A Distributed"
                + " Serving\n"
                + "System for Transformer-Based Generative Models. In OSDI, 2022.\n"));
  }

  @Test
  void blocksBetweenBlankLinesAreReferences() {
    assertEquals(
        List.of("1 here vllm-sosp23", "4 here orca-osdi22"),
        told(
            "Kwon, W., Li, Z. (2023). Efficient Memory Management for Large\n"
                + "Language Model Serving with PagedAttention. SOSP.\n\n"
                + "Yu, G. (2022). Orca: A Distributed Serving System for\n"
                + "Transformer-Based Generative Models. OSDI.\n"));
  }

  @Test
  void aTitleCutIntoTwoLinesIsOneItem() {
    assertEquals(
        List.of("1 here vllm-sosp23"),
        told("Efficient Memory Management for Large\nLanguage Model Serving with PagedAttention"));
  }

  @Test
  void recordsOfABibliographyAreReadByItsOwnReader() {
    JsonNode answer =
        match(
            "@inproceedings{a, title={{"
                + VLLM
                + "}}, author={Kwon, Woosuk}, year=2023}\n\n"
                + "@article{b, title={Homing of Salmon in Warm Rivers}, year=2019}\n\n"
                + "@misc{c, title={Something Else Altogether Here}, eprint={2205.14135},"
                + " archiveprefix={arXiv}}\n");
    assertEquals("bibliography", answer.at("/meta/read_as").asString());
    assertEquals(3, answer.at("/meta/items").asInt());
    assertEquals(2, answer.at("/meta/here").asInt());
    assertEquals(1, answer.at("/meta/not_here").asInt());
    assertEquals("title_and_authors", answer.at("/items/0/reason").asString());
    assertEquals(3, answer.at("/items/1/line").asInt());
    assertEquals("identifier", answer.at("/items/2/reason").asString());
    assertEquals(
        "here",
        match("[{\"title\": \"" + VLLM + "\", \"year\": 2023}]").at("/items/0/verdict").asString());
  }

  @Test
  void linesBeforeTheFirstEntryOfABibliographyAreItemsToo() {
    assertEquals(
        List.of("1 not_here -", "2 here orca-osdi22", "5 here vllm-sosp23"),
        told(
            "Homing of Salmon in Warm Rivers\n"
                + "Orca: A Distributed Serving System for Transformer-Based Generative Models\n\n"
                + "% mine\n"
                + "@inproceedings{a, title={{"
                + VLLM
                + "}}, year=2023}\n"));
  }

  /** Each holds the paper's own facts in the form of its format. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TY  - CONF\nTI  - %s\nER  - \n",
        "PMID- 1\nTI  - %s\nFAU - Kwon, Woosuk\n\n",
        "{\"results\": [{\"id\": \"https://openalex.org/W1\", \"display_name\": \"%s\"}]}",
        "{\"message\": {\"items\": [{\"DOI\": \"10.1145/3600006.3613165\", \"title\": [\"%s\"]}]}}"
      })
  void recordsOfEveryFormatAreReadWithoutAnEndingThatNamesIt(String form) {
    JsonNode answer = match(form.formatted(VLLM));
    assertEquals("bibliography", answer.at("/meta/read_as").asString());
    assertEquals("vllm-sosp23", answer.at("/items/0/papers/0/id").asString(), answer.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Attention Is All You Need in Medical Imaging of Fish                        | not_here
          A Survey on Serving Salmon                                                  | not_here
          A. Berg. Efficient Memory Management for Large Language Model Serving with PagedAttention for Fish. 2023 | not_here
          Efficient Memory Managment for Large Language Model Serving with PagedAttention | perhaps
          A Distributed Serving System for Transformer-Based Generative Models       | perhaps
          Kwon et al., Efficient Memory Management for LLM Serving with PagedAttention, SOSP 2023 | perhaps
          Berg et al., Efficient Memory Management for LLM Serving with PagedAttention, SOSP 2023 | not_here
          Serving                                                                     | not_here
          vLLM                                                                        | perhaps
          """)
  void whatIsLikeATitleIsPerhapsHereAndWhatOnlySharesWordsIsNot(String text, String verdict) {
    assertEquals(verdict, match(text).at("/items/0/verdict").asString());
  }

  @Test
  void eachPaperSaysWhatAndWhereItIs() {
    JsonNode paper = match(VLLM).at("/items/0/papers/0");
    assertEquals("vllm-sosp23", paper.get("id").asString());
    assertEquals(VLLM, paper.get("title").asString());
    assertEquals("SOSP", paper.at("/venue/label").asString());
    assertEquals(2023, paper.get("year").asInt());
    assertTrue(paper.get("url").asString().endsWith("/papers/vllm-sosp23"));
  }

  @Test
  void whatIsHereIsExported() {
    byte[] body = (VLLM + "\n" + VLLM + "\nnothing of the kind").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> bibtex = post("/api/v1/match?format=bibtex", body, "text/plain");
    assertTrue(bibtex.body().startsWith("@inproceedings{vllm-sosp23,"), bibtex.body());
    assertEquals(1, bibtex.body().split("@inproceedings", -1).length - 1);
    assertEquals(400, post("/api/v1/match?format=word", body, "text/plain").statusCode());
    assertEquals(400, post("/api/v1/match?q=x", body, "text/plain").statusCode());
  }

  @Test
  void tooMuchIsRefusedWithOneSentence() {
    String line = "Some Title of a Paper with Number ";
    StringBuilder many = new StringBuilder();
    for (int i = 0; i <= 1000; i++) {
      many.append(line).append(i).append('\n');
    }
    HttpResponse<String> items = post(many.toString());
    assertEquals(413, items.statusCode());
    assertEquals(
        "The text has 1,001 items; at most 1,000 are looked for at once, so paste it in parts.",
        TestServer.parse(items.body()).get("detail").asString());
    HttpResponse<String> bytes = post("x".repeat(1_000_001));
    assertEquals(413, bytes.statusCode());
    assertEquals("too-large", TestServer.parse(bytes.body()).get("code").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n \n", "\u0000\u0001", "???\n---\n"})
  void nothingToLookForIsSaidToBe(String body) {
    HttpResponse<String> response = post(body);
    assertEquals(400, response.statusCode(), response.body());
    assertTrue(TestServer.parse(response.body()).get("detail").asString().endsWith("."));
  }

  @Test
  void noBodyIsTooHostile() {
    long seed = 20_261_128;
    Random random = new Random(seed);
    List<String> bodies = new ArrayList<>();
    bodies.add("@article{" + "{".repeat(20_000));
    bodies.add("[".repeat(50_000));
    bodies.add("TY  - JOUR\nTI  - " + "a ".repeat(50_000));
    bodies.add(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM"
            + " \"file:///etc/passwd\">]><x>&a;</x>");
    bodies.add("a-".repeat(100_000));
    bodies.add("https://".repeat(30_000));
    bodies.add(("10.1145/" + "9".repeat(5_000) + "\n").repeat(20));
    bodies.add("efficient ".repeat(40_000));
    for (int i = 0; i < 20; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 2_000; j++) {
        text.appendCodePoint(random.nextInt(1, 0x3000));
      }
      bodies.add(text.toString());
    }
    for (String body : bodies) {
      int status = post(body).statusCode();
      assertTrue(
          status == 200 || status == 400 || status == 413,
          status + " with seed " + seed + " for " + body.substring(0, 40));
    }
  }

  @Test
  void isAskedWithPostAlone() {
    HttpResponse<String> get = server.get("/api/v1/match");
    assertEquals(405, get.statusCode());
    assertEquals("OPTIONS, POST", get.headers().firstValue("Allow").orElse(""));
    assertTrue(
        server
            .send("OPTIONS", "/api/v1/match")
            .headers()
            .firstValue("Access-Control-Allow-Methods")
            .orElse("")
            .contains("POST"));
    assertEquals(405, server.send("POST", "/api/v1/search").statusCode());
  }

  @Test
  void thePageWorksAsAPlainForm() {
    assertTrue(server.get("/match").body().contains("<textarea"));
    String form =
        "text="
            + URLEncoder.encode(
                VLLM + "\r\n<script>alert(1)</script> of Salmon", StandardCharsets.UTF_8);
    HttpResponse<String> page =
        post("/match", form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("2 items: 1 here, 0 perhaps, 1 not here"), page.body());
    assertTrue(page.body().contains("format=bibtex&amp;id=vllm-sosp23"), page.body());
    assertFalse(page.body().contains("<script>alert"), page.body());
    HttpResponse<String> empty =
        post(
            "/match",
            "text=".getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded");
    assertEquals(400, empty.statusCode());
    assertTrue(empty.body().contains("There is nothing to look for"), empty.body());
  }
}
