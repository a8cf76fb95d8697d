package org.mlsyssearch.corpus.markdown;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.authority.Topics;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.corpus.markdown.tree.Section;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.FastPattern;

/**
 * What the headings above an entry say: which topic they put it under, which venue and year they
 * state for all below, and whether papers are to be expected there. For one file; not thread-safe.
 */
final class Headings {

  /** A longer text is no heading, however it is marked. */
  static final int LONGEST = 1000;

  private static final FastPattern PAPERS_BEHIND =
      FastPattern.compile("(?i)\\s+(?:papers?|accepted papers|publications?)$");
  private static final FastPattern PAPERS = FastPattern.compile("\\b(?:papers?|publications?|surveys?)\\b");
  private static final Above NOTHING =
      new Above("", Sections.Kind.PAPERS, false, null, null, null, false);

  private final Topics topics;
  private final VenueTagReader venues;
  private final IdentityHashMap<Section, Above> met = new IdentityHashMap<>();

  /**
   * What all headings above an entry come to.
   *
   * @param label the nearest heading; empty if there is none
   * @param kind what is to be expected
   * @param inherited whether headings below expect the same
   * @param topic null if they name none
   * @param venue null if they state none
   * @param year null if they state none
   * @param topicBelowVenue whether a topic stands between the venue and the entry
   */
  record Above(
      String label,
      Sections.Kind kind,
      boolean inherited,
      @Nullable TopicPath topic,
      @Nullable Venue venue,
      @Nullable Integer year,
      boolean topicBelowVenue) {

    @Nullable Venue statedVenue() {
      return topicBelowVenue && year == null ? null : venue;
    }
  }

  Headings(Topics topics, VenueTagReader venues) {
    this.topics = topics;
    this.venues = venues;
  }

  Above above(Section section) {
    return met.computeIfAbsent(section, this::fold);
  }

  private Above fold(Section section) {
    Above above = NOTHING;
    for (RichText heading : section.headings()) {
      if (heading.text().length() <= LONGEST) {
        above = below(above, heading.text());
      }
    }
    return above;
  }

  private Above below(Above above, String heading) {
    String label = Sections.label(heading);
    VenueTag tag = venues.read(PAPERS_BEHIND.replaceFirst(label, ""));
    boolean isTag = tag != null && (tag.known() || tag.venue() == null || tag.year() != null);
    Sections.Kind own = Sections.kind(label);
    Sections.Kind before = above.inherited() ? above.kind() : Sections.Kind.PAPERS;
    boolean explicit = PAPERS.isFoundIn(heading.toLowerCase(Locale.ROOT));
    Sections.Kind kind =
        own == Sections.Kind.PAPERS && before != Sections.Kind.PAPERS && !explicit ? before : own;
    TopicPath topic = topic(above, label, own, isTag ? tag : null);
    boolean named = topic != null && !topic.equals(above.topic());
    Venue venue = isTag && tag != null ? tag.venue() : null;
    Integer year = isTag && tag != null ? tag.year() : null;
    return new Above(
        label,
        kind,
        !Sections.isContents(label),
        topic == null ? above.topic() : topic,
        venue == null ? above.venue() : venue,
        year == null ? above.year() : year,
        venue == null && (above.topicBelowVenue() || named));
  }

  private @Nullable TopicPath topic(
      Above above, String label, Sections.Kind own, @Nullable VenueTag tag) {
    if (tag != null) {
      boolean both = topics.knows(label) && tag.year() == null;
      return both ? topics.find(above.topic(), label) : null;
    }
    boolean names =
        own != Sections.Kind.META
            && own != Sections.Kind.CONTENTS
            && !Sections.isGeneric(label)
            && !Slug.of(label).isEmpty()
            && !label.contains(">");
    return names ? topics.find(above.topic(), label) : null;
  }
}
