package org.mlsyssearch.query.terms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    for (String term : IdentifierTerms.of(paper)) {
      if (term.length() <= LONGEST_IDENTIFIER) {
        sink.name(IndexField.IDENTIFIER, term);
      }
    }
  }

  /** What can be found of a fact: a venue by both its names, a topic by those above it too. */
  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> List.of(text);
      case Venue venue ->
          venue.label().equals(venue.name())
              ? List.of(venue.label())
              : List.of(venue.label(), venue.name());
      case List<?> values when !values.isEmpty() && values.getFirst() instanceof TopicPath ->
          labels(values);
      case List<?> values -> names(values);
      case null, default -> List.of();
    };
  }

  private static List<String> names(List<?> values) {
    List<String> names = new ArrayList<>(values.size());
    for (Object value : values) {
      names.add(String.valueOf(value));
    }
    return names;
  }

  /** The label of each topic and of those above it, once. */
  private static List<String> labels(List<?> topics) {
    Set<TopicPath> all = new LinkedHashSet<>();
    for (Object topic : topics) {
      all.addAll(((TopicPath) topic).withAncestors());
    }
    List<String> labels = new ArrayList<>(all.size());
    for (TopicPath topic : all) {
      labels.add(topic.label());
    }
    return labels;
  }

  private static void add(Sink sink, IndexField field, List<String> values) {
    int position = 0;
    for (String value : values) {
      int width = sink.value(field, value, position);
      position += Math.max(0, width - 1) + VALUE_GAP;
    }
  }

  private static void addNames(Sink sink, Paper paper) {
    List<String> names = paper.systems();
    if (!paper.alsoKnownAs().isEmpty()) {
      names = new ArrayList<>(names);
      names.addAll(paper.alsoKnownAs());
    }
    for (String name : names) {
      addKey(sink, IndexField.NAME, Tokenizer.key(name));
    }
    String title = Tokenizer.key(paper.title());
    addKey(sink, IndexField.NAME, title);
    for (String name : names) {
      if (name.length() <= LONGEST_KEY) {
        sink.name(IndexField.WRITTEN_NAME, name);
      }
    }
    for (String system : paper.systems()) {
      String key = Tokenizer.key(system);
      if (title.startsWith(key)) {
        addKey(sink, IndexField.LEADING_NAME, key);
      }
    }
  }

  private static void addKey(Sink sink, IndexField field, String key) {
    if (!key.isEmpty()) {
      sink.name(field, key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key);
    }
  }
}
