package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOConsumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.query.found.Finding;
import org.mlsyssearch.query.found.MeaningNotes;
import org.mlsyssearch.query.found.PatternFinder;
import org.mlsyssearch.query.plan.CorrectedText;
import org.mlsyssearch.query.plan.Correction;
import org.mlsyssearch.search.Cursor;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.Matched;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.TimeBudget;

/** One request on one commit. */
final class Search {

  /**
   * How many papers are fetched at first while all are handed out. Each time they are twice as
   * many, as each time all are looked at.
   */
  private static final int FIRST_BATCH = 1000;

  /** To count the facets of more papers takes longer than to wake another thread for it. */
  private static final int MANY = 1 << 13;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Matches matches;
  private final Narrowing.Papers papers;
  private final Ranking ranking;
  private final SearchFacets facets;

  Search(Snapshot snapshot, SearchRequest request) throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.matches = snapshot.matches(request.query().query(), request.typos(), request.match());
    Narrowing narrowing = new Narrowing(matches, among(), request.filters(), snapshot.sets());
    this.papers = narrowing.all();
    this.ranking = new Ranking(snapshot, matches, papers.bits(), papers.cardinality());
    this.facets = new SearchFacets(snapshot, narrowing, request.filters());
  }

  private @Nullable FixedBitSet among() throws IOException {
    Set<PaperId> among = request.among();
    if (among == null) {
      return null;
    }
    FixedBitSet papers = new FixedBitSet(snapshot.sets().size());
    for (PaperId id : among) {
      int number = snapshot.number(Schema.ID, id.value());
      if (number >= 0) {
        papers.set(number);
      }
    }
    return papers;
  }

  SearchResponse respond() throws IOException {
    int related = foundByMeaningAlone();
    List<String> notes = new ArrayList<>(request.query().notes());
    notes.addAll(matches.reading().notes());
    notes.addAll(
        MeaningNotes.of(
            request.match(),
            snapshot.info().meaning(),
            matches.reading().meant() != null,
            related));
    // All papers are counted already.
    boolean isLong = papers.bits() != null && papers.cardinality() > MANY;
    try (Beside<Map<Facet, FacetCounts>> counts =
        new Beside<>(() -> facets.counts(request), isLong)) {
      List<ScoreDoc> window = window();
      return new SearchResponse(
          papers.cardinality(),
          related,
          hits(window),
          counts.get(),
          corrected(),
          notes,
          nextCursor(window),
          snapshot.info().version());
    }
  }

  /** How many papers of the answer do not have the words. */
  private int foundByMeaningAlone() {
    int count = 0;
    for (ScoreDoc near : matches.byMeaning().ranked()) {
      boolean accepted = papers.bits() == null || papers.bits().get(near.doc);
      count += accepted && !matches.hasWords(near.doc) ? 1 : 0;
    }
    return count;
  }

  /** The paper that the request's cursor names; null without one. */
  private @Nullable ScoreDoc after() {
    String text = request.cursor();
    if (text == null) {
      return null;
    }
    Cursor cursor = Cursor.parse(text, snapshot.info().version(), request.sort());
    try {
      int paper = Integer.parseInt(cursor.paper());
      if (paper >= 0 && paper < snapshot.info().papers()) {
        return new ScoreDoc(paper, cursor.score());
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Cursor.stale();
  }

  private List<ScoreDoc> window() throws IOException {
    ScoreDoc after = after();
    int offset = after == null ? request.offset() : 0;
    // One more than shown, to know whether anything follows.
    List<ScoreDoc> first = ranking.first(request.sort(), after, offset + request.limit() + 1);
    return request.limit() == 0 || first.size() <= offset
        ? List.of()
        : first.subList(offset, first.size());
  }

  private List<Hit> hits(List<ScoreDoc> window) throws IOException {
    PatternFinder finder = new PatternFinder(matches.reading().patterns());
    List<Hit> hits = new ArrayList<>();
    KeptPapers.Reading papers = snapshot.keptPapers();
    for (ScoreDoc found : window.subList(0, Math.min(request.limit(), window.size()))) {
      TimeBudget.check();
      KeptPapers.Kept kept = papers.of(found.doc);
      Finding finding = new Finding(kept.paper(), kept.text(), finder);
      hits.add(
          new Hit(
              kept.paper(),
              found.score,
              Matched.of(matches.hasWords(found.doc), matches.byMeaning().has(found.doc)),
              finding.highlights(),
              request.explain() ? explanation(finding, found.doc) : List.of()));
    }
    return hits;
  }

  private List<String> explanation(Finding finding, int paper) {
    return finding.explanation(
        matches.scores(), matches.hasWords(paper), matches.byMeaning().cosines().get(paper));
  }

  private @Nullable String nextCursor(List<ScoreDoc> window) {
    if (request.limit() == 0 || window.size() <= request.limit()) {
      return null;
    }
    ScoreDoc last = window.get(request.limit() - 1);
    return new Cursor(
            snapshot.info().version(), request.sort(), last.score, Integer.toString(last.doc))
        .print();
  }

  FacetCounts.Terms look(FacetRequest look) throws IOException {
    return facets.look(look);
  }

  /** The text with each misspelt word replaced; null if none was. */
  private @Nullable String corrected() throws IOException {
    List<Correction> corrections = matches.reading().corrections();
    return corrections.isEmpty()
        ? null
        : CorrectedText.of(request.query().text(), corrections, snapshot::named);
  }

  /** Hands over every paper of the answer, in the request's order. */
  void forEach(IOConsumer<Paper> consumer) throws IOException {
    PaperReader papers = snapshot.paperReader();
    forEachNumber(number -> consumer.accept(papers.paper(number)));
  }

  /** As {@link #forEach}, of each paper the id alone, without a look at its record. */
  void forEachId(IOConsumer<PaperId> consumer) throws IOException {
    Ids ids = new Ids(snapshot.leaf());
    forEachNumber(number -> consumer.accept(ids.of(number)));
  }

  private void forEachNumber(IOConsumer<Integer> consumer) throws IOException {
    ScoreDoc after = after();
    int skip = after == null ? request.offset() : 0;
    int size = FIRST_BATCH;
    while (true) {
      List<ScoreDoc> batch = ranking.first(request.sort(), after, size + skip);
      TimeBudget.check();
      for (ScoreDoc found : batch.subList(Math.min(skip, batch.size()), batch.size())) {
        consumer.accept(found.doc);
      }
      if (batch.size() < size + skip) {
        return;
      }
      size *= 2;
      skip = 0;
      after = batch.getLast();
    }
  }
}
