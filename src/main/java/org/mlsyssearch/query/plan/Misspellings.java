package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.text.Cjk;

/**
 * Finds the words of a run that no paper has and that are no words of the language either, and what
 * they may mean. Few and short ones only, as each costs a walk through the words of the index.
 */
final class Misspellings {

  /** The most misspellings of a run that are looked up. */
  static final int MOST = 4;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 24;
  private static final int MOST_NEAR = 3;

  private final Run run;
  private final Predicate<String> isKnownWord;
  private final NearWords nearWords;

  /**
   * @param isKnownWord tells words that are spelt right, whether a paper has them or not
   * @param nearWords the query's look-ups
   */
  Misspellings(Run run, Predicate<String> isKnownWord, NearWords nearWords) {
    this.nearWords = nearWords;
    this.run = run;
    this.isKnownWord = isKnownWord;
  }

  /** Asks for what is near to each word, alone and joined with its neighbours. */
  void ask(Questions questions) {
    for (int i = 0; i < run.size(); i++) {
      for (int[] span : spans(i)) {
        questions.misspelt(run.joined(span[0], span[1]));
      }
    }
  }

  /**
   * The misspellings among some words of the run.
   *
   * @param words the run's words, of which those without any form may be misspelt
   */
  List<Misspelling> among(List<PlannedWord> words, Answers answers) throws IOException {
    List<Misspelling> found = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < words.size() && found.size() < MOST; i++) {
      if (!words.get(i).isKnown() && !words.get(i).isStopWord()) {
        for (int[] span : spans(i)) {
          Optional<Misspelling> misspelling =
              span[0] < taken ? Optional.empty() : at(span[0], span[1], answers);
          if (misspelling.isPresent()) {
            found.add(misspelling.get());
            taken = span[1];
            break;
          }
        }
      }
    }
    return found;
  }

  private Optional<Misspelling> at(int from, int to, Answers answers) throws IOException {
    String word = run.joined(from, to);
    boolean alone = to - from == run.size();
    List<String> near =
        nearWords.near(word, answers).stream()
            .sorted(NearWord.nearestTo(word, alone))
            .limit(MOST_NEAR)
            .map(NearWord::term)
            .toList();
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(new Misspelling(from, to, run.typed(from, to), near));
  }

  /** The word itself, then with the one before it and with the one behind it. */
  private List<int[]> spans(int i) {
    List<int[]> spans = new ArrayList<>();
    if (isKnownWord.test(run.term(i))) {
      return spans;
    }
    for (int[] span : new int[][] {{i, i + 1}, {i - 1, i + 1}, {i, i + 2}}) {
      if (span[0] >= 0 && span[1] <= run.size() && mayBeMisspelt(run.joined(span[0], span[1]))) {
        spans.add(span);
      }
    }
    return spans;
  }

  /**
   * Short words, very long ones, those with digits and those of characters are taken as they are.
   */
  private boolean mayBeMisspelt(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && !Cjk.isIn(word)
        && word.chars().noneMatch(Character::isDigit)
        && !isKnownWord.test(word);
  }
}
