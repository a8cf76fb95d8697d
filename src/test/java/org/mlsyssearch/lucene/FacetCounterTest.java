package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.Rounds;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/** Our counter against Lucene's own sorted-set facets on random states. */
class FacetCounterTest {

  private static final String AUTHOR = "author";
  private static final String TOPIC = "topic";

  @TempDir Path dir;

  @Test
  void countsWhatLucenesOwnFacetsCountTopicParentsIncluded() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("countsWhatLucenesOwnFacetsCountTopicParentsIncluded -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    List<Paper> papers = random.papers(300);
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued(AUTHOR, true);
    config.setMultiValued(TOPIC, true);
    config.setHierarchical(TOPIC, true);
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
      write(papers, config, memory);
      build(papers);
      try (DirectoryReader reader = DirectoryReader.open(memory);
          SearchIndex index = LuceneIndex.open(dir)) {
        for (int round = 0; round < Rounds.of(100); round++) {
          SearchRequest request =
              SearchRequest.of(index.parse(random.text()))
                  .withFilters(random.filters().without(Facet.AUTHOR).without(Facet.TOPIC))
                  .withFacets(Set.of(Facet.AUTHOR, Facet.TOPIC), 1000);
          List<BytesRef> ids = new ArrayList<>();
          index.forEach(request, paper -> ids.add(new BytesRef(paper.id().value())));
          Map<Facet, FacetCounts> counted = index.search(request).facets();
          String state = "seed " + seed + ", round " + round;
          assertEquals(lucene(reader, config, ids, AUTHOR), flat(counted.get(Facet.AUTHOR)), state);
          assertEquals(lucene(reader, config, ids, TOPIC), flat(counted.get(Facet.TOPIC)), state);
        }
      }
    }
  }

  private void build(List<Paper> papers) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  private static void write(List<Paper> papers, FacetsConfig config, ByteBuffersDirectory memory)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      for (Paper paper : papers) {
        Document document = new Document();
        document.add(new StringField("id", paper.id().value(), Field.Store.NO));
        for (String author : new LinkedHashSet<>(paper.authors())) {
          document.add(new SortedSetDocValuesFacetField(AUTHOR, author));
        }
        for (TopicPath topic : new LinkedHashSet<>(paper.topics())) {
          document.add(new SortedSetDocValuesFacetField(TOPIC, topic.key().split("/", -1)));
        }
        writer.addDocument(config.build(document));
      }
    }
  }

  private static Map<String, Integer> lucene(
      DirectoryReader reader, FacetsConfig config, List<BytesRef> ids, String dimension)
      throws IOException {
    FacetsCollector collected =
        FacetsCollectorManager.search(
                new IndexSearcher(reader),
                new TermInSetQuery("id", ids),
                1,
                new FacetsCollectorManager())
            .facetsCollector();
    SortedSetDocValuesFacetCounts counts =
        new SortedSetDocValuesFacetCounts(
            new DefaultSortedSetDocValuesReaderState(reader, config), collected);
    Map<String, Integer> flat = new TreeMap<>();
    addChildren(counts, dimension, List.of(), flat);
    return flat;
  }

  private static void addChildren(
      SortedSetDocValuesFacetCounts counts,
      String dimension,
      List<String> path,
      Map<String, Integer> flat)
      throws IOException {
    FacetResult result = counts.getTopChildren(1000, dimension, path.toArray(String[]::new));
    if (result == null) {
      return;
    }
    for (LabelAndValue child : result.labelValues) {
      List<String> below = new ArrayList<>(path);
      below.add(child.label);
      flat.put(String.join("/", below), child.value.intValue());
      if (dimension.equals(TOPIC)) {
        addChildren(counts, dimension, below, flat);
      }
    }
  }

  private static Map<String, Integer> flat(FacetCounts counts) {
    Map<String, Integer> flat = new TreeMap<>();
    switch (counts) {
      case FacetCounts.Terms terms -> terms.values().forEach(c -> flat.put(c.value(), c.count()));
      case FacetCounts.Tree tree -> addNodes(tree.roots(), flat);
      case FacetCounts.Years years -> years.buckets().forEach(c -> flat.put(c.value(), c.count()));
    }
    return flat;
  }

  private static void addNodes(List<FacetCounts.Node> nodes, Map<String, Integer> flat) {
    for (FacetCounts.Node node : nodes) {
      flat.put(node.count().value(), node.count().count());
      addNodes(node.children(), flat);
    }
  }
}
