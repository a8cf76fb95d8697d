package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.Tokenizer;

/**
 * Completes a beginning to names of systems, topics, venues and authors, and to titles: any word of
 * a label counts, labels that begin so come first, then those of most papers.
 */
final class Suggester {

  private static final int MOST_TITLES = 2;

  private static final List<Suggestion.Type> ORDER =
      List.of(
          Suggestion.Type.SYSTEM,
          Suggestion.Type.TOPIC,
          Suggestion.Type.VENUE,
          Suggestion.Type.AUTHOR,
          Suggestion.Type.TITLE);

  /** How many papers are looked through for values that are not among the most frequent. */
  private static final int MOST_PAPERS = 2000;

  /** Beginnings shorter than this are completed to the most frequent values alone. */
  private static final int SHORTEST_RARE = 3;

  private final Snapshot snapshot;
  private final List<String> wanted;
  private final String key;

  private Suggester(Snapshot snapshot, String text) {
    this.snapshot = snapshot;
    this.wanted = Tokenizer.pieces(List.of(text)).stream().map(Tokenizer.Piece::term).toList();
    this.key = Tokenizer.key(text);
  }

  static List<Suggestion> suggest(String text, int limit, Snapshot snapshot) throws IOException {
    Suggester suggester = new Suggester(snapshot, text);
    if (suggester.wanted.isEmpty() || limit <= 0) {
      return List.of();
    }
    Map<Suggestion.Type, List<Suggestion>> byType = new EnumMap<>(Suggestion.Type.class);
    List<Suggestion> systems = suggester.systems(limit);
    byType.put(Suggestion.Type.SYSTEM, systems);
    byType.put(Suggestion.Type.TOPIC, suggester.labels(Facet.TOPIC, Suggestion.Type.TOPIC));
    byType.put(Suggestion.Type.VENUE, suggester.labels(Facet.VENUE, Suggestion.Type.VENUE));
    byType.put(Suggestion.Type.AUTHOR, suggester.authors(limit));
    byType.put(
        Suggestion.Type.TITLE, suggester.titles(text, Math.min(MOST_TITLES, limit), systems));
    return share(byType, limit);
  }

  /**
   * Gives every type a place in turn until all places are taken, titles last, as the hits show them
   * anyway; then sorts by type.
   */
  private static List<Suggestion> share(Map<Suggestion.Type, List<Suggestion>> byType, int limit) {
    Map<Suggestion.Type, Integer> places = new EnumMap<>(Suggestion.Type.class);
    int taken = 0;
    boolean more = true;
    while (more && taken < limit) {
      more = false;
      for (Suggestion.Type type : ORDER) {
        int now = places.getOrDefault(type, 0);
        if (taken < limit && now < byType.getOrDefault(type, List.of()).size()) {
          places.put(type, now + 1);
          taken++;
          more = true;
        }
      }
    }
    List<Suggestion> shared = new ArrayList<>();
    for (Suggestion.Type type : ORDER) {
      shared.addAll(byType.getOrDefault(type, List.of()).subList(0, places.getOrDefault(type, 0)));
    }
    return shared;
  }

  private List<Suggestion> systems(int limit) throws IOException {
    List<Suggestion> systems = new ArrayList<>();
    StoredFields stored = snapshot.stored();
    for (Labels.Label label : matching(Facet.SYSTEM, IndexField.SYSTEM, limit)) {
      int number = snapshot.number(Schema.facet(Facet.SYSTEM), label.value());
      String title = number < 0 ? null : snapshot.paper(number, stored).title();
      systems.add(suggestion(Suggestion.Type.SYSTEM, label, title));
    }
    return systems;
  }

  private List<Suggestion> authors(int limit) throws IOException {
    return matching(Facet.AUTHOR, IndexField.AUTHOR, limit).stream()
        .map(label -> suggestion(Suggestion.Type.AUTHOR, label, null))
        .toList();
  }

  private List<Suggestion> labels(Facet facet, Suggestion.Type type) throws IOException {
    return sorted(snapshot.labels(facet).matching(wanted, key)).stream()
        .map(label -> suggestion(type, label, detail(facet, label)))
        .toList();
  }

  private @Nullable String detail(Facet facet, Labels.Label label) {
    return switch (facet) {
      case VENUE ->
          snapshot.info().corpus().venues().stream()
              .map(names -> names.venue())
              .filter(venue -> venue.id().equals(label.value()))
              .filter(venue -> !venue.name().equals(venue.label()))
              .map(venue -> venue.name())
              .findFirst()
              .orElse(null);
      case TOPIC -> {
        int slash = label.value().lastIndexOf('/');
        yield slash < 0
            ? null
            : "in " + snapshot.column(facet).label(label.value().substring(0, slash));
      }
      default -> null;
    };
  }

  private static Suggestion suggestion(
      Suggestion.Type type, Labels.Label label, @Nullable String detail) {
    return new Suggestion(type, label.label(), label.value(), label.count(), detail);
  }

  /** A facet's best labels: among the most frequent ones, then among all. */
  private List<Labels.Label> matching(Facet facet, IndexField field, int limit) throws IOException {
    Map<String, Labels.Label> found = new LinkedHashMap<>();
    snapshot.labels(facet).matching(wanted, key).forEach(l -> found.put(l.value(), l));
    if (found.size() < limit
        && (wanted.getLast().length() >= SHORTEST_RARE || Cjk.isIn(wanted.getLast()))) {
      Column column = snapshot.column(facet);
      ValueCounts counts = column.counts(null, 0);
      eachPaper(
          field,
          paper -> {
            for (int number : column.numbers(paper)) {
              String value = column.value(number);
              Labels.Label label = Labels.label(value, column.label(value), counts.of(number));
              if (label.matches(wanted, key)) {
                found.putIfAbsent(value, label);
              }
            }
            return found.size() < limit;
          });
    }
    List<Labels.Label> best = sorted(List.copyOf(found.values()));
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
    BytesRef prefix = new BytesRef(wanted.getLast());
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

  private List<Labels.Label> sorted(List<Labels.Label> labels) {
    Predicate<Labels.Label> begins = label -> label.key().startsWith(key);
    return labels.stream()
        .sorted(
            Comparator.comparing((Labels.Label label) -> !label.key().equals(key))
                .thenComparing(label -> !begins.test(label))
                .thenComparing(Comparator.comparingInt(Labels.Label::count).reversed())
                .thenComparingInt(label -> label.label().length())
                .thenComparing(Labels.Label::label)
                .thenComparing(Labels.Label::value))
        .toList();
  }

  /**
   * Titles that a search finds, if it needs no relaxing; not those of systems suggested already.
   */
  private List<Suggestion> titles(String text, int limit, List<Suggestion> systems)
      throws IOException {
    ParsedQuery parsed = snapshot.language().parse(text);
    Matches matches = snapshot.matches(parsed.query(), true, Match.WORDS);
    if (!matches.reading().notes().isEmpty() || !matches.scores()) {
      return List.of();
    }
    StoredFields stored = snapshot.stored();
    List<String> named = systems.stream().map(Suggestion::detail).toList();
    List<Suggestion> titles = new ArrayList<>();
    for (ScoreDoc found :
        new Ranking(snapshot, matches, matches.papers(), matches.cardinality())
            .first(Sort.RELEVANCE, null, limit + named.size())) {
      Paper paper = snapshot.paper(found.doc, stored);
      if (named.contains(paper.title())) {
        continue;
      }
      if (titles.size() == limit) {
        break;
      }
      titles.add(
          new Suggestion(
              Suggestion.Type.TITLE, paper.title(), paper.id().value(), 1, whereAndWhen(paper)));
    }
    return titles;
  }

  private static @Nullable String whereAndWhen(Paper paper) {
    var venue = paper.venue();
    var year = paper.year();
    if (venue == null) {
      return year == null ? null : year.toString();
    }
    return year == null ? venue.label() : venue.label() + " " + year;
  }
}
