package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.authority.Topics;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * The headings above the place that is being read: which topic they put it under, which venue and
 * year they state for all below, and whether papers are to be expected there. Not thread-safe.
 */
final class Outline {

  /** A longer text is no heading, however it is marked. */
  static final int LONGEST = 1000;

  private static final Pattern PAPERS_BEHIND =
      Pattern.compile("(?i)\\s+(?:papers?|accepted papers|publications?)$");
  private static final Pattern PAPERS = Pattern.compile("\\b(?:papers?|publications?|surveys?)\\b");

  private record Level(
      int depth,
      String label,
      Sections.Kind kind,
      boolean inherited,
      @Nullable TopicPath topic,
      @Nullable Venue venue,
      @Nullable Integer year) {}

  private final Topics topics;
  private final VenueTagReader venues;
  private final List<Level> levels = new ArrayList<>();

  Outline(Topics topics, VenueTagReader venues) {
    this.topics = topics;
    this.venues = venues;
  }

  /** Enters a heading; those as deep or deeper are left. */
  void enter(int depth, String heading, boolean isTitle) {
    leave(depth);
    if (heading.length() > LONGEST) {
      return;
    }
    String label = Sections.label(heading);
    if (isTitle) {
      levels.add(new Level(depth, label, Sections.Kind.PAPERS, false, null, null, null));
      return;
    }
    VenueTag tag = venues.read(PAPERS_BEHIND.matcher(label).replaceFirst(""));
    boolean isTag = tag != null && (tag.known() || tag.venue() == null || tag.year() != null);
    Sections.Kind own = Sections.kind(label);
    Sections.Kind above =
        levels.isEmpty() || !levels.getLast().inherited ? Sections.Kind.PAPERS : kind();
    boolean explicit = PAPERS.matcher(heading.toLowerCase(Locale.ROOT)).find();
    Sections.Kind kind =
        own == Sections.Kind.PAPERS && above != Sections.Kind.PAPERS && !explicit ? above : own;
    TopicPath topic = null;
    if (!isTag
        && own != Sections.Kind.META
        && own != Sections.Kind.CONTENTS
        && !Sections.isGeneric(label)
        && !Slug.of(label).isEmpty()
        && !label.contains(">")) {
      topic = topics.find(topic(), label);
    } else if (isTag && topics.knows(label) && tag != null && tag.year() == null) {
      topic = topics.find(topic(), label);
    }
    levels.add(
        new Level(
            depth,
            label,
            kind,
            !Sections.isContents(label),
            topic,
            isTag && tag != null ? tag.venue() : null,
            isTag && tag != null ? tag.year() : null));
  }

  /** Leaves every heading as deep as this or deeper. */
  void leave(int depth) {
    while (!levels.isEmpty() && levels.getLast().depth >= depth) {
      levels.removeLast();
    }
  }

  int depth() {
    return levels.isEmpty() ? 0 : levels.getLast().depth;
  }

  Sections.Kind kind() {
    return levels.isEmpty() ? Sections.Kind.PAPERS : levels.getLast().kind;
  }

  /** The topic that the headings name; null if they name none. */
  @Nullable TopicPath topic() {
    for (Level level : levels.reversed()) {
      if (level.topic != null) {
        return level.topic;
      }
    }
    return null;
  }

  /** The nearest heading; empty if there is none. */
  String heading() {
    return levels.isEmpty() ? "" : levels.getLast().label;
  }

  @Nullable Venue venue() {
    for (Level level : levels.reversed()) {
      if (level.venue != null) {
        return level.venue;
      }
      // "# OSDI papers by topic" is no venue of all; "## OSDI 2022" is one of what stands below.
      if (level.topic != null && year() == null) {
        return null;
      }
    }
    return null;
  }

  @Nullable Integer year() {
    for (Level level : levels.reversed()) {
      if (level.year != null) {
        return level.year;
      }
    }
    return null;
  }
}
