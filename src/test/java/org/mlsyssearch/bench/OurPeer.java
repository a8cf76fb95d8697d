package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;

/** Our index in this process, by words alone. */
final class OurPeer implements Peer {

  private final Path folder;
  private final CorpusInfo info;
  private final IndexBuilder builder;
  private SearchIndex index;

  OurPeer(Path folder, CorpusInfo info) throws IOException {
    this.folder = folder;
    this.info = info;
    this.builder = LuceneIndexBuilder.create(folder, null, info.synonyms());
  }

  @Override
  public String name() {
    return "this engine";
  }

  @Override
  public void add(Paper paper) throws IOException {
    builder.add(paper);
  }

  @Override
  public void finish() throws IOException {
    builder.commit(info);
    builder.close();
    index = LuceneIndex.open(folder);
  }

  @Override
  public boolean offers(SpeedKind kind) {
    return true;
  }

  @Override
  public Taken ask(SpeedQuery query) throws IOException {
    return timed(query.kind().task(index, query, Match.WORDS));
  }

  /** What a task takes of this thread. */
  static Taken timed(SpeedKind.Task task) throws IOException {
    long cpu = SearchTime.spent();
    long begun = System.nanoTime();
    task.run();
    long wall = System.nanoTime() - begun;
    return new Taken(wall, SearchTime.spent() - cpu);
  }

  @Override
  public Found found(SpeedQuery query) throws IOException {
    SearchResponse response =
        index.search(
            SearchRequest.of(index.parse(query.text()))
                .withFilters(query.filters())
                .withMatch(Match.WORDS)
                .withFacets(EnumSet.allOf(Facet.class), VALUES));
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    response
        .facets()
        .forEach((facet, told) -> {
          Map<String, Integer> papers = new TreeMap<>();
          switch (told) {
            case FacetCounts.Terms terms ->
                gather(terms.values().stream().limit(VALUES).toList(), papers);
            case FacetCounts.Tree tree -> gatherNodes(tree.roots(), papers);
            case FacetCounts.Years years -> {
              gather(years.buckets(), papers);
              if (years.missing() > 0) {
                papers.put(Facet.UNKNOWN, years.missing());
              }
            }
          }
          counts.put(facet, papers);
        });
    return new Found(response.total(), counts);
  }

  /** Values that have papers, without those that are told only as they are selected. */
  private static void gather(List<FacetCounts.Count> values, Map<String, Integer> papers) {
    values.stream()
        .filter(each -> each.count() > 0)
        .forEach(each -> papers.put(each.value(), each.count()));
  }

  private static void gatherNodes(List<FacetCounts.Node> nodes, Map<String, Integer> papers) {
    for (FacetCounts.Node node : nodes) {
      gather(List.of(node.count()), papers);
      gatherNodes(node.children(), papers);
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
