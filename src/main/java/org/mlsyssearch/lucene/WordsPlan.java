package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mlsyssearch.search.Facet;

/**
 * What a run of plain words may mean: each word's forms, and what is added where several words make
 * a name or stand near each other.
 *
 * <p>Made once per query and commit, then asked for its Lucene query at each {@link Level}.
 */
final class WordsPlan {

  /** The most words that are tried as one. */
  private static final int LONGEST_SPAN = 4;

  /** A question of fewer words beside the stop words is searched as any other words. */
  private static final int QUESTION_WORDS = 3;

  private static final int SHORTEST_TYPO = 5;
  private static final int SHORTEST_SPLIT = 6;
  private static final int SHORTEST_SPLIT_PART = 3;
  private static final int SHORTEST_PREFIX = 3;
  private static final int MOST_SPLITS = 2;
  private static final int NEAR_SLOP = 2;

  private final Dictionary dictionary;
  private final Synonyms synonyms;
  private final VenueLookup venues;
  private final boolean typos;
  private final boolean lastIsPrefix;
  private final boolean corrected;
  private final List<Words.Piece> pieces;
  private final List<Unit> units = new ArrayList<>();
  private final List<Query> bonuses = new ArrayList<>();
  private final List<Meaning.Replacement> corrections = new ArrayList<>();
  private final List<String> correctedTerms = new ArrayList<>();
  private final Seeker seeker;

  /**
   * @param corrected whether the words are already a correction of what was typed
   */
  WordsPlan(
      org.mlsyssearch.search.Query.Words words,
      boolean typos,
      Dictionary dictionary,
      Synonyms synonyms,
      VenueLookup venues,
      Seeker seeker,
      boolean corrected)
      throws IOException {
    this.corrected = corrected;
    this.dictionary = dictionary;
    this.synonyms = synonyms;
    this.venues = venues;
    this.typos = typos;
    this.lastIsPrefix = words.lastIsPrefix();
    this.pieces = Words.pieces(words.words());
    this.seeker = seeker;
    boolean onlyStopWords = pieces.stream().allMatch(piece -> StopWords.contains(piece.term()));
    for (Words.Piece piece : pieces) {
      units.add(new Unit(piece, !onlyStopWords && StopWords.contains(piece.term())));
      correctedTerms.add(piece.text());
    }
    for (int i = 0; i < pieces.size(); i++) {
      addOwnForms(i);
    }
    addSpans();
    addSynonyms();
    addVenueNames();
    for (int i = 0; i < pieces.size(); i++) {
      if (!units.get(i).isKnown()) {
        addCorrections(i);
      }
    }
    addNames();
    addWrittenName(String.join(" ", words.words()));
    addNearness();
  }

  List<Meaning.Replacement> corrections() {
    return corrections;
  }

  /** The words with every misspelt one replaced. */
  org.mlsyssearch.search.Query.Words correctedWords() {
    return new org.mlsyssearch.search.Query.Words(
        correctedTerms.stream().filter(term -> !term.isEmpty()).toList(), null, lastIsPrefix);
  }

  /** Words of which no paper has any form. */
  List<String> unknown() {
    return required().stream()
        .filter(unit -> !unit.isKnown())
        .map(unit -> unit.piece().text())
        .toList();
  }

  /** Whether the words are a question, of which no paper need have every word. */
  boolean isQuestion() {
    return !pieces.isEmpty()
        && StopWords.beginsQuestion(pieces.getFirst().term())
        && known().size() >= QUESTION_WORDS;
  }

  private List<Unit> required() {
    return units.stream().filter(unit -> !unit.isStopWord()).toList();
  }

  private List<Unit> known() {
    return required().stream().filter(Unit::isKnown).toList();
  }

  Query query(Level level) {
    List<Unit> known = known();
    if (known.isEmpty()) {
      return new MatchNoDocsQuery("no paper has any of the words");
    }
    Level wanted = level == Level.ALL && isQuestion() ? Level.HALF : level;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(Unit.atLeast(known, wanted.needed(known.size())), BooleanClause.Occur.MUST);
    for (Unit unit : units) {
      if (unit.isStopWord() && unit.isKnown()) {
        query.add(new BoostQuery(unit.query(), Weights.STOP_WORD), BooleanClause.Occur.SHOULD);
      }
    }
    bonuses.forEach(bonus -> query.add(bonus, BooleanClause.Occur.SHOULD));
    return query.build();
  }

  private boolean isOpen(int i) {
    return lastIsPrefix && i == pieces.size() - 1;
  }

  /** The word itself, its stem, the words it may be made of, and what it may become. */
  private void addOwnForms(int i) throws IOException {
    Unit unit = units.get(i);
    String term = unit.piece().term();
    if (dictionary.has(term)) {
      unit.add(text(term), Weights.EXACT);
      seek(List.of(term), Seeker.How.EXACT, unit.piece().text());
    }
    String stem = Schema.stem(term);
    if (dictionary.has(stem)) {
      unit.add(text(stem), Weights.STEMMED);
      seek(List.of(stem), Seeker.How.STEM, unit.piece().text());
    }
    if (!unit.isStopWord()) {
      addSplits(unit);
    }
    if (isOpen(i)) {
      addCompletions(unit, term, Weights.COMPLETED);
    }
  }

  private void addCompletions(Unit unit, String beginning, float weight) throws IOException {
    int length = beginning.codePointCount(0, beginning.length());
    if (length <= Schema.LONGEST_EDGE) {
      String edge = Schema.edge(beginning);
      if (dictionary.has(edge)) {
        unit.add(text(edge), weight);
        seek(List.of(beginning), Seeker.How.BEGINNING, unit.piece().text());
      }
      return;
    }
    List<String> completions = dictionary.completions(Schema.TEXT, beginning);
    if (completions.isEmpty()) {
      return;
    }
    unit.add(
        new ConstantScoreQuery(new PrefixQuery(new Term(Schema.TEXT, beginning))), weight * 0.5f);
    for (String completion : completions) {
      float fit = (float) beginning.length() / completion.length();
      unit.add(text(completion), weight * fit);
    }
    seek(List.of(beginning), Seeker.How.BEGINNING, unit.piece().text());
  }

  /** {@code flashattention} as {@code flash attention}, where both are words of the corpus. */
  private void addSplits(Unit unit) throws IOException {
    String term = unit.piece().term();
    if (term.length() < SHORTEST_SPLIT) {
      return;
    }
    record Split(String left, String right, int papers) {}
    List<Split> splits = new ArrayList<>();
    for (int i = SHORTEST_SPLIT_PART; i <= term.length() - SHORTEST_SPLIT_PART; i++) {
      String left = term.substring(0, i);
      String right = term.substring(i);
      int papers = Math.min(dictionary.frequency(left), dictionary.frequency(right));
      if (papers > 0) {
        splits.add(new Split(left, right, papers));
      }
    }
    splits.sort((a, b) -> Integer.compare(b.papers(), a.papers()));
    for (Split split : splits.subList(0, Math.min(MOST_SPLITS, splits.size()))) {
      List<String> words = List.of(split.left(), split.right());
      if (dictionary.hasPhrase(words)) {
        unit.add(phrase(words), Weights.SPLIT);
        seek(words, Seeker.How.EXACT, unit.piece().text());
      }
    }
  }

  /** Neighbouring words written as one: {@code flash attention} as {@code flashattention}. */
  private void addSpans() throws IOException {
    for (int from = 0; from < pieces.size(); from++) {
      for (int to = from + 2; to <= Math.min(pieces.size(), from + LONGEST_SPAN); to++) {
        String joined = joined(from, to);
        boolean exact = dictionary.has(joined);
        boolean open = isOpen(to - 1) && joined.length() >= SHORTEST_PREFIX + 1;
        if (exact) {
          seek(List.of(joined), Seeker.How.EXACT, typed(from, to));
        }
        for (int i = from; i < to; i++) {
          if (exact) {
            units.get(i).add(text(joined), Weights.JOINED * fairness(i, joined));
          }
          if (open) {
            addCompletions(units.get(i), joined, Weights.COMPLETED);
          }
        }
      }
    }
  }

  /**
   * What keeps an unusual hyphen from counting as a rare word: a joined form that is no name counts
   * no more than the word it holds.
   */
  private float fairness(int i, String joined) throws IOException {
    String own = units.get(i).piece().term();
    if (dictionary.isName(joined) || !dictionary.has(own)) {
      return 1f;
    }
    return Math.min(1f, rarity(own) / rarity(joined));
  }

  private void addSynonyms() throws IOException {
    for (int from = 0; from < pieces.size(); from++) {
      for (int to = from + 1; to <= Math.min(pieces.size(), from + synonyms.longest()); to++) {
        List<String> words = pieces.subList(from, to).stream().map(Words.Piece::term).toList();
        for (Synonyms.Term term : synonyms.of(words)) {
          addSynonym(from, to, term);
        }
      }
    }
  }

  private void addSynonym(int from, int to, Synonyms.Term term) throws IOException {
    List<String> stems = term.words().stream().map(Schema::stem).toList();
    Query query;
    if (stems.size() == 1) {
      if (!dictionary.has(stems.getFirst())) {
        return;
      }
      query = text(stems.getFirst());
    } else {
      if (!dictionary.hasPhrase(stems)) {
        return;
      }
      query = phrase(stems);
    }
    seek(stems, Seeker.How.SYNONYM, typed(from, to));
    for (int i = from; i < to; i++) {
      units.get(i).add(query, Weights.SYNONYM);
    }
  }

  /** A venue's full name or alias of several words stands for the venue. */
  private void addVenueNames() {
    List<String> words = pieces.stream().map(Words.Piece::text).toList();
    for (int from = 0; from < pieces.size(); from++) {
      Optional<VenueLookup.Match> match = venues.ofSeveralWords(words, from);
      if (match.isPresent()) {
        Query venue =
            new ConstantScoreQuery(
                new TermQuery(new Term(Schema.facet(Facet.VENUE), match.get().venue().id())));
        for (int i = from; i < from + match.get().words(); i++) {
          units.get(i).add(venue, Weights.EXACT);
        }
      }
    }
    for (Unit unit : units) {
      venues
          .named(unit.piece().text())
          .ifPresent(venue ->
              unit.add(
                  new ConstantScoreQuery(
                      new TermQuery(new Term(Schema.facet(Facet.VENUE), venue.id()))),
                  Weights.EXACT));
    }
  }

  /** A word that nothing matches: near words, alone or joined with its neighbours. */
  private void addCorrections(int i) throws IOException {
    Unit unit = units.get(i);
    if (!typos || unit.isStopWord()) {
      return;
    }
    if (correct(i, i + 1)) {
      return;
    }
    for (int from = Math.max(0, i - 1); from <= i; from++) {
      int to = from == i ? i + 2 : i + 1;
      if (to <= pieces.size() && to - from == 2 && correct(from, to)) {
        return;
      }
    }
  }

  /** Short words and numbers are taken as they are. */
  static boolean mayBeMisspelt(String word) {
    return word.length() >= SHORTEST_TYPO && word.chars().noneMatch(Character::isDigit);
  }

  private boolean correct(int from, int to) throws IOException {
    String word = joined(from, to);
    if (!mayBeMisspelt(word)) {
      return false;
    }
    List<Dictionary.Correction> near = dictionary.corrections(word);
    if (near.isEmpty()) {
      return false;
    }
    float weight = near.getFirst().edits() == 1 ? Weights.ONE_EDIT : Weights.TWO_EDITS;
    for (Dictionary.Correction correction : near) {
      for (int i = from; i < to; i++) {
        units.get(i).add(text(correction.term()), weight);
      }
      if (correction.isName()) {
        bonuses.add(constant(name(correction.term()), Weights.NAME_IN_QUERY * weight));
      }
      seek(List.of(correction.term()), Seeker.How.CORRECTION, typed(from, to));
      weight *= Weights.NEXT_CORRECTION;
    }
    corrections.add(new Meaning.Replacement(typed(from, to), near.getFirst().term()));
    for (int i = from; i < to; i++) {
      correctedTerms.set(i, i == from ? near.getFirst().term() : "");
    }
    return true;
  }

  /** Runs of words that are a name, or begin one. */
  private void addNames() throws IOException {
    String whole = joined(0, pieces.size());
    if (!whole.isEmpty() && dictionary.isName(whole)) {
      bonuses.add(constant(name(whole), Weights.NAME_IS_QUERY));
    }
    for (int from = 0; from < pieces.size(); from++) {
      for (int to = from + 1; to <= Math.min(pieces.size(), from + LONGEST_SPAN); to++) {
        boolean isWhole = from == 0 && to == pieces.size();
        if (to == from + 1 && units.get(from).isStopWord()) {
          continue;
        }
        String key = joined(from, to);
        if (!isWhole && dictionary.isName(key)) {
          bonuses.add(constant(name(key), Weights.NAME_IN_QUERY * rarity(key)));
        }
        if (isOpen(to - 1)) {
          addNameCompletions(key, isWhole ? Weights.NAME_BEGINS : Weights.NAME_IN_QUERY);
        }
      }
    }
  }

  /** Of names that are equal but for case and signs, the one written as typed comes first. */
  private void addWrittenName(String typed) {
    bonuses.add(
        constant(new TermQuery(new Term(Schema.WRITTEN_NAME, typed)), Weights.NAME_AS_WRITTEN));
  }

  private void addNameCompletions(String key, float most) throws IOException {
    // Where the last of several words is whole, it is rarely meant as the beginning of a name.
    boolean whole = pieces.size() > 1 && dictionary.has(pieces.getLast().term());
    float weight = whole ? most * Weights.BEGINS_WITH_WHOLE_WORD : most;
    List<Query> names = new ArrayList<>();
    for (String completion : dictionary.completions(Schema.NAME, key)) {
      float fit = weight * key.length() / completion.length();
      names.add(constant(name(completion), fit * Weights.NAME_ELSEWHERE));
    }
    for (String completion : dictionary.completions(Schema.LEADING_NAME, key)) {
      float fit = weight * key.length() / completion.length();
      names.add(constant(new TermQuery(new Term(Schema.LEADING_NAME, completion)), fit));
    }
    if (!names.isEmpty()) {
      bonuses.add(new DisjunctionMaxQuery(names, 0f));
    }
  }

  /** From 0 for a word of every paper to 1 for a word of one. */
  private float rarity(String term) throws IOException {
    double papers = dictionary.papers() + 1.0;
    return (float) (Math.log(papers / Math.max(1, dictionary.frequency(term))) / Math.log(papers));
  }

  private void addNearness() {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      PhraseQuery.Builder pair = new PhraseQuery.Builder().setSlop(NEAR_SLOP);
      pair.add(new Term(Schema.TITLE, Schema.stem(pieces.get(i).term())));
      pair.add(new Term(Schema.TITLE, Schema.stem(pieces.get(i + 1).term())));
      bonuses.add(new BoostQuery(pair.build(), Weights.NEAR));
    }
  }

  private String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (Words.Piece piece : pieces.subList(from, to)) {
      joined.append(to - from == 1 ? piece.term() : Words.join(piece.term()));
    }
    return joined.toString();
  }

  private String typed(int from, int to) {
    return String.join(" ", pieces.subList(from, to).stream().map(Words.Piece::text).toList());
  }

  private void seek(List<String> terms, Seeker.How how, String typed) {
    Seeker.How told = corrected && how != Seeker.How.SYNONYM ? Seeker.How.CORRECTION : how;
    seeker.add(new Seeker.Pattern(terms, told, typed, null));
  }

  private static Query text(String term) {
    return new TermQuery(new Term(Schema.TEXT, term));
  }

  private static Query name(String key) {
    return new TermQuery(new Term(Schema.NAME, key));
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  /** Words one after the other in any field. */
  static Query phrase(List<String> terms) {
    List<Query> fields = new ArrayList<>();
    for (String field : Schema.phraseFields()) {
      fields.add(new PhraseQuery(field, terms.toArray(String[]::new)));
    }
    return new DisjunctionMaxQuery(fields, 0f);
  }
}
