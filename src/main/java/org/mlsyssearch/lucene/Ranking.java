package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.Sort;

/**
 * Puts matching papers in order. As papers are numbered newest first, then by title, then by id, a
 * lower number wins every tie.
 */
final class Ranking {

  private final Snapshot snapshot;
  private final Matches matches;
  private final @Nullable FixedBitSet papers;
  private final int cardinality;

  /**
   * @param papers what is to be ordered; null means every paper
   * @param cardinality how many they are
   */
  Ranking(Snapshot snapshot, Matches matches, @Nullable FixedBitSet papers, int cardinality) {
    this.snapshot = snapshot;
    this.matches = matches;
    this.papers = papers;
    this.cardinality = cardinality;
  }

  /**
   * The first papers in an order.
   *
   * @param after the paper after which to begin; null for the start
   * @param count how many at most
   */
  List<ScoreDoc> first(Sort sort, @Nullable ScoreDoc after, int count) throws IOException {
    if (count == 0 || cardinality == 0) {
      return List.of();
    }
    return switch (sort) {
      case RELEVANCE -> matches.scores() ? byScore(after, count) : byNumber(after, count);
      case NEWEST -> byNumber(after, count);
      case OLDEST -> byKey(new YearKeys(snapshot.leaf()), after, count);
      case TITLE -> byTitle(after, count);
    };
  }

  private List<ScoreDoc> byScore(@Nullable ScoreDoc after, int count) throws IOException {
    int wanted = Math.min(count, cardinality);
    List<ScoreDoc> found = new ArrayList<>(byWordsAlone(after, wanted));
    // What is found by meaning has a score of its own; the others have that of their words.
    for (ScoreDoc near : matches.byMeaning().ranked()) {
      if ((papers == null || papers.get(near.doc))
          && (after == null || ByMeaning.BEST_FIRST.compare(near, after) > 0)) {
        found.add(near);
      }
    }
    if (!matches.byMeaning().isEmpty()) {
      found.sort(ByMeaning.BEST_FIRST);
    }
    return found.subList(0, Math.min(wanted, found.size()));
  }

  private List<ScoreDoc> byWordsAlone(@Nullable ScoreDoc after, int wanted) throws IOException {
    WordScores scores = matches.wordScores();
    if (scores != null) {
      return scores.first(wanted, papers, matches.byMeaning().papers(), after);
    }
    Clause clause = matches.reading().clause();
    if (cardinality <= WindowScores.MANY || WindowScores.isQuickerFor(clause)) {
      return snapshot.sets().windows().first(clause, byWords(), wanted, after);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(ClauseQuery.of(clause, snapshot.sets()), BooleanClause.Occur.MUST);
    if (papers != null && cardinality < matches.cardinality()) {
      query.add(new DocSetQuery(papers, cardinality), BooleanClause.Occur.FILTER);
    }
    FixedBitSet near = matches.byMeaning().papers();
    if (near != null) {
      query.add(new DocSetQuery(near), BooleanClause.Occur.MUST_NOT);
    }
    return List.of(
        snapshot
            .searcher()
            .search(query.build(), new TopScoreDocCollectorManager(wanted, after, wanted))
            .scoreDocs);
  }

  /** What is to be ordered and not found by meaning. */
  private FixedBitSet byWords() {
    FixedBitSet all = Objects.requireNonNull(papers);
    FixedBitSet near = matches.byMeaning().papers();
    if (near == null) {
      return all;
    }
    FixedBitSet rest = all.clone();
    rest.andNot(near);
    return rest;
  }

  private List<ScoreDoc> byNumber(@Nullable ScoreDoc after, int count) {
    List<ScoreDoc> found = new ArrayList<>(Math.min(count, cardinality));
    for (int paper = next(after == null ? 0 : after.doc + 1);
        paper >= 0 && found.size() < count;
        paper = next(paper + 1)) {
      found.add(new ScoreDoc(paper, 0f));
    }
    return found;
  }

  private int next(int from) {
    int size = snapshot.sets().size();
    if (from >= size) {
      return -1;
    }
    if (papers == null) {
      return from;
    }
    int paper = papers.nextSetBit(from);
    return paper == DocIdSetIterator.NO_MORE_DOCS ? -1 : paper;
  }

  private List<ScoreDoc> byTitle(@Nullable ScoreDoc after, int count) throws IOException {
    TitleOrder order = snapshot.titleOrder();
    return order.isQuickerFor(count, cardinality)
        ? order.first(papers, after, count)
        : byKey(new TitleKeys(snapshot.titles()), after, count);
  }

  /** A number per paper, lower ones first. Asked in the order of papers. */
  private interface Keys {
    int of(int paper) throws IOException;
  }

  private record TitleKeys(@Nullable SortedDocValues titles) implements Keys {
    @Override
    public int of(int paper) throws IOException {
      return titles != null && titles.advanceExact(paper) ? titles.ordValue() : 0;
    }
  }

  private static final class YearKeys implements Keys {
    private final org.apache.lucene.index.@Nullable NumericDocValues years;

    YearKeys(LeafReader reader) throws IOException {
      years = reader.getNumericDocValues(Schema.SORT_YEAR);
    }

    @Override
    public int of(int paper) throws IOException {
      return years != null && years.advanceExact(paper)
          ? (int) years.longValue()
          : Integer.MAX_VALUE;
    }
  }

  private record Keyed(int key, int paper) {}

  private static final Comparator<Keyed> BY_KEY =
      Comparator.comparingInt(Keyed::key).thenComparingInt(Keyed::paper);

  private List<ScoreDoc> byKey(Keys keys, @Nullable ScoreDoc after, int count) throws IOException {
    Keyed start = null;
    PriorityQueue<Keyed> best = new PriorityQueue<>(BY_KEY.reversed());
    if (after != null) {
      Keys again =
          keys instanceof TitleKeys
              ? new TitleKeys(snapshot.titles())
              : new YearKeys(snapshot.leaf());
      start = new Keyed(again.of(after.doc), after.doc);
    }
    for (int paper = next(0); paper >= 0; paper = next(paper + 1)) {
      int key = keys.of(paper);
      if (start != null && (key < start.key() || (key == start.key() && paper <= start.paper()))) {
        continue;
      }
      Keyed worst = best.size() == count ? best.peek() : null;
      if (worst == null || key < worst.key()) {
        best.add(new Keyed(key, paper));
        if (best.size() > count) {
          best.poll();
        }
      }
    }
    List<Keyed> sorted = new ArrayList<>(best);
    sorted.sort(BY_KEY);
    return sorted.stream().map(keyed -> new ScoreDoc(keyed.paper(), 0f)).toList();
  }
}
