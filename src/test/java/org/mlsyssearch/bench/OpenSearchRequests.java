package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.YearRange;

/** What {@link OpenSearchPeer} sends: the mapping, and a body for each class of requests. */
final class OpenSearchRequests {

  private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\"");

  private static final List<String> FIELDS =
      Peer.weights().entrySet().stream()
          .map(each -> each.getKey() + "^" + each.getValue())
          .toList();

  private static final List<String> EXACT =
      Peer.weights().keySet().stream().map(field -> field + ".exact").toList();

  private static final List<String> TYPED =
      List.of("title.typed", "title.typed._2gram", "title.typed._3gram", "names.typed");

  /** The field of a facet's values. */
  static String keyword(Facet facet) {
    return "facet_" + facet.id();
  }

  static Map<String, Object> mapping(String synonyms) {
    List<String> filters = List.of("lowercase", "asciifolding");
    List<String> stemmed = List.of("lowercase", "asciifolding", "stem");
    List<String> asked = List.of("lowercase", "asciifolding", "synonyms", "stem");
    List<String> lines =
        synonyms.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    Map<String, Object> analysis =
        Map.of(
            "filter",
            Map.of(
                "stem",
                Map.of("type", "stemmer", "language", "english"),
                "synonyms",
                Map.of("type", "synonym_graph", "synonyms", lines, "lenient", true)),
            "analyzer",
            Map.of(
                "exact", Map.of("tokenizer", "standard", "filter", filters),
                "stemmed", Map.of("tokenizer", "standard", "filter", stemmed),
                "asked", Map.of("tokenizer", "standard", "filter", asked)));
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String field : Peer.weights().keySet()) {
      Map<String, Object> others = new LinkedHashMap<>();
      others.put("exact", Map.of("type", "text", "analyzer", "exact"));
      if (field.equals("title") || field.equals("names")) {
        others.put("typed", Map.of("type", "search_as_you_type", "analyzer", "exact"));
      }
      properties.put(
          field,
          Map.of(
              "type", "text", "analyzer", "stemmed", "search_analyzer", "asked", "fields", others));
    }
    for (Facet facet : Facet.values()) {
      properties.put(keyword(facet), Map.of("type", "keyword"));
    }
    properties.put("number", Map.of("type", "integer"));
    properties.put("sorted", Map.of("type", "keyword"));
    properties.put("completed", Map.of("type", "completion", "max_input_length", 100));
    properties.put("record", Map.of("type", "object", "enabled", false));
    return Map.of(
        "settings",
        Map.of(
            "number_of_shards",
            1,
            "number_of_replicas",
            0,
            "refresh_interval",
            "-1",
            "analysis",
            analysis),
        "mappings",
        Map.of("dynamic", false, "properties", properties));
  }

  /** The body of a search; of similar papers, of the search that finds the one they are like. */
  Map<String, Object> body(SpeedQuery query) {
    return switch (query.kind()) {
      case SUGGEST ->
          Map.of(
              "_source",
              false,
              "suggest",
              Map.of(
                  "typed",
                  Map.of(
                      "prefix",
                      query.text(),
                      "completion",
                      Map.of("field", "completed", "size", 10, "skip_duplicates", true))));
      case VALUES -> values(query.text(), Map.of("match_all", Map.of()));
      case VALUES_FOUND -> values(query.text(), words(SpeedKind.ONE_WORD, query.within()));
      default -> search(query);
    };
  }

  private static Map<String, Object> values(String typed, Object query) {
    return Map.of(
        "size",
        0,
        "query",
        query,
        "aggs",
        Map.of(
            "values",
            Map.of(
                "terms",
                Map.of(
                    "field",
                    keyword(Facet.AUTHOR),
                    "size",
                    20,
                    "include",
                    "(.* )?" + typed + ".*"))));
  }

  private static Map<String, Object> search(SpeedQuery query) {
    Map<String, Object> body = page(query, Peer.PAGE);
    Map<Facet, Object> chosen = chosen(query);
    Map<String, Object> aggregations = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Map<String, Object> terms =
          Map.of("terms", Map.of("field", keyword(facet), "size", Peer.told(facet)));
      List<Object> others =
          chosen.entrySet().stream()
              .filter(each -> each.getKey() != facet)
              .map(Map.Entry::getValue)
              .toList();
      aggregations.put(
          facet.id(),
          others.isEmpty()
              ? terms
              : Map.of(
                  "filter",
                  Map.of("bool", Map.of("filter", others)),
                  "aggs",
                  Map.of(facet.id(), terms)));
    }
    body.put("aggs", aggregations);
    if (!chosen.isEmpty()) {
      body.put("post_filter", Map.of("bool", Map.of("filter", List.copyOf(chosen.values()))));
    }
    body.put("highlight", Map.of("fields", Map.of("title", Map.of(), "summary", Map.of())));
    if (query.kind() == SpeedKind.DEEP_PAGE) {
      body.put("from", Peer.DEEP);
    }
    return body;
  }

  private static Map<String, Object> page(SpeedQuery query, int size) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", words(query.kind(), query.text()));
    body.put("size", size);
    body.put("track_total_hits", true);
    body.put("_source", List.of("record"));
    if (query.kind() == SpeedKind.TITLE_SORT) {
      body.put("sort", List.of("sorted"));
    } else if (query.text().isEmpty() || query.kind() == SpeedKind.EXPORT) {
      body.put("sort", List.of(Map.of("number", "desc")));
    }
    return body;
  }

  Map<String, Object> export(SpeedQuery query, int size) {
    return page(query, size);
  }

  Map<String, Object> similar(String id) {
    return Map.of(
        "size",
        10,
        "_source",
        List.of("record"),
        "query",
        Map.of(
            "more_like_this",
            Map.of(
                "fields",
                List.of("title", "topics", "summary"),
                "like",
                List.of(Map.of("_id", id)),
                "min_term_freq",
                1)));
  }

  private static Map<Facet, Object> chosen(SpeedQuery query) {
    Map<Facet, Object> all = new LinkedHashMap<>();
    query
        .filters()
        .byFacet()
        .forEach((facet, selection) -> {
          String value = selection.include().getFirst();
          if (facet == Facet.YEAR) {
            YearRange years = YearRange.parse(value);
            all.put(
                facet,
                Map.of("range", Map.of("number", Map.of("gte", years.from(), "lte", years.to()))));
          } else {
            all.put(facet, Map.of("term", Map.of(keyword(facet), value)));
          }
        });
    return all;
  }

  private static Map<String, Object> words(SpeedKind kind, String text) {
    if (text.isEmpty()) {
      return Map.of("match_all", Map.of());
    }
    if (text.startsWith("\"")) {
      return phrases(text);
    }
    return switch (kind) {
      case OR -> multi(text.replace(" OR ", " "), FIELDS, Map.of("operator", "or"));
      case PREFIX -> multi(text, TYPED, Map.of("type", "bool_prefix", "operator", "and"));
      case TYPO -> multi(text, FIELDS, Map.of("fuzziness", "AUTO", "operator", "and"));
      case HALF, QUESTION ->
          multi(text, FIELDS, Map.of("type", "cross_fields", "minimum_should_match", "50%"));
      default -> multi(text, FIELDS, Map.of("type", "cross_fields", "operator", "and"));
    };
  }

  private static Map<String, Object> phrases(String text) {
    List<Object> all = new ArrayList<>();
    Matcher matcher = PHRASE.matcher(text);
    while (matcher.find()) {
      all.add(multi(matcher.group(1), EXACT, Map.of("type", "phrase")));
    }
    return Map.of("bool", Map.of("must", all));
  }

  private static Map<String, Object> multi(
      String text, List<String> fields, Map<String, Object> options) {
    Map<String, Object> match = new LinkedHashMap<>(options);
    match.put("query", text);
    match.put("fields", fields);
    return Map.of("multi_match", match);
  }
}
