package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.suggest.Beginning;
import org.mlsyssearch.query.suggest.Label;
import org.mlsyssearch.query.suggest.Suggestions;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.Suggestion;

/**
 * Completes a beginning to names of systems, topics, venues and authors, and to titles: any word of
 * a label counts, labels that begin so come first, then those of most papers.
 */
final class Suggester {

  /** Of more papers that have what was typed, the newest are ranked for titles. */
  private static final int MOST_RANKED = 1 << 11;

  private final Snapshot snapshot;
  private final KeptPapers.Reading papers;
  private final Beginning typed;
  private final Suggestions suggestions = new Suggestions();

  private Suggester(Snapshot snapshot, String text) {
    this.snapshot = snapshot;
    this.papers = snapshot.keptPapers();
    this.typed = Beginning.of(text);
  }

  static List<Suggestion> suggest(String text, int limit, Snapshot snapshot) throws IOException {
    Suggester suggester = new Suggester(snapshot, text);
    if (suggester.typed.isEmpty() || limit <= 0) {
      return List.of();
    }
    suggester.addSystems(limit);
    for (Label topic : suggester.best(Facet.TOPIC, limit)) {
      suggester.suggestions.add(
          Suggestion.Type.TOPIC,
          topic,
          Suggestions.topicDetail(topic, snapshot.column(Facet.TOPIC)::label));
    }
    for (Label venue : suggester.best(Facet.VENUE, limit)) {
      suggester.suggestions.add(
          Suggestion.Type.VENUE, venue, Suggestions.venueDetail(venue, snapshot.info().corpus()));
    }
    for (Label author : suggester.best(Facet.AUTHOR, limit)) {
      suggester.suggestions.add(Suggestion.Type.AUTHOR, author, null);
    }
    suggester.addTitles(text, Math.min(Suggestions.MOST_TITLES, limit));
    return suggester.suggestions.shared(limit);
  }

  private void addSystems(int limit) throws IOException {
    for (Label label : best(Facet.SYSTEM, limit)) {
      int number = snapshot.number(Schema.facet(Facet.SYSTEM), label.value());
      String title = number < 0 ? null : papers.of(number).paper().title();
      suggestions.add(Suggestion.Type.SYSTEM, label, title);
    }
  }

  /** A facet's best values. */
  private List<Label> best(Facet facet, int limit) {
    Column column = snapshot.column(facet);
    return snapshot.labels(facet).completing(typed, limit).stream()
        .map(number ->
            Label.of(
                column.value(number),
                column.label(column.value(number)),
                column.ofAll().of(number)))
        .toList();
  }

  /**
   * Titles that a search finds, if it needs no relaxing; not those of systems suggested already.
   */
  private void addTitles(String text, int limit) throws IOException {
    ParsedQuery parsed = snapshot.language().parse(text);
    Matches matches = snapshot.matches(parsed.query(), true, Match.WORDS);
    if (!matches.reading().notes().isEmpty() || !matches.scores()) {
      return;
    }
    FixedBitSet newest = newest(matches);
    List<@Nullable String> named = new ArrayList<>();
    suggestions.of(Suggestion.Type.SYSTEM).forEach(system -> named.add(system.detail()));
    for (ScoreDoc found :
        new Ranking(snapshot, matches, newest, Math.min(matches.cardinality(), MOST_RANKED))
            .first(Sort.RELEVANCE, null, limit + named.size())) {
      Paper paper = papers.of(found.doc).paper();
      if (named.contains(paper.title())) {
        continue;
      }
      if (suggestions.of(Suggestion.Type.TITLE).size() == limit) {
        break;
      }
      suggestions.add(paper);
    }
  }

  /** What matches; of more papers than are ranked the newest, which stand first. */
  private static @Nullable FixedBitSet newest(Matches matches) {
    FixedBitSet papers = matches.papers();
    if (papers == null || matches.cardinality() <= MOST_RANKED) {
      return papers;
    }
    FixedBitSet newest = new FixedBitSet(papers.length());
    int paper = -1;
    for (int i = 0; i < MOST_RANKED; i++) {
      paper = papers.nextSetBit(paper + 1);
      newest.set(paper);
    }
    return newest;
  }
}
