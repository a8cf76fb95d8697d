package org.mlsyssearch.server.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/**
 * What the pages say of an index before anything is asked of it. All of it is made of the index, so
 * that a corpus of any field introduces itself.
 *
 * @param title what the page is headed with
 * @param description a sentence on what can be found
 * @param fields what a paper can be found by, for an empty search box
 * @param examples queries that find something, by the part of the query language they show
 */
public record Introduction(
    String title, String description, String fields, Map<Examples.Part, String> examples) {

  private static final int TOPICS = 3;
  private static final int LONGEST_TOPIC = 40;
  private static final List<Facet> SEARCHED =
      List.of(Facet.SYSTEM, Facet.AUTHOR, Facet.VENUE, Facet.YEAR, Facet.TOPIC);

  /** Makes it anew; keep it as long as the index stays the same. */
  public static Introduction of(SearchIndex index) throws IOException {
    IndexInfo info = index.info();
    List<FacetSize> sizes = FacetSize.of(index);
    List<String> fields = new ArrayList<>(List.of("title"));
    SEARCHED.stream()
        .filter(facet -> sizes.stream().anyMatch(size -> size.facet() == facet && size.known() > 0))
        .forEach(facet -> fields.add(facet.label().toLowerCase(Locale.ROOT)));
    String own = info.corpus().description();
    return new Introduction(
        info.corpus().title(),
        own != null ? own : description(info.papers(), topics(index), Phrases.list(fields)),
        capital(String.join(", ", fields)),
        Examples.of(index));
  }

  private static String description(int papers, List<String> topics, String fields) {
    String what = Phrases.count(papers, "research paper");
    String on = topics.isEmpty() ? "" : " on " + String.join(", ", topics);
    return "Search " + what + on + " by " + fields + ".";
  }

  /** The topics of the highest level that most papers are under and that read well in a list. */
  private static List<String> topics(SearchIndex index) throws IOException {
    SearchRequest all =
        SearchRequest.of(ParsedQuery.ALL).withWindow(0, 0).withFacets(Set.of(Facet.TOPIC), 0);
    if (!(index.search(all).facets().get(Facet.TOPIC) instanceof FacetCounts.Tree tree)) {
      return List.of();
    }
    return tree.roots().stream()
        .map(FacetCounts.Node::count)
        .sorted(Comparator.comparingInt(FacetCounts.Count::count).reversed())
        .map(FacetCounts.Count::label)
        .filter(label -> label.length() <= LONGEST_TOPIC && label.indexOf(',') < 0)
        .limit(TOPICS)
        .toList();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
