package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.NaiveDictionary;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.Rounds;

/** What an index is asked before a query is planned, beside a look at every term. */
class LuceneDictionaryTest {

  /** More than a beginning is completed to, as long as each other and not. */
  private static final int LIKE_WORDS = Dictionary.MOST_COMPLETIONS + 20;

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void theWordsAndNamesOfAnIndexAreToldAsALookAtEveryTermTellsThem() throws IOException {
    System.out.println("theWordsAndNamesOfAnIndex -Dseed=" + seed);
    List<Paper> papers = papers();
    Dictionary.Answers expected = NaiveDictionary.anyOf(papers);
    List<String> texts = List.copyOf(NaiveDictionary.terms(papers, IndexField.TEXT));
    List<String> names = List.copyOf(NaiveDictionary.terms(papers, IndexField.NAME));
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LuceneDictionary dictionary = dictionary(reader, reader.leaves().getFirst().reader());
      for (int round = 0; round < Rounds.of(400); round++) {
        String term = one(texts);
        String name = one(random.nextBoolean() ? names : texts);
        String misspelt = misspelt(term);
        List<String> phrase = List.of(one(texts), one(random.nextInt(4) > 0 ? texts : names));
        String state = String.join(", ", "seed " + seed, term, name, misspelt, phrase.toString());
        Dictionary.Answers actual = dictionary.ask(any -> {});
        // A second time what is remembered is told.
        for (int time = 0; time < 2; time++) {
          assertEquals(papers.size(), actual.papers(), state);
          assertEquals(expected.frequency(term), actual.frequency(term), state);
          assertEquals(0, actual.frequency("no such term"), state);
          assertEquals(expected.isName(name), actual.isName(name), state);
          assertEquals(expected.hasPhrase(phrase), actual.hasPhrase(phrase), state);
          assertEquals(
              new HashSet<>(expected.near(misspelt)), new HashSet<>(actual.near(misspelt)), state);
          String beginning = term.substring(0, 1 + random.nextInt(term.length()));
          for (IndexField field : List.of(IndexField.TEXT, IndexField.NAME, IndexField.TITLE)) {
            assertEquals(
                expected.completions(field, beginning),
                actual.completions(field, beginning),
                state + ", " + field + " " + beginning);
          }
        }
      }
    }
  }

  @Test
  void anIndexWithoutPapersKnowsNothing() throws IOException {
    build(List.of());
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Dictionary.Answers answers = dictionary(reader, new ParallelLeafReader()).ask(any -> {});
      assertEquals(0, answers.papers());
      assertEquals(0, answers.frequency("orca"));
      assertFalse(answers.isName("orca"));
      assertFalse(answers.hasPhrase(List.of("orca", "serving")));
      assertEquals(List.of(), answers.completions(IndexField.TEXT, "o"));
      assertEquals(List.of(), answers.near("orca"));
    }
  }

  /** Those of the index, which is built. */
  private List<Paper> papers() throws IOException {
    List<Paper> papers = new ArrayList<>(new RandomPapers(seed).papers(60));
    for (int i = 0; i < LIKE_WORDS; i++) {
      papers.add(Papers.paper("like" + i, "Aligned alig" + "n".repeat(1 + i % 3) + i).build());
    }
    build(papers);
    return papers;
  }

  private void build(List<Paper> papers) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  /** A term that no paper has, most often one or two letters from one that some have. */
  private String misspelt(String term) {
    StringBuilder word = new StringBuilder(term);
    for (int edits = 1 + random.nextInt(2); edits > 0 && !word.isEmpty(); edits--) {
      int at = random.nextInt(word.length());
      switch (random.nextInt(3)) {
        case 0 -> word.deleteCharAt(at);
        case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
        default -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
      }
    }
    return word.length() < 3 ? "checkpoimt" : word.toString();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static LuceneDictionary dictionary(IndexReader reader, LeafReader leaf) {
    return new LuceneDictionary(leaf, new IndexSearcher(reader), new TermCounts(leaf));
  }
}
