package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlsyssearch.query.found.Pattern;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.text.StopWords;

/**
 * What a run of plain words comes to: its words with their forms, and what is added where several
 * words make a name or stand near each other. Asked for its clause at each {@link Level}.
 */
final class RunPlan implements WordsPlan {

  /** A question of fewer words beside the stop words is searched as any other words. */
  private static final int QUESTION_WORDS = 3;

  /** The most words that are taken for a name not typed to its end. */
  private static final int LONGEST_BEGUN = 2;

  /** A known word of so many characters tells something of the word in which it stands. */
  private static final int SHORTEST_HELD = 5;

  /** So many characters of a word are looked at for it. */
  private static final int MOST_LOOKED_AT = 40;

  private final Run run;
  private final List<PlannedWord> words;
  private final List<Clause> bonuses;
  private final Set<Pattern> patterns = new LinkedHashSet<>();
  private final boolean isName;
  private final boolean isBegun;
  private final String spelledOut;
  private final boolean saysSomething;

  RunPlan(Run run, Answers answers, Wordbook wordbook) throws IOException {
    this.run = run;
    this.words = new WordForms(run, answers, wordbook, patterns).words();
    this.bonuses = NameBonuses.of(run, answers);
    this.isName = isName(run, answers);
    this.isBegun = isBegun(run, answers);
    this.spelledOut = wordbook.synonyms().spelledOut(finished(run, answers, wordbook));
    this.saysSomething =
        words.stream()
            .anyMatch(word -> word.isKnown() || holdsKnownWord(word.piece().term(), wordbook));
  }

  private static boolean holdsKnownWord(String term, Wordbook wordbook) {
    int end = Math.min(term.length(), MOST_LOOKED_AT);
    for (int from = 0; from < end; from++) {
      for (int to = from + SHORTEST_HELD; to <= end; to++) {
        if (wordbook.isKnownWord().test(term.substring(from, to))) {
          return true;
        }
      }
    }
    return wordbook.isKnownWord().test(term);
  }

  /** Whether the run is a name, or one word that was misspelt. */
  private static boolean isName(Run run, Answers answers) throws IOException {
    String whole = run.joined(0, run.size());
    return whole.isEmpty()
        || answers.isName(whole)
        || (run.size() == 1 && !run.corrected().isEmpty());
  }

  private static String finished(Run run, Answers answers, Wordbook wordbook) throws IOException {
    int last = run.size() - 1;
    boolean isUnfinished =
        last > 0
            && run.isOpen(last)
            && !answers.has(run.term(last))
            && !answers.has(Marks.stem(run.term(last)))
            && !wordbook.isKnownWord().test(run.term(last));
    return isUnfinished ? run.typed(0, last) : run.written();
  }

  /** Whether the run may be a name that is not typed to its end. */
  private static boolean isBegun(Run run, Answers answers) throws IOException {
    int last = run.size() - 1;
    return run.size() <= LONGEST_BEGUN && run.isOpen(last) && !answers.has(run.term(last));
  }

  /** Whether papers with the words come before all that are found by meaning. */
  boolean namesFirst(Level level) {
    return isName || (isBegun && level == Level.ALL);
  }

  /**
   * What the run says, abbreviations spelt out; a word that is not typed to its end says nothing.
   */
  String text() {
    return spelledOut;
  }

  /** Whether a paper has any of the words, or the language has it or a word that stands in it. */
  boolean saysSomething() {
    return saysSomething;
  }

  @Override
  public List<PlannedWord> words() {
    return words;
  }

  @Override
  public Set<Pattern> patterns() {
    return patterns;
  }

  @Override
  public List<String> unknown() {
    return words.stream()
        .filter(word -> !word.isStopWord() && !word.isKnown())
        .map(word -> word.piece().text())
        .toList();
  }

  /** Whether the words are a question, of which no paper need have every word. */
  @Override
  public boolean isQuestion() {
    return run.size() > 0
        && StopWords.beginsQuestion(run.term(0))
        && known().count() >= QUESTION_WORDS;
  }

  private Stream<PlannedWord> known() {
    return words.stream().filter(word -> !word.isStopWord() && word.isKnown());
  }

  /**
   * What the words match. A correction is never left out: it holds only in papers that have it
   * beside as many of the other words as the level asks for, and one at least.
   */
  @Override
  public Clause clause(Level level) {
    Level wanted = level == Level.ALL && isQuestion() ? Level.HALF : level;
    List<PlannedWord> corrected =
        run.corrected().stream().sorted().map(words::get).filter(PlannedWord::isKnown).toList();
    List<PlannedWord> others = known().filter(word -> !corrected.contains(word)).toList();
    if (corrected.isEmpty() && others.isEmpty()) {
      return new Clause.Nothing();
    }
    List<Clause> must =
        Stream.concat(
                corrected.stream().map(PlannedWord::clause),
                others.isEmpty()
                    ? Stream.of()
                    : Stream.of(PlannedWord.atLeast(wanted.needed(others.size()), others)))
            .toList();
    List<Clause> adds =
        Stream.concat(
                words.stream()
                    .filter(word -> word.isStopWord() && word.isKnown())
                    .map(word -> Clause.scaled(word.clause(), Weights.STOP_WORD)),
                bonuses.stream())
            .toList();
    return new Clause.All(must, adds, List.of());
  }
}
