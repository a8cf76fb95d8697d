package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;

/** What docs/query-language.md promises, line by line, for every backend. */
public abstract class QueryLanguageContract extends BackendContract {

  private static final List<Paper> PAPERS =
      List.of(
          Papers.paper("paged", "Paged Attention for Serving LLMs")
              .system("vLLM")
              .alsoKnownAs("Virtual Memory for Caches")
              .authors("Woosuk Kwon", "Ion Stoica")
              .at(Papers.SOSP, 2023)
              .topic(Papers.SERVING)
              .arxiv("2309.06180")
              .doi("10.1145/3600006.3613165")
              .build(),
          Papers.paper("flash", "FlashAttention: Fast Exact Attention")
              .system("FlashAttention")
              .authors("Tri Dao")
              .at(Papers.ARXIV, 2022)
              .build(),
          Papers.paper("mega", "MegaScale: Training on Many Accelerators")
              .system("MegaScale")
              .authors("Jörg Müller")
              .at(Papers.OSDI, 2024)
              .topic(Papers.TRAINING)
              .build(),
          Papers.paper("spec", "Speculative Decoding of Optimised Kernels")
              .authors("Ada Stoica")
              .at(Papers.OSDI, 2023)
              .build(),
          Papers.paper("spot", "Spot Training of Large Language Models")
              .at(Papers.SOSP, 2021)
              .topic(Papers.TRAINING)
              .build(),
          Papers.paper("spotserve", "Spot Serving, Decoding the Speculative").build(),
          Papers.paper("giant-acl23", "Giant Models in Print")
              .link(Link.Rel.PAPER, "https://aclanthology.org/2023.acl-long.12/")
              .link(Link.Rel.CODE, "https://github.com/giant/models")
              .build(),
          Papers.paper("giantmodels", "GiantModels of Cells").build(),
          Papers.paper("ray", "A Framework for Applications")
              .system("Ray")
              .at(Papers.OSDI, 2018)
              .build(),
          Papers.paper("rays", "Tracing Ray Paths on the GPU").at(Papers.ARXIV, 2019).build(),
          Papers.paper("whale", "Giant Model Training over Heterogeneous Clusters")
              .system("Whale")
              .build());

  protected QueryLanguageContract() {
    super(PAPERS);
  }

  private List<String> ids(String text) throws IOException {
    return search(text).hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          paged attention               | paged
          attention paged               | paged
          attention                     | flash paged
          attention AND paged           | paged
          megasc                        | mega
          "speculative decoding"        | spec
          "spot serving"                | spotserve
          speculative decoding          | spec spotserve
          decoding -spot                | spec
          decoding NOT spot             | spec
          decoding -"speculative decoding" | spotserve
          speculative -author:stoica    | spotserve
          decoding -(kernels OR tri)    | spotserve
          -attention -training -spot    | giant-acl23 giantmodels ray rays spec
          spot (training OR serving)    | spot spotserve
          spot serving OR training      | spot spotserve
          (paged OR tracing) gpu        | rays
          title:attention               | flash paged
          title:caches                  | paged
          title:ray                     | rays
          system:ray                    | ray
          author:stoica                 | paged spec
          author:"ion stoica"           | paged
          author:muller                 | mega
          topic:serving                 | paged
          topic:"distributed systems"   | mega paged spot
          venue:osdi                    | mega ray spec
          venue:"usenix osdi"           | mega ray spec
          venue:osdi23                  | spec
          venue:corr                    | flash rays
          year:2023                     | paged spec
          year:2022-2023                | flash paged spec
          year:2023-                    | mega paged spec
          year:-2018                    | ray
          2018-2019 ray                 | ray rays
          osdi23                        | spec
          OSDI '23                      | spec
          osdi-23                       | spec
          osdi 2023                     | spec
          sosp23 attention              | paged
          title:(exact attention)       | flash
          title:(flash attention)       | flash
          """)
  void finds(String text, String papers) throws IOException {
    assertEquals(new TreeSet<>(Arrays.asList(papers.split(" "))), new TreeSet<>(ids(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2309.06180                                   | paged
          2309.06180v2                                 | paged
          arXiv:2309.06180                             | paged
          arxiv: 2309.06180v1                          | paged
          https://arxiv.org/abs/2309.06180             | paged
          http://www.arxiv.org/pdf/2309.06180v3.pdf    | paged
          https://doi.org/10.48550/arXiv.2309.06180    | paged
          10.1145/3600006.3613165                      | paged
          doi:10.1145/3600006.3613165                  | paged
          https://dl.acm.org/doi/10.1145/3600006.3613165 | paged
          HTTPS://DOI.ORG/10.1145/3600006.3613165      | paged
          2023.acl-long.12                             | giant-acl23
          https://aclanthology.org/2023.acl-long.12    | giant-acl23
          https://www.github.com/giant/models/#readme  | giant-acl23
          giant-acl23                                  | giant-acl23
          Giant-ACL23                                  | giant-acl23
          """)
  void anIdentifierOrLinkFindsItsPaperAlone(String text, String paper) throws IOException {
    assertEquals(List.of(paper), ids(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2309.99999",
        "https://arxiv.org/abs/2309.99999",
        "10.1000/none",
        "https://example.org/attention"
      })
  void anUnknownIdentifierFindsNothingElseAndThatIsSaid(String text) throws IOException {
    SearchResponse response = search(text);
    assertEquals(0, response.total(), text);
    assertTrue(response.notes().getFirst().contains("'" + text + "'"), text);
  }

  @Test
  void aNameIsOneHoweverItIsWritten() throws IOException {
    for (String text :
        List.of("flash attention", "FlashAttention", "flash-attention", "flashattention")) {
      assertEquals("flash", ids(text).getFirst(), text);
    }
  }

  @Test
  void mostWordsAreEnoughWhereNoPaperHasAllAndThatIsSaid() throws IOException {
    SearchResponse response = search("paged attention heterogeneous");
    assertEquals("paged", response.hits().getFirst().paper().id().value());
    assertEquals(
        List.of("No paper has all of this; these papers have most of it."), response.notes());
  }

  @Test
  void aVenueWithItsYearOnlyComesFirstWhereNothingThereHasTheWords() throws IOException {
    assertEquals("mega", ids("osdi24 attention training").getFirst());
    assertTrue(ids("osdi24 attention").contains("flash"));
  }

  @Test
  void aQuestionNeedsMostOfItsWords() throws IOException {
    SearchResponse response = search("how to do serving of llms with paged memory cheaply");
    assertEquals("paged", response.hits().getFirst().paper().id().value());
  }

  @ParameterizedTest
  @CsvSource({
    "serve, paged",
    "trained, spot",
    "optimized, spec",
    "optimising, spec",
    "muller, mega",
    "large language model, paged",
    "llm, spot"
  })
  void formsSpellingsDiacriticsAndSynonymsMatchToo(String text, String paper) throws IOException {
    assertTrue(ids(text).contains(paper), text);
  }

  @Test
  void theWordAsTypedRanksAboveItsOtherForms() throws IOException {
    assertEquals("paged", ids("llms serving").getFirst());
    assertEquals("spot", ids("large language models").getFirst());
  }

  @Test
  void aMisspeltWordIsCorrectedWhereThePaperHasTheRestAndThatIsSaid() throws IOException {
    for (String text : List.of("pagde attention", "paged atention", "atention paged")) {
      SearchResponse response = search(text);
      assertEquals("paged", response.hits().getFirst().paper().id().value(), text);
      assertTrue(response.correctedQuery().contains("attention"), text);
      assertTrue(response.correctedQuery().contains("paged"), text);
    }
    assertEquals("MegaScale", search("megascael").correctedQuery());
  }

  @Test
  void aCorrectionThatTheRestDoesNotBearOutIsDroppedAndTheWordIsNamed() throws IOException {
    SearchResponse response = search("megascele attention exact");
    assertNull(response.correctedQuery());
    assertEquals("flash", response.hits().getFirst().paper().id().value());
    assertEquals(List.of("No paper has 'megascele'."), response.notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while",
        "while training",
        "expensive training",
        "trial of training",
        "since tracing",
        "training whole",
        "nvlink attention"
      })
  void aWordThatIsSpeltRightIsNotCorrected(String text) throws IOException {
    assertNull(search(text).correctedQuery(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"pagde attention\"", "pgd", "atention2", "-atention spot"})
  void whatIsQuotedShortExcludedOrANumberIsNotCorrected(String text) throws IOException {
    assertNull(search(text).correctedQuery(), text);
  }

  @Test
  void correctionsCanBeTurnedOff() throws IOException {
    SearchRequest exact = SearchRequest.of(index.parse("megascael")).withTypos(false);
    SearchResponse response = index.search(exact);
    assertEquals(0, response.total());
    assertNull(response.correctedQuery());
  }

  @Test
  void stopWordsAreNotHighlighted() throws IOException {
    Hit hit = search("training of spot").hits().getFirst();
    assertEquals(List.of(new Hit.Span(0, 4), new Hit.Span(5, 8)), hit.highlights().get("title"));
  }

  @Test
  void quotedWordsStandAsTheyAre() throws IOException {
    assertEquals(List.of(), ids("\"serve spot\""));
    assertEquals(List.of(), ids("\"attention for serve\""));
    assertEquals(List.of("paged"), ids("\"attention for serving\""));
  }

  @Test
  void whatIsNoSyntaxIsReadAsWordsAndAFieldThatWasMeantIsNamed() throws IOException {
    assertEquals(List.of("paged"), ids("(paged attention"));
    assertEquals(List.of("paged"), ids("paged OR"));
    assertTrue(search("auther:kwon").notes().getFirst().contains("did you mean 'author:'?"));
    SearchResponse signs = search("+ # /");
    assertEquals(0, signs.total());
    assertFalse(signs.notes().isEmpty());
  }

  @Test
  void aQueryOfHundredsOfWordsIsAnswered() throws IOException {
    search("a ".repeat(490));
    search("x y ".repeat(245));
    search("paged-".repeat(160) + "attention");
    search("(a OR b) ".repeat(110));
    search("atentoin pagged srving ".repeat(40));
    search("-(a OR ".repeat(120) + "b" + ")".repeat(120));
    search("(a (b OR ".repeat(90) + "c" + "))".repeat(90));
    assertTrue(ids("paged attention " + "zq ".repeat(200)).contains("paged"));
  }

  @Test
  void allThatAWordFindsIsFoundWhileItIsTyped() throws IOException {
    for (String word :
        List.of("serving", "optimising", "speculative", "llm", "flashattention", "giantmodels")) {
      Set<String> whole = new TreeSet<>(ids(word));
      for (int length = 1; length < word.length(); length++) {
        String typed = word.substring(0, length);
        assertTrue(new TreeSet<>(ids(typed)).containsAll(whole), typed + " of " + word);
      }
    }
  }
}
