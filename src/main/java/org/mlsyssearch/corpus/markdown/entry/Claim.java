package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.VenueTag;

/**
 * What a recogniser says of a stretch of an entry's text; whether it holds is decided once all have
 * spoken.
 *
 * @param kind what the stretch is said to be
 * @param value what it says, for kinds that say more than their text
 * @param span where it stands
 * @param rule which rule says so, in a few words
 * @param strength how much it speaks for a reading that this claim holds in it; two words of a
 *     title weigh about as much as one point
 */
public record Claim(Kind kind, Value value, Span span, String rule, double strength) {

  /** What a stretch of text can be. */
  public enum Kind {
    TITLE,
    /** A venue, with its year or without. */
    VENUE,
    /** A year or a date without a venue. */
    YEAR,
    PERSONS,
    SYSTEM,
    /** The text of a link or group that says what a link leads to. */
    LABEL,
    /** A company or university. */
    PLACE,
    /** A remark such as "Oral", a number, an ornament. */
    REMARK,
    /** Text that nobody claims. */
    REST
  }

  /** What a claim says beside its text. */
  public sealed interface Value {}

  /** A venue, a year or both. */
  public record Published(VenueTag tag) implements Value {}

  /** Persons in the order of the text. */
  public record Persons(List<String> names, boolean complete) implements Value {

    public Persons {
      names = List.copyOf(names);
    }
  }

  /** What a link leads to; null where nobody knows the word. */
  public record Label(LinkLabels.@Nullable Label label) implements Value {}

  /** A text as it is to be taken, which may be shorter than its span. */
  public record Text(String text) implements Value {}
}
