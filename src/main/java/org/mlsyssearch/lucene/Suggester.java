package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.suggest.Beginning;
import org.mlsyssearch.query.suggest.Label;
import org.mlsyssearch.query.suggest.Suggestions;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.text.Cjk;

/**
 * Completes a beginning to names of systems, topics, venues and authors, and to titles: any word of
 * a label counts, labels that begin so come first, then those of most papers.
 */
final class Suggester {

  /** How many papers are looked through for values that are not among the most frequent. */
  private static final int MOST_PAPERS = 2000;

  /** Beginnings shorter than this are completed to the most frequent values alone. */
  private static final int SHORTEST_RARE = 3;

  private final Snapshot snapshot;
  private final Beginning typed;
  private final Suggestions suggestions = new Suggestions();

  private Suggester(Snapshot snapshot, String text) {
    this.snapshot = snapshot;
    this.typed = Beginning.of(text);
  }

  static List<Suggestion> suggest(String text, int limit, Snapshot snapshot) throws IOException {
    Suggester suggester = new Suggester(snapshot, text);
    if (suggester.typed.isEmpty() || limit <= 0) {
      return List.of();
    }
    suggester.addSystems(limit);
    suggester.addTopics();
    suggester.addVenues();
    suggester.addAuthors(limit);
    suggester.addTitles(text, Math.min(Suggestions.MOST_TITLES, limit));
    return suggester.suggestions.shared(limit);
  }

  private void addSystems(int limit) throws IOException {
    StoredFields stored = snapshot.stored();
    for (Label label : matching(Facet.SYSTEM, IndexField.SYSTEM, limit)) {
      int number = snapshot.number(Schema.facet(Facet.SYSTEM), label.value());
      String title = number < 0 ? null : snapshot.paper(number, stored).title();
      suggestions.add(Suggestion.Type.SYSTEM, label, title);
    }
  }

  private void addAuthors(int limit) throws IOException {
    matching(Facet.AUTHOR, IndexField.AUTHOR, limit)
        .forEach(label -> suggestions.add(Suggestion.Type.AUTHOR, label, null));
  }

  private void addTopics() throws IOException {
    Column topics = snapshot.column(Facet.TOPIC);
    typed
        .sorted(snapshot.labels(Facet.TOPIC).matching(typed))
        .forEach(label ->
            suggestions.add(
                Suggestion.Type.TOPIC, label, Suggestions.topicDetail(label, topics::label)));
  }

  private void addVenues() throws IOException {
    typed
        .sorted(snapshot.labels(Facet.VENUE).matching(typed))
        .forEach(label ->
            suggestions.add(
                Suggestion.Type.VENUE,
                label,
                Suggestions.venueDetail(label, snapshot.info().corpus())));
  }

  /** A facet's best labels: among the most frequent ones, then among all. */
  private List<Label> matching(Facet facet, IndexField field, int limit) throws IOException {
    Map<String, Label> found = new LinkedHashMap<>();
    snapshot.labels(facet).matching(typed).forEach(l -> found.put(l.value(), l));
    if (found.size() < limit
        && (typed.last().length() >= SHORTEST_RARE || Cjk.isIn(typed.last()))) {
      Column column = snapshot.column(facet);
      ValueCounts counts = column.counts(null, 0);
      eachPaper(
          field,
          paper -> {
            for (int number : column.numbers(paper)) {
              String value = column.value(number);
              Label label = Label.of(value, column.label(value), counts.of(number));
              if (typed.matches(label)) {
                found.putIfAbsent(value, label);
              }
            }
            return found.size() < limit;
          });
    }
    List<Label> best = typed.sorted(found.values());
    return best.subList(0, Math.min(limit, best.size()));
  }

  private interface PaperTest {
    boolean goOn(int paper) throws IOException;
  }

  /** Papers that have a word beginning with the last one in a field, up to a number. */
  private void eachPaper(IndexField field, PaperTest test) throws IOException {
    Terms terms = snapshot.leaf().terms(Schema.name(field));
    if (terms == null) {
      return;
    }
    BytesRef prefix = new BytesRef(typed.last());
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    int seen = 0;
    if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = all.next()) {
      postings = all.postings(postings, PostingsEnum.NONE);
      for (int paper = postings.nextDoc();
          paper != PostingsEnum.NO_MORE_DOCS;
          paper = postings.nextDoc()) {
        if (++seen > MOST_PAPERS || !test.goOn(paper)) {
          return;
        }
      }
    }
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
    StoredFields stored = snapshot.stored();
    List<@Nullable String> named = new ArrayList<>();
    suggestions.of(Suggestion.Type.SYSTEM).forEach(system -> named.add(system.detail()));
    for (ScoreDoc found :
        new Ranking(snapshot, matches, matches.papers(), matches.cardinality())
            .first(Sort.RELEVANCE, null, limit + named.size())) {
      Paper paper = snapshot.paper(found.doc, stored);
      if (named.contains(paper.title())) {
        continue;
      }
      if (suggestions.of(Suggestion.Type.TITLE).size() == limit) {
        break;
      }
      suggestions.add(paper);
    }
  }
}
