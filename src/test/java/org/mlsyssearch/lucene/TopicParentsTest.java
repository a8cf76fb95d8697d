package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;

/** The topics of a paper that say most. */
class TopicParentsTest {

  @TempDir Path dir;

  @Test
  void aTopicAboveAnotherOfThePaperIsNotAmongItsLowest() throws IOException {
    List<Paper> papers =
        List.of(
            Papers.paper("deep", "Deep")
                .topic(TopicPath.of("Alpha", "Bravo", "Charlie"), TopicPath.of("Alpha", "Bravo"))
                .build(),
            Papers.paper("two", "Two")
                .topic(TopicPath.of("Alpha", "Bravo"), TopicPath.of("Alphabet"))
                .build(),
            Papers.paper("top", "Top").topic(TopicPath.of("Alpha")).build(),
            Papers.paper("none", "None").build());
    Map<String, Set<String>> expected =
        Map.of(
            "deep", Set.of("alpha/bravo/charlie"),
            "two", Set.of("alpha/bravo", "alphabet"),
            "top", Set.of("alpha"),
            "none", Set.of());
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().getFirst().reader();
      Column column = Column.read(Facet.TOPIC, leaf, Map.of());
      TopicParents parents = new TopicParents(column);
      Ids ids = new Ids(leaf);
      for (int number : new int[] {3, 1, 0, 2}) {
        Set<String> lowest = new TreeSet<>();
        parents.lowest(number).forEach(topic -> lowest.add(column.value(topic)));
        assertEquals(expected.get(ids.of(number).value()), lowest);
      }
    }
  }
}
