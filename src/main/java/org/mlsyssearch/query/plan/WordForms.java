package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlsyssearch.query.found.Pattern;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.text.Tokenizer;

/**
 * The forms under which each word of a run may stand in any field of a paper: the word, its stem,
 * what it is the beginning of, what it is made of, what it makes with its neighbours, what means
 * the same, and the venue it names.
 */
final class WordForms {

  /** The most words that are tried as one. */
  static final int LONGEST_SPAN = 4;

  static final int SHORTEST_OPEN_SPAN = 4;
  private static final int MOST_SPLITS = 2;

  private final Run run;
  private final Answers answers;
  private final Wordbook wordbook;
  private final List<PlannedWord> words = new ArrayList<>();
  private final Set<Pattern> patterns;

  /**
   * @param patterns where what is to be highlighted is added
   */
  WordForms(Run run, Answers answers, Wordbook wordbook, Set<Pattern> patterns) throws IOException {
    this.run = run;
    this.answers = answers;
    this.wordbook = wordbook;
    this.patterns = patterns;
    for (int i = 0; i < run.size(); i++) {
      words.add(new PlannedWord(run.pieces().get(i), run.isStopWord(i)));
    }
    for (int i = 0; i < run.size(); i++) {
      addOwnForms(i);
    }
    addSpans();
    addSynonyms();
    addVenues();
    for (String whole : run.wholes()) {
      patterns.add(new Pattern(Tokenizer.sequence(whole), Pattern.How.EXACT, whole, null));
    }
  }

  /** A word for each piece of the run. */
  List<PlannedWord> words() {
    return words;
  }

  private void addOwnForms(int i) throws IOException {
    String term = run.term(i);
    addForm(i, term, Weights.EXACT, Pattern.How.EXACT);
    addForm(i, Marks.stem(term), Weights.STEMMED, Pattern.How.STEM);
    if (!words.get(i).isStopWord()) {
      addSplits(i);
    }
    if (run.isOpen(i)) {
      addCompletions(i, term);
      addBegunSplits(i, term);
      for (String stem : wordbook.stemsOfUnfinished(term)) {
        addForm(i, Marks.marked(stem), Weights.BEGINS_ANY, Pattern.How.STEM);
      }
    }
  }

  private void addForm(int i, String term, float weight, Pattern.How how) throws IOException {
    if (answers.has(term)) {
      words.get(i).add(text(term), weight);
      find(List.of(term), how, i, i + 1);
    }
  }

  /**
   * What a beginning may become; all that is found under the whole word is found under its
   * beginning already, so that results never shrink and grow again while a word is typed.
   */
  private void addCompletions(int i, String beginning) throws IOException {
    PlannedWord word = words.get(i);
    if (beginning.codePointCount(0, beginning.length()) <= Marks.LONGEST_EDGE) {
      String edge = Marks.edge(beginning);
      if (answers.has(edge)) {
        word.add(text(edge), Weights.COMPLETED);
        find(List.of(beginning), Pattern.How.BEGINNING, i, i + 1);
      }
      return;
    }
    List<String> completions = answers.completions(IndexField.TEXT, beginning);
    if (completions.isEmpty()) {
      return;
    }
    word.add(new Clause.Prefix(IndexField.TEXT, beginning), Weights.BEGINS_ANY);
    word.add(new Clause.Prefix(IndexField.TEXT, Marks.marked(beginning)), Weights.BEGINS_ANY);
    find(List.of(beginning), Pattern.How.BEGINNING, i, i + 1);
    for (String completion : completions) {
      word.add(
          text(completion), Weights.COMPLETED * beginning.length() / (float) completion.length());
      String stem = Marks.stem(completion);
      if (!stem.startsWith(Marks.marked(beginning))) {
        word.add(text(stem), Weights.BEGINS_ANY);
        find(List.of(stem), Pattern.How.STEM, i, i + 1);
      }
    }
  }

  /** {@code flashattention} as {@code flash attention}, where both are words of the corpus. */
  private void addSplits(int i) throws IOException {
    record Split(List<String> words, int papers) {}
    List<Split> splits = new ArrayList<>();
    for (List<String> parts : Splits.of(run.term(i))) {
      int papers =
          Math.min(answers.frequency(parts.getFirst()), answers.frequency(parts.getLast()));
      if (papers > 0) {
        splits.add(new Split(parts, papers));
      }
    }
    splits.sort(Comparator.comparingInt(Split::papers).reversed());
    for (Split split : splits.subList(0, Math.min(MOST_SPLITS, splits.size()))) {
      if (answers.hasPhrase(split.words())) {
        words.get(i).add(anywhere(split.words()), Weights.SPLIT);
        find(split.words(), Pattern.How.EXACT, i, i + 1);
      }
    }
  }

  /** {@code flashatt} as {@code flash attention}, where {@code flashattention} is a word too. */
  private void addBegunSplits(int i, String beginning) throws IOException {
    List<String> completions = answers.completions(IndexField.TEXT, beginning);
    for (List<String> parts : Splits.begun(beginning, completions)) {
      if (answers.hasPhrase(parts)) {
        words.get(i).add(anywhere(parts), Weights.BEGINS_ANY);
        String first = parts.getFirst();
        List<String> typed = List.of(first, beginning.substring(first.length()));
        find(typed, Pattern.How.BEGINNING, i, i + 1);
      }
    }
  }

  /** Neighbouring words written as one: {@code flash attention} as {@code flashattention}. */
  private void addSpans() throws IOException {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 2; to <= Math.min(run.size(), from + LONGEST_SPAN); to++) {
        String joined = run.joined(from, to);
        boolean exact = answers.has(joined);
        if (exact) {
          find(List.of(joined), Pattern.How.EXACT, from, to);
        }
        for (int i = from; i < to; i++) {
          if (exact) {
            words.get(i).add(text(joined), Weights.JOINED * fairness(i, joined));
          }
          if (run.isOpen(to - 1) && joined.length() >= SHORTEST_OPEN_SPAN) {
            addCompletions(i, joined);
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
    String own = run.term(i);
    if (answers.isName(joined) || !answers.has(own)) {
      return 1f;
    }
    return Math.min(1f, rarity(own, answers) / rarity(joined, answers));
  }

  /** From 0 for a word of every paper to 1 for a word of one. */
  static float rarity(String term, Answers answers) throws IOException {
    double papers = answers.papers() + 1.0;
    return (float) (Math.log(papers / Math.max(1, answers.frequency(term))) / Math.log(papers));
  }

  private void addSynonyms() throws IOException {
    Synonyms synonyms = wordbook.synonyms();
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + synonyms.longest()); to++) {
        for (Synonyms.Term term : synonyms(run, from, to, synonyms)) {
          addSynonym(from, to, term);
        }
      }
    }
  }

  /** What may stand for words of a run, and for what they may become where the last is open. */
  static Collection<Synonyms.Term> synonyms(Run run, int from, int to, Synonyms synonyms) {
    List<String> words = run.terms(from, to);
    Set<Synonyms.Term> terms = new LinkedHashSet<>(synonyms.of(words));
    if (run.isOpen(to - 1)) {
      terms.addAll(synonyms.ofTermsThatBegin(words));
    }
    return terms;
  }

  private void addSynonym(int from, int to, Synonyms.Term term) throws IOException {
    List<String> stems = term.words().stream().map(Marks::stem).toList();
    if (stems.size() == 1 ? answers.has(stems.getFirst()) : answers.hasPhrase(stems)) {
      Clause clause = stems.size() == 1 ? text(stems.getFirst()) : anywhere(stems);
      find(stems, Pattern.How.SYNONYM, from, to);
      for (int i = from; i < to; i++) {
        words.get(i).add(clause, Weights.SYNONYM);
      }
    }
  }

  /** A venue's name, also one of several words, stands for the venue. */
  private void addVenues() {
    VenueLookup venues = wordbook.venues();
    List<String> terms = run.terms(0, run.size());
    for (int from = 0; from < run.size(); from++) {
      Optional<VenueLookup.Match> match = venues.ofSeveralWords(terms, from);
      if (match.isPresent()) {
        for (int i = from; i < from + match.get().words(); i++) {
          addVenue(i, match.get().venue().id());
        }
      }
      int at = from;
      venues.named(terms.get(at)).ifPresent(venue -> addVenue(at, venue.id()));
    }
  }

  private void addVenue(int i, String id) {
    words.get(i).add(new Clause.Value(Facet.VENUE, id), Weights.EXACT);
  }

  private void find(List<String> terms, Pattern.How how, int from, int to) {
    if (to == from + 1 && words.get(from).isStopWord()) {
      return;
    }
    boolean wasCorrected = false;
    for (int i = from; i < to; i++) {
      wasCorrected |= run.corrected().contains(i);
    }
    Pattern.How told = wasCorrected && how != Pattern.How.SYNONYM ? Pattern.How.CORRECTION : how;
    if (told == Pattern.How.EXACT && run.pieces().get(from).isPart()) {
      told = Pattern.How.PART;
    }
    patterns.add(new Pattern(terms, told, run.typed(from, to), null));
  }

  private static Clause text(String term) {
    return new Clause.Term(IndexField.TEXT, term);
  }

  private static Clause anywhere(List<String> terms) {
    return Clause.anyField(IndexField.withPositions(), terms);
  }
}
