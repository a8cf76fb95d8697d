package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.SearchField;
import org.mlsyssearch.text.Stem;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * The parts of a paper that a query may match, cut into tokens once for all queries. Immutable and
 * thread-safe.
 */
public final class ShownText {

  /** A part of a paper as it is shown: several values are joined by one line feed. */
  static final class Part {
    private final String key;
    private final String label;
    private final @Nullable SearchField field;
    private final List<Word> words;
    private final int[] marks;

    /**
     * A part.
     *
     * @param key the fact's name in records
     * @param label the fact's name for people
     * @param field the field of the query language; null where there is none
     */
    Part(String key, String label, @Nullable SearchField field, List<Word> words) {
      this.key = key;
      this.label = label;
      this.field = field;
      this.words = words;
      this.marks = new int[MARKS * words.size()];
      for (int i = 0; i < words.size(); i++) {
        String term = words.get(i).token().term();
        marks[MARKS * i] = term.hashCode();
        marks[MARKS * i + 1] = beginningOf(term);
      }
    }

    String key() {
      return key;
    }

    String label() {
      return label;
    }

    @Nullable SearchField field() {
      return field;
    }

    List<Word> words() {
      return words;
    }

    /** The hash of a word's term. */
    int hash(int word) {
      return marks[MARKS * word];
    }

    /** What its term begins with; see {@link ShownText#beginningOf}. */
    int beginning(int word) {
      return marks[MARKS * word + 1];
    }
  }

  /** Of each word so many numbers stand together, so that most words need not be looked at. */
  private static final int MARKS = 2;

  /** The first two characters of a term as a number, the first one highest. */
  static int beginningOf(String term) {
    int first = term.isEmpty() ? 0 : term.charAt(0);
    return first << Character.SIZE | (term.length() > 1 ? term.charAt(1) : 0);
  }

  /**
   * A token with the stem under which it is found, which is worked out when somebody asks for it:
   * of most words the first letter tells that nobody looks for their stem.
   */
  static final class Word {
    private final Token token;
    private @Nullable String stem;

    Word(Token token) {
      this.token = token;
    }

    Token token() {
      return token;
    }

    /** The stem without a mark; null where it is not found under any. */
    @Nullable String stem() {
      String known = stem;
      if (known == null && token.form() == Token.Form.WORD) {
        known = Stem.of(token.term());
        stem = known;
      }
      return known;
    }
  }

  private final List<Part> parts;
  private final int tokens;

  private ShownText(List<Part> parts) {
    this.parts = parts;
    this.tokens = parts.stream().mapToInt(part -> part.words().size()).sum();
  }

  /** The parts of a paper. */
  public static ShownText of(Paper paper) {
    List<Part> parts = new ArrayList<>();
    for (IndexField field : IndexField.withPositions()) {
      Fact fact = field.fact();
      String text =
          switch (fact.of(paper.facts())) {
            case null -> "";
            case Venue venue -> venue.label();
            case List<?> values ->
                values.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case Object value -> value.toString();
          };
      if (!text.isEmpty()) {
        parts.add(
            new Part(
                fact.id(),
                fact.label(),
                field.searchField(),
                Tokenizer.tokens(text).stream().map(Word::new).toList()));
      }
    }
    return new ShownText(List.copyOf(parts));
  }

  List<Part> parts() {
    return parts;
  }

  /** How many tokens all parts have. */
  public int tokens() {
    return tokens;
  }
}
