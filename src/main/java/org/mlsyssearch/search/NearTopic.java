package org.mlsyssearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.TopicPath;

/**
 * A topic to look at where a search finds nothing: one that papers near in meaning to its words
 * have in common.
 *
 * @param topic as lists name it
 * @param count how many papers it has under the search's filters, at least one
 */
public record NearTopic(TopicPath topic, int count) {

  /** How many papers say what is near. */
  private static final int PAPERS = 10;

  private static final int MOST = 3;

  /**
   * The topics most of the nearest papers have, most first; three at most, none that only one has.
   * Where the index knows no meanings, papers with some of the words take their place.
   *
   * @param request a search without hits; its ties (quotes, fields, alternatives) and its topics
   *     are left out, other filters hold
   */
  public static List<NearTopic> of(SearchIndex index, SearchRequest request) throws IOException {
    String words = String.join(" ", words(request.query().query()));
    if (words.isEmpty()) {
      return List.of();
    }
    Match match = index.info().meaning() == null ? Match.AUTO : Match.MEANING;
    SearchRequest near =
        SearchRequest.of(index.parse(words)).withMatch(match).withWindow(0, PAPERS);
    Map<TopicPath, Integer> papers = new LinkedHashMap<>();
    for (Hit hit : index.search(near).hits()) {
      new LinkedHashSet<>(hit.paper().topics())
          .forEach(topic -> papers.merge(topic, 1, Integer::sum));
    }
    List<TopicPath> common =
        papers.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(Map.Entry.<TopicPath, Integer>comparingByValue().reversed())
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    List<NearTopic> found = new ArrayList<>();
    for (TopicPath topic : common) {
      int count = index.search(of(topic, request.filters())).total();
      if (count > 0) {
        found.add(new NearTopic(topic, count));
      }
    }
    return found;
  }

  private static SearchRequest of(TopicPath topic, Filters filters) {
    return SearchRequest.of(ParsedQuery.ALL)
        .withFilters(filters.without(Facet.TOPIC).including(Facet.TOPIC, topic.key()))
        .withWindow(0, 0);
  }

  /** The words that say what a paper is about, in the order typed. */
  private static List<String> words(Query query) {
    return switch (query) {
      case Query.Words words when saysWhat(words.field()) -> words.words();
      case Query.Phrase phrase when saysWhat(phrase.field()) -> List.of(phrase.text());
      case Query.And and -> words(and.parts());
      case Query.Or or -> words(or.parts());
      case Query.Words words -> List.of();
      case Query.Phrase phrase -> List.of();
      case Query.All all -> List.of();
      case Query.Years years -> List.of();
      case Query.VenueYear venueYear -> List.of();
      case Query.Identifier identifier -> List.of();
      case Query.Not not -> List.of();
    };
  }

  private static List<String> words(List<Query> parts) {
    return parts.stream().flatMap(part -> words(part).stream()).toList();
  }

  private static boolean saysWhat(@Nullable SearchField field) {
    return field == null
        || switch (field) {
          case TITLE, SYSTEM, TOPIC -> true;
          case AUTHOR, VENUE, AWARD -> false;
        };
  }
}
