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

  /**
   * A part of a paper as it is shown: several values are joined by one line feed.
   *
   * @param key the fact's name in records
   * @param label the fact's name for people
   * @param field the field of the query language; null where there is none
   */
  record Part(String key, String label, @Nullable SearchField field, List<Word> words) {}

  /**
   * A token with the stem under which it is found, without a mark.
   *
   * @param stem null where it is not found under any
   */
  record Word(Token token, @Nullable String stem) {
    static Word of(Token token) {
      return new Word(token, token.form() == Token.Form.WORD ? Stem.of(token.term()) : null);
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
                Tokenizer.tokens(text).stream().map(Word::of).toList()));
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
