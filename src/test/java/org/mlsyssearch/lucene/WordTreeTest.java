package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Rounds;

/** Words near to one, beside those that Lucene finds. */
class WordTreeTest {

  private static final String FIELD = "word";

  /** Few letters, so that words are alike; of one to four bytes, with bytes in common. */
  private static final List<String> LETTERS = List.of("a", "b", "é", "è", "汉", "汊", "𝒳", "𝒴");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void findsTheWordsNearToOneThatLuceneFinds() throws IOException {
    System.out.println("findsTheWordsNearToOne -Dseed=" + seed);
    for (int round = 0; round < Rounds.of(40); round++) {
      int letters = 1 + random.nextInt(LETTERS.size());
      Set<String> words = new TreeSet<>();
      int size = random.nextInt(300);
      for (int i = 0; i < size; i++) {
        words.add(word(letters));
      }
      compare(words, letters);
    }
  }

  @Test
  void longWordsAreNearByTwoLettersOfMany() throws IOException {
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      words.add("ab".repeat(random.nextInt(40)) + word(2));
    }
    // One has more followers than fit seven bits, and fourteen.
    for (int i = 0; i < 6000; i++) {
      words.add("abab" + Integer.toString(i, 36));
    }
    compare(words, 2);
  }

  private void compare(Set<String> words, int letters) throws IOException {
    WordTree.Builder builder = new WordTree.Builder();
    words.stream().map(BytesRef::new).sorted().forEach(builder::add);
    WordTree tree = builder.build();
    try (Directory directory = new ByteBuffersDirectory()) {
      write(words, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (int i = 0; i < 50; i++) {
          String word =
              words.isEmpty() || random.nextBoolean()
                  ? word(letters)
                  : misspelt(List.copyOf(words).get(random.nextInt(words.size())));
          for (int edits = 0; edits <= 2; edits++) {
            for (boolean sameFirst : new boolean[] {false, true}) {
              assertEquals(
                  ofLucene(reader, word, edits, sameFirst),
                  tree.near(word, edits, sameFirst).stream().map(BytesRef::utf8ToString).toList(),
                  "'" + word + "', " + edits + ", " + sameFirst + ", seed " + seed);
            }
          }
        }
      }
    }
  }

  private static void write(Set<String> words, Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String word : words) {
        Document document = new Document();
        document.add(new StringField(FIELD, word, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static List<String> ofLucene(
      DirectoryReader reader, String word, int edits, boolean sameFirst) throws IOException {
    List<String> found = new ArrayList<>();
    if (reader.leaves().isEmpty()) {
      return found;
    }
    Terms terms = Terms.getTerms(reader.leaves().getFirst().reader(), FIELD);
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(terms, new Term(FIELD, word), edits, sameFirst ? 1 : 0, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      found.add(term.utf8ToString());
    }
    return found;
  }

  private String misspelt(String word) {
    List<String> letters = new ArrayList<>();
    word.codePoints().forEach(letter -> letters.add(Character.toString(letter)));
    for (int edits = random.nextInt(4); edits > 0 && letters.size() > 1; edits--) {
      int at = random.nextInt(letters.size() - 1);
      switch (random.nextInt(4)) {
        case 0 -> letters.remove(at);
        case 1 -> letters.add(at, letters.get(at + 1));
        case 2 -> letters.set(at, LETTERS.get(random.nextInt(LETTERS.size())));
        default -> letters.add(at + 1, letters.remove(at));
      }
    }
    return String.join("", letters);
  }

  private String word(int letters) {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      word.append(LETTERS.get(random.nextInt(letters)));
    }
    return word.toString();
  }
}
