package org.mlsyssearch.query.terms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
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

    /**
     * The terms of a value of a field with positions: those of its chunks, which are {@link
     * ChunkTerms}, one behind the other. An engine may know them already. What stands there counts
     * in {@link IndexField#TEXT} by the field's weight.
     *
     * @param position that of its first word; positions of one field never descend
     * @return how many positions it takes
     */
    int value(IndexField field, String value, int position);

    /** A word that counts so often more in {@link IndexField#TEXT}, as it stands, and no stem. */
    void word(String word, int frequency);

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
      sink.word(year.toString(), FieldWeights.YEAR);
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
    int position = 0;
    for (String value : values) {
      int width = sink.value(field, value, position);
      position += Math.max(0, width - 1) + VALUE_GAP;
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
