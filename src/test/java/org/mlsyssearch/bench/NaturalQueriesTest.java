package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.text.StopWords;

/** How queries that people type are taken, over the bundled corpus. */
class NaturalQueriesTest {

  private static BundledCorpus corpus;
  private static Path folder;

  @BeforeAll
  static void indexOnce() throws IOException {
    corpus = BundledCorpus.read();
    folder = corpus.index(null);
  }

  @Test
  void descriptionsThatAreSpeltRightAreNotCorrected() throws IOException {
    Path sentences =
        Path.of(System.getProperty("project.root", "."), "bench", "relevance", "natural.txt");
    List<String> corrected = new ArrayList<>();
    try (SearchIndex index = LuceneIndex.open(folder)) {
      for (String sentence : Files.readAllLines(sentences)) {
        String better = index.search(SearchRequest.of(index.parse(sentence))).correctedQuery();
        if (!sentence.startsWith("#") && better != null) {
          corrected.add(sentence + " -> " + better);
        }
      }
    }
    assertTrue(corrected.size() <= 2, corrected::toString);
  }

  @Test
  void allThatAWordFindsIsFoundWhileItIsTyped() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("allThatAWordFindsIsFoundWhileItIsTyped -Dseed=" + seed);
    Set<String> words = new TreeSet<>();
    for (Paper paper : corpus.papers()) {
      for (String word : paper.title().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
        if (word.length() > 2 && !StopWords.contains(word)) {
          words.add(word);
        }
      }
    }
    List<String> all = new ArrayList<>(words);
    Random random = new Random(seed);
    try (SearchIndex index = LuceneIndex.open(folder)) {
      for (int round = 0; round < 60; round++) {
        String word = all.get(random.nextInt(all.size()));
        Set<String> whole = ids(index, word);
        for (int length = 1; length < word.length(); length++) {
          String typed = word.substring(0, length);
          Set<String> lost = new HashSet<>(whole);
          lost.removeAll(ids(index, typed));
          assertTrue(
              lost.isEmpty(), "'" + typed + "' lacks " + lost + " of '" + word + "', seed " + seed);
        }
      }
    }
  }

  private static Set<String> ids(SearchIndex index, String text) throws IOException {
    Set<String> ids = new HashSet<>();
    index.forEach(SearchRequest.of(index.parse(text)), paper -> ids.add(paper.id().value()));
    return ids;
  }
}
