package org.mlsyssearch.query.terms;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/** Lists every term under which a paper is found, for an engine to write. Stateless. */
public final class PaperTerms {

  /** A title's key is cut here; no name is longer. */
  private static final int LONGEST_KEY = 200;

  /** Longer URLs are not found; no engine takes terms without bound. */
  private static final int LONGEST_IDENTIFIER = 2000;

  /** The gap between two values of a field, so that no phrase spans both. */
  private static final int VALUE_GAP = 10;

  /** Takes the terms of one paper. */
  public interface Sink {

    /** A term of {@link IndexField#TEXT} that counts so often more. */
    void text(String term, int frequency);

    /** As {@link #text}, but a paper is no longer for it: one with many authors is not worse. */
    void textBesidesLength(String term, int frequency);

    /** A term at a position of a field with positions; positions of one field never descend. */
    void at(IndexField field, String term, int position);

    /** A whole value of one of the fields of names and identifiers. */
    void name(IndexField field, String value);
  }

  private PaperTerms() {}

  /** Hands over the terms of a paper. */
  public static void of(Paper paper, Sink sink) {
    for (IndexField field : IndexField.withPositions()) {
      add(sink, field, texts(field.fact().of(paper.facts())));
    }
    Integer year = paper.year();
    if (year != null) {
      addWord(sink::text, year.toString(), FieldWeights.YEAR);
    }
    addNames(sink, paper);
    IdentifierTerms.of(paper).stream()
        .filter(term -> term.length() <= LONGEST_IDENTIFIER)
        .forEach(term -> sink.name(IndexField.IDENTIFIER, term));
  }

  /** What can be found of a fact: a venue by both its names, a topic by those above it too. */
  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> List.of(text);
      case Venue venue -> Stream.of(venue.label(), venue.name()).distinct().toList();
      case List<?> values when !values.isEmpty() && values.getFirst() instanceof TopicPath ->
          values.stream()
              .flatMap(topic -> ((TopicPath) topic).withAncestors().stream())
              .distinct()
              .map(TopicPath::label)
              .toList();
      case List<?> values -> values.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }

  private static void add(Sink sink, IndexField field, List<String> values) {
    int weight = field.weight();
    int position = 0;
    for (String value : values) {
      for (Token token : inOrder(Tokenizer.tokens(value, position))) {
        sink.at(field, token.term(), token.position());
        Weighted text = field == IndexField.AUTHOR ? sink::textBesidesLength : sink::text;
        addWord(text, token.term(), weight);
        if (token.form() == Token.Form.WORD) {
          String stem = Marks.stem(token.term());
          sink.at(field, stem, token.position());
          text.add(stem, weight);
        }
        position = Math.max(position, token.position());
      }
      position += VALUE_GAP;
    }
  }

  /** Tokens by position; a joined one may come before the parts it joins. */
  private static List<Token> inOrder(List<Token> tokens) {
    tokens.sort(Comparator.comparingInt(Token::position));
    return tokens;
  }

  /** One of the two ways in which a {@link Sink} takes terms of {@link IndexField#TEXT}. */
  private interface Weighted {
    void add(String term, int frequency);
  }

  private static void addWord(Weighted text, String term, int weight) {
    text.add(term, weight);
    if (Cjk.endsWhole(term)) {
      return; // Nobody types half a character.
    }
    int length = term.codePointCount(0, term.length());
    for (int edge = 1; edge <= Math.min(Marks.LONGEST_EDGE, length); edge++) {
      text.add(Marks.edge(term, term.offsetByCodePoints(0, edge)), weight);
    }
  }

  private static void addNames(Sink sink, Paper paper) {
    List<String> names =
        Stream.concat(paper.systems().stream(), paper.alsoKnownAs().stream()).toList();
    names.forEach(name -> addKey(sink, IndexField.NAME, Tokenizer.key(name)));
    String title = Tokenizer.key(paper.title());
    addKey(sink, IndexField.NAME, title);
    names.stream()
        .filter(name -> name.length() <= LONGEST_KEY)
        .forEach(name -> sink.name(IndexField.WRITTEN_NAME, name));
    paper.systems().stream()
        .map(Tokenizer::key)
        .filter(title::startsWith)
        .forEach(key -> addKey(sink, IndexField.LEADING_NAME, key));
  }

  private static void addKey(Sink sink, IndexField field, String key) {
    if (!key.isEmpty()) {
      sink.name(field, key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key);
    }
  }
}
