package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.Suggestion;

/**
 * What is Lucene's own beyond the contract: names, typos, synonyms, and an index's life on disk.
 */
class LuceneIndexTest {

  @TempDir Path dir;

  private void build(Paper... papers) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  private SearchResponse search(String text) throws IOException {
    try (SearchIndex index = LuceneIndex.open(dir)) {
      return index.search(SearchRequest.of(index.parse(text)).withExplain(true));
    }
  }

  private List<String> ids(String text) throws IOException {
    return search(text).hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  private void buildNames() throws IOException {
    build(
        Papers.paper("flash", "FlashAttention: Fast Exact Attention")
            .system("FlashAttention")
            .build(),
        Papers.paper("moe", "DeepSpeed-MoE: Advancing Inference").system("DeepSpeed-MoE").build(),
        Papers.paper("slora", "S-LoRA: Serving Adapters").system("S-LoRA").build(),
        Papers.paper("cpp", "A Runtime in C++ for GPT-3.5 and tf.data").build(),
        Papers.paper("muller", "3D Parallelism").authors("Jörg Müller").build(),
        Papers.paper("fill", "PipeFill: Using Bubbles").system("PipeFill").build(),
        Papers.paper("mega", "Mega Scale Clusters").build());
  }

  @Test
  void aNameIsFoundHoweverItIsWritten() throws IOException {
    buildNames();
    Map<String, List<String>> spellings =
        Map.of(
            "flash",
                List.of("flash attention", "FlashAttention", "flash-attention", "FLASHATTENTION"),
            "moe", List.of("deepspeed moe", "deep speed moe", "deepspeedmoe", "DeepSpeed-MoE"),
            "slora", List.of("s lora", "s-lora", "slora", "S-LoRA"),
            "cpp", List.of("c++", "C++", "gpt 3.5", "gpt-3.5", "tf.data", "tf data"),
            "muller", List.of("muller", "Müller", "3d parallelism", "jörg müller"),
            "fill",
                List.of("pipe fill", "pipefill", "PipeFill", "pipefil", "pipeflil", "pipe flil"),
            "mega", List.of("megascale", "mega scale", "MegaScale"));
    for (var entry : spellings.entrySet()) {
      for (String spelling : entry.getValue()) {
        List<String> found = ids(spelling);
        assertFalse(found.isEmpty(), spelling);
        assertEquals(entry.getKey(), found.getFirst(), spelling);
      }
    }
  }

  @Test
  void aSuggestionIsToldFromOthersAndATitleIsNoneWhereItsNameIs() throws IOException {
    build(Papers.FEW.toArray(Paper[]::new));
    List<String> told = new ArrayList<>();
    try (SearchIndex index = LuceneIndex.open(dir)) {
      for (String typed : List.of("osd", "reliab", "oobl", "noth")) {
        index
            .suggest(typed, 5)
            .forEach(one -> told.add(typed + ": " + one.type().id() + ", " + one.detail()));
      }
      assertEquals(List.of(), index.suggest("osd", 0));
    }
    assertEquals(
        List.of(
            "osd: venue, " + Papers.OSDI.name(),
            "osd: title, OSDI 2018",
            "reliab: topic, in Machine Learning for Systems",
            "reliab: title, SOSP 2023",
            "oobl: system, " + Papers.OOBLECK.title(),
            "noth: title, null"),
        told);
  }

  @Test
  void aTypoIsCorrectedAndToldAndCanBeTurnedOff() throws IOException {
    buildNames();
    assertEquals("PipeFill bubbles", search("piepfill bubbles").correctedQuery());
    try (SearchIndex index = LuceneIndex.open(dir)) {
      SearchRequest exact = SearchRequest.of(index.parse("piepfill")).withTypos(false);
      assertEquals(0, index.search(exact).total());
    }
  }

  @Test
  void whatIsShortOrANumberOrQuotedOrExistsIsNotCorrected() throws IOException {
    buildNames();
    for (String text : List.of("\"piepfill\"", "oxen", "gpt4567", "attention", "scale")) {
      assertEquals(null, search(text).correctedQuery(), text);
    }
  }

  @Test
  void ofManyPapersThatHaveWhatWasTypedTheNewestAreSuggested() throws IOException {
    Paper[] papers = new Paper[9000];
    for (int i = 0; i < papers.length; i++) {
      int year = i == 4321 ? 2020 : 2000 + i % 10;
      papers[i] =
          Papers.paper("p" + i, "Common Words Number " + (1000 + i)).at(Papers.ARXIV, year).build();
    }
    build(papers);
    try (SearchIndex index = LuceneIndex.open(dir)) {
      List<String> titles =
          index.suggest("words nu", 10).stream()
              .filter(one -> one.type() == Suggestion.Type.TITLE)
              .map(Suggestion::text)
              .toList();
      assertEquals(2, titles.size());
      assertEquals("Common Words Number 5321", titles.getFirst());
    }
  }

  @Test
  void aSynonymIsFoundBothWaysUnderTheExactWord() throws IOException {
    build(
        Papers.paper("short", "LLM Serving").build(),
        Papers.paper("long", "Large Language Model Serving").build());
    assertEquals(List.of("short", "long"), ids("llm serving"));
    assertEquals(List.of("long", "short"), ids("large language models serving"));
  }

  @Test
  void aQuestionNeedsNotEveryWord() throws IOException {
    build(
        Papers.paper("lora", "Serving Thousands of LoRA Adapters").build(),
        Papers.paper("other", "Graph Sampling").build());
    SearchResponse response = search("how to serve many lora adapters cheaply");
    assertEquals("lora", response.hits().getFirst().paper().id().value());
  }

  @Test
  void highlightsAreSpansOfTheTextAsItStands() throws IOException {
    buildNames();
    Hit hit = search("flash attention").hits().getFirst();
    assertEquals(List.of(new Hit.Span(0, 14), new Hit.Span(27, 9)), hit.highlights().get("title"));
  }

  @Test
  void anExplanationIsWrittenInWords() throws IOException {
    buildNames();
    assertTrue(
        search("pipefill").hits().getFirst().explanation().stream()
            .anyMatch(sentence ->
                sentence.equals("The system's name PipeFill is what was typed: 'pipefill'.")));
  }

  @Test
  void aSecondIndexerIsToldThatOneIsAtWork() throws IOException {
    try (IndexBuilder first = LuceneIndexBuilder.create(dir)) {
      first.add(Papers.RAY);
      IOException refusal = assertThrows(IOException.class, () -> LuceneIndexBuilder.create(dir));
      assertTrue(refusal.getMessage().startsWith("Another indexer is writing to"));
      first.commit(Papers.corpus());
    }
    assertEquals(List.of("ray-osdi18"), ids("ray"));
  }

  @Test
  void noIndexADamagedOneAndAForeignOneAreRefusedWithASentence() throws IOException {
    assertTrue(refusal().startsWith("There is no index in"));
    build(Papers.RAY);
    for (Path file : files()) {
      if (file.getFileName().toString().endsWith(".tim")
          || file.getFileName().toString().endsWith(".fdt")) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    assertTrue(refusal().contains("is damaged; build it"), refusal());
    for (Path file : files()) {
      Files.delete(file);
    }
    try (FSDirectory foreign = FSDirectory.open(dir);
        IndexWriter writer = new IndexWriter(foreign, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    assertTrue(refusal().contains("was not built by mlsys-search"));
  }

  @Test
  void anIndexThatLacksAnyOfItsFilesIsReplacedByTheNextBuild() throws IOException {
    build(Papers.RAY);
    int count = files().size();
    for (int i = 0; i < count; i++) {
      Path gone = files().get(i);
      Files.delete(gone);
      build(Papers.RAY, Papers.VLLM);
      assertEquals(List.of("ray-osdi18"), ids("ray"), gone.toString());
    }
  }

  @Test
  @Timeout(60)
  void whatIsCheckedWhileItIsSearchedIsSearchedNoMoreWhereItIsDamaged() throws Exception {
    build(Papers.RAY);
    for (Path file : files()) {
      if (file.getFileName().toString().endsWith(".fdt")) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x01;
        Files.write(file, bytes);
      }
    }
    try (SearchIndex index = LuceneIndex.open(dir, null, 0)) {
      while (true) {
        try {
          index.check();
          Thread.sleep(5);
        } catch (IndexUnusableException e) {
          assertTrue(e.getMessage().contains("is damaged; build it"), e.getMessage());
          break;
        }
      }
      assertThrows(
          IndexUnusableException.class, () -> index.search(SearchRequest.of(index.parse("ray"))));
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefusedByReadersAndReplacedByTheBuilder() throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(Map.of(Schema.DATA_SCHEMA, "0").entrySet());
      writer.commit();
    }
    assertTrue(refusal().contains("has schema 0 and this program reads schema"));
    build(Papers.RAY);
    assertEquals(List.of("ray-osdi18"), ids("ray"));
  }

  @Test
  void whatCannotBeReadAtAllIsReplacedAndOtherFilesStay() throws IOException {
    build(Papers.RAY);
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Files.writeString(dir.resolve("notes.txt"), "mine");
    build(Papers.OOBLECK);
    assertEquals(List.of("oobleck-sosp23"), ids("oobleck"));
    assertTrue(Files.exists(dir.resolve("notes.txt")));
  }

  @Test
  void leftoversOfAKilledBuildGoWithTheNextOne() throws IOException {
    build(Papers.RAY);
    Files.write(dir.resolve("_zz.fdt"), new byte[100]);
    build(Papers.OOBLECK);
    assertFalse(Files.exists(dir.resolve("_zz.fdt")));
  }

  @Test
  void aNewCommitIsPreparedBeforeOthersSeeIt() throws Exception {
    build(Papers.RAY);
    try (SearchIndex index = LuceneIndex.open(dir)) {
      build(Papers.OOBLECK, Papers.VLLM);
      List<Integer> mine = new ArrayList<>();
      List<Integer> others = new ArrayList<>();
      boolean isNew =
          index.refresh(() -> {
            mine.add(index.info().papers());
            mine.add(index.search(SearchRequest.of(index.parse(""))).total());
            Thread other = Thread.ofPlatform().start(() -> others.add(index.info().papers()));
            other.join();
          });
      assertTrue(isNew);
      assertEquals(List.of(2, 2), mine);
      assertEquals(List.of(1), others);
      assertEquals(2, index.info().papers());
      assertFalse(
          index.refresh(() -> {
            throw new IllegalStateException("Nothing is new");
          }));
    }
  }

  @Test
  void aCommitThatCannotBePreparedIsNotTaken() throws Exception {
    build(Papers.RAY);
    try (SearchIndex index = LuceneIndex.open(dir)) {
      build(Papers.OOBLECK, Papers.VLLM);
      assertThrows(
          IOException.class,
          () ->
              index.refresh(() -> {
                throw new IOException("no");
              }));
      assertEquals(1, index.search(SearchRequest.of(index.parse(""))).total());
      assertTrue(index.refresh());
      assertEquals(2, index.search(SearchRequest.of(index.parse(""))).total());
    }
  }

  @Test
  void anIndexIsTheSameHoweverItsPapersCameInAndOnHoweverManyThreads() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("anIndexIsTheSame -Dseed=" + seed);
    List<Paper> papers = new ArrayList<>(new RandomPapers(seed).papers(1500));
    List<String> first = null;
    for (int round = 0; round < 3; round++) {
      Path folder = dir.resolve("round" + round);
      // Little memory, so that there are several segments to be merged.
      try (IndexBuilder builder = LuceneIndexBuilder.create(folder, null, "", 1, 400)) {
        for (Paper paper : papers) {
          builder.add(paper);
        }
        builder.commit(Papers.corpus());
      }
      List<String> found = new ArrayList<>();
      try (SearchIndex index = LuceneIndex.open(folder)) {
        index.forEach(
            SearchRequest.of(index.parse("")).withSort(Sort.NEWEST),
            paper -> found.add(paper.toString()));
        for (String text : List.of("training", "how to serve large models", "a")) {
          SearchRequest request =
              SearchRequest.of(index.parse(text))
                  .withWindow(0, 500)
                  .withFacets(Set.of(Facet.values()), 50);
          var answer = index.search(request);
          answer.hits().forEach(hit -> found.add(hit.paper().id() + " " + hit.score()));
          found.add(answer.facets().toString());
        }
      }
      assertEquals(first == null ? found : first, found, "seed " + seed);
      first = found;
      Collections.shuffle(papers, new Random(seed));
    }
  }

  @Test
  void handsOverTheIdOfEveryPaper() throws IOException {
    build(Papers.RAY, Papers.OOBLECK, Papers.VLLM);
    Set<PaperId> ids = new HashSet<>();
    try (SearchIndex index = LuceneIndex.open(dir)) {
      index.forEachId(ids::add);
    }
    assertEquals(Set.of(Papers.RAY.id(), Papers.OOBLECK.id(), Papers.VLLM.id()), ids);
  }

  private String refusal() {
    return assertThrows(IndexUnusableException.class, () -> LuceneIndex.open(dir)).getMessage();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    }
  }
}
