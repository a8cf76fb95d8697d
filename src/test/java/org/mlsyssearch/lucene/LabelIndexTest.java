package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.query.facets.LabelMatcher;
import org.mlsyssearch.query.suggest.Beginning;
import org.mlsyssearch.query.suggest.Label;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.Rounds;

/** The index of labels against a look at each label. */
class LabelIndexTest {

  private static final List<String> WORDS =
      List.of(
          "Jörg",
          "Müller",
          "muller",
          "O'Brien",
          "van",
          "Liu",
          "Li",
          "刘洋",
          "北京大学",
          "大学",
          "DeepSpeed-MoE",
          "GPT-3.5",
          "C++",
          "김민수",
          "Ω",
          "a",
          "A",
          "Al",
          "straße",
          "unknown",
          "3D",
          "tf.data");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  private String label() {
    StringBuilder label = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      label.append(label.isEmpty() ? "" : random.nextInt(5) == 0 ? "" : " ");
      label.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return label.toString();
  }

  private interface Check {
    void on(Column column, LabelIndex index);
  }

  private void onRandomAuthors(Check check) throws IOException {
    System.out.println("-Dseed=" + seed);
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (int i = 0; i < 400; i++) {
        String[] authors =
            Stream.generate(this::label).limit(random.nextInt(4)).distinct().toArray(String[]::new);
        builder.add(Papers.paper("p" + i, "Paper " + i).authors(authors).build());
      }
      builder.commit(Papers.corpus());
    }
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Column column = Column.read(Facet.AUTHOR, reader.leaves().getFirst().reader(), Map.of());
      check.on(column, LabelIndex.of(column));
    }
  }

  /** A label, its beginning, or a part of it. */
  private String typed() {
    String label = label();
    int from = random.nextInt(3) == 0 ? random.nextInt(label.length()) : 0;
    return label.substring(from, from + 1 + random.nextInt(label.length() - from));
  }

  @Test
  void findsTheLabelsThatALookAtEachFinds() throws IOException {
    onRandomAuthors((column, index) -> {
      for (int round = 0; round < Rounds.of(500); round++) {
        String text = typed();
        if (LabelMatcher.words(text).isEmpty()) {
          assertNull(index.matching(text), text);
          continue;
        }
        Predicate<String> matcher = LabelMatcher.of(text);
        List<String> expected = numbers(column).filter(matcher).toList();
        assertEquals(expected, values(column, index.matching(text)), "'" + text + "', " + seed);
      }
    });
  }

  @Test
  void completesToTheBestOfAllLabels() throws IOException {
    onRandomAuthors((column, index) -> {
      for (int round = 0; round < Rounds.of(500); round++) {
        String text = typed();
        Beginning typed = Beginning.of(text);
        if (!typed.isEmpty()) {
          List<String> found = index.completing(typed, 7).stream().map(column::value).toList();
          assertEquals(best(column, typed), found, "'" + text + "', " + seed);
        }
      }
    });
  }

  private static List<String> best(Column column, Beginning typed) {
    List<Label> all =
        numbers(column)
            .filter(label -> !label.equals(Facet.UNKNOWN))
            .map(label -> Label.of(label, label, column.ofAll().of(column.number(label))))
            .filter(typed::matches)
            .toList();
    return typed.sorted(all).stream().map(Label::label).limit(7).toList();
  }

  @Test
  void placesStandFromAToZ() throws IOException {
    onRandomAuthors((column, index) -> {
      List<String> expected =
          numbers(column)
              .sorted(Comparator.comparing(Slug::of).thenComparing(Comparator.naturalOrder()))
              .toList();
      String[] placed = new String[column.size()];
      for (int number = 0; number < column.size(); number++) {
        placed[index.place(number)] = column.value(number);
      }
      assertEquals(expected, List.of(placed), "seed " + seed);
    });
  }

  private static Stream<String> numbers(Column column) {
    return IntStream.range(0, column.size()).mapToObj(column::value);
  }

  private static List<String> values(Column column, int[] numbers) {
    List<String> values = new ArrayList<>();
    for (int number : numbers) {
      values.add(column.value(number));
    }
    return values;
  }
}
