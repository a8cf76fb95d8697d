package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.YearRange;

/** Clauses of every sort, nested at random; one may stand in several places. */
final class RandomClauses {

  private final Random random;
  private final List<String> words;

  /** What may stand in a clause again. */
  private final List<Clause> made = new ArrayList<>();

  /**
   * @param words of which terms are made
   */
  RandomClauses(Random random, List<String> words) {
    this.random = random;
    this.words = words;
  }

  Clause clause(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 12)) {
      case 0 -> new Clause.Term(IndexField.TITLE, word());
      case 1, 2 -> new Clause.Term(IndexField.TEXT, word());
      case 3 -> phrase();
      case 4 -> {
        String word = word();
        yield new Clause.Prefix(IndexField.TEXT, word.isEmpty() ? "a" : word.substring(0, 1));
      }
      case 5 ->
          switch (random.nextInt(4)) {
            case 0 -> new Clause.Everything();
            case 1 -> new Clause.Nothing();
            case 2 -> new Clause.Value(Facet.VENUE, Facet.UNKNOWN);
            default -> new Clause.Years(YearRange.parse("2020-2023"));
          };
      case 6 -> new Clause.Best(clauses(1, depth));
      case 7, 8 -> {
        List<Clause> parts = clauses(1, depth);
        yield new Clause.AtLeast(1 + random.nextInt(parts.size()), parts);
      }
      case 9 -> new Clause.All(clauses(0, depth), clauses(0, depth), clauses(0, depth));
      case 10 ->
          new Clause.Scaled(random.nextBoolean() ? constant(depth) : clause(depth - 1), 0.5f);
      default -> constant(depth);
    };
  }

  /** Words in a title, stems mostly, as where what stands near each other is looked for. */
  Clause.Phrase phrase() {
    boolean isOfStems = random.nextInt(3) > 0;
    List<String> terms =
        Stream.generate(() -> isOfStems ? Marks.stem(word()) : word())
            .limit(2 + random.nextInt(2))
            .toList();
    return new Clause.Phrase(IndexField.TITLE, terms, random.nextInt(4));
  }

  private Clause constant(int depth) {
    return new Clause.Constant(Clause.scaled(clause(depth - 1), 2f), 3f);
  }

  private List<Clause> clauses(int least, int depth) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = least + random.nextInt(6); i > 0; i--) {
      clauses.add(random.nextInt(8) == 0 ? again() : clause(depth - 1));
    }
    made.addAll(clauses);
    return clauses;
  }

  private Clause again() {
    return made.isEmpty() ? clause(0) : made.get(random.nextInt(made.size()));
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }
}
