package org.mlsyssearch.corpus.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;

/** The members of one JSON object, our own record or an item of CSL-JSON, as they are stated. */
final class JsonRecord {

  /** A link as it is stated. */
  record StatedLink(@Nullable String rel, String href) {}

  /** An author in the parts that are stated; a group has a literal name alone. */
  record StatedPerson(
      @Nullable String given,
      @Nullable String family,
      @Nullable String suffix,
      @Nullable String literal) {}

  private final Map<Fact, List<String>> texts = new EnumMap<>(Fact.class);
  final List<StatedPerson> persons = new ArrayList<>();
  @Nullable String venueId;
  @Nullable String venueLabel;
  @Nullable String venueName;
  final List<List<String>> topics = new ArrayList<>();
  final List<StatedLink> links = new ArrayList<>();

  /** The item type of CSL-JSON; null in our own record. */
  @Nullable String type;

  /** Where CSL-JSON says that it was published, best known first. */
  @Nullable String event;

  @Nullable String container;
  @Nullable String containerShort;
  @Nullable String publisher;

  /** The number that CSL-JSON gives, such as {@code arXiv:2309.06180}. */
  @Nullable String number;

  /** States a text of a fact; of a single fact the last one holds. */
  void add(Fact fact, @Nullable String text) {
    if (fact.shape() != Fact.Shape.NAMES) {
      texts.remove(fact);
    }
    if (text != null && !text.isBlank()) {
      texts.computeIfAbsent(fact, unused -> new ArrayList<>()).add(text);
    }
  }

  /** The texts of a fact, none of them blank. */
  List<String> texts(Fact fact) {
    return texts.getOrDefault(fact, List.of());
  }

  /** The text of a single fact; null where none is stated. */
  @Nullable String text(Fact fact) {
    return texts(fact).isEmpty() ? null : texts(fact).getFirst();
  }
}
