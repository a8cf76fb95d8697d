package org.mlsyssearch.corpus.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.authority.Topics;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.corpus.markdown.tree.Section;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * What the headings above an entry say: which topic they put it under, which venue and year they
 * state for all below, and whether papers are to be expected there. For one file; not thread-safe.
 */
final class Headings {

  /** A longer text is no heading, however it is marked. */
  static final int LONGEST = 1000;

  private static final Set<Sections.Kind> NO_TOPIC =
      EnumSet.of(Sections.Kind.META, Sections.Kind.TO_DO, Sections.Kind.CONTENTS);

  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)(?:(?:before|after|until|since|from|up to|in) )?(?:19|20)\\d{2}(?:(?:"
              + " ?[-\u2010-\u2015~/,&+] ?| and | to | or"
              + " )(?:(?:19|20)\\d{2}|now|present|today|before|after|earlier|later|older))*(?:"
              + " ?[-\u2010-\u2015+])?");
  private static final Pattern PAPERS = Pattern.compile("\\b(?:papers?|publications?|surveys?)\\b");
  private static final Above NOTHING = new Above("", Sections.Kind.PAPERS, false, null, null, null);

  private final Topics topics;
  private final HeadingVenues venues;
  private final Map<String, Set<String>> siblings = new HashMap<>();
  private final IdentityHashMap<Section, Above> met = new IdentityHashMap<>();
  private final IdentityHashMap<RichText, String> labels = new IdentityHashMap<>();

  /**
   * What all headings above an entry come to.
   *
   * @param label the nearest heading; empty if there is none
   * @param kind what is to be expected
   * @param inherited whether headings below expect the same
   * @param topic null if they name none
   * @param venue null if they state none
   * @param year null if they state none
   */
  record Above(
      String label,
      Sections.Kind kind,
      boolean inherited,
      @Nullable TopicPath topic,
      @Nullable Venue venue,
      @Nullable Integer year) {}

  Headings(Topics topics, VenueTagReader venues) {
    this.topics = topics;
    this.venues = new HeadingVenues(venues);
  }

  /** Learns which headings stand beside each other in the file. */
  void learn(List<Candidate> candidates) {
    Set<Section> sections = Collections.newSetFromMap(new IdentityHashMap<>());
    candidates.forEach(candidate -> sections.add(candidate.section()));
    for (Section section : sections) {
      String above = "";
      for (RichText heading : section.headings()) {
        String label = label(heading);
        siblings.computeIfAbsent(above, unused -> new TreeSet<>()).add(label);
        above += '\n' + label;
      }
    }
  }

  Above above(Section section) {
    return met.computeIfAbsent(section, this::fold);
  }

  private Above fold(Section section) {
    Above above = NOTHING;
    String path = "";
    for (RichText heading : section.headings()) {
      if (heading.text().length() <= LONGEST) {
        above = below(above, heading, siblings.getOrDefault(path, Set.of()));
      }
      path += '\n' + label(heading);
    }
    return above;
  }

  private String label(RichText heading) {
    return labels.computeIfAbsent(heading, each -> Sections.label(HeadingText.of(each)));
  }

  private Above below(Above above, RichText heading, Set<String> siblings) {
    String label = label(heading);
    VenueTag named = venues.read(label, siblings);
    VenueTag tag = named == null ? HeadingYear.of(label, siblings) : named;
    boolean isTag =
        tag != null
            && (tag.known() || tag.venue() == null || tag.year() != null)
            && !venues.isSubject(label, tag, siblings);
    Sections.Kind own = Sections.kind(label);
    Sections.Kind before = above.inherited() ? above.kind() : Sections.Kind.PAPERS;
    boolean explicit = PAPERS.matcher(heading.text().toLowerCase(Locale.ROOT)).find();
    Sections.Kind kind =
        own == Sections.Kind.PAPERS && before != Sections.Kind.PAPERS && !explicit ? before : own;
    TopicPath topic =
        topic(
            above,
            HeadingYear.without(label, named == null && tag != null),
            own,
            isTag ? named : null);
    Venue venue = isTag && tag != null ? tag.venue() : null;
    Integer year = isTag && tag != null ? tag.year() : null;
    return new Above(
        label,
        kind,
        !Sections.isContents(label),
        topic == null ? above.topic() : topic,
        venue == null ? above.venue() : venue,
        year == null ? above.year() : year);
  }

  /** The venue or year that a text is, were it a heading alone; null if it is none. */
  @Nullable VenueTag tag(String label) {
    return venues.read(label);
  }

  /** Whether a heading names neither a topic nor a venue: years, "Papers". */
  static boolean isNoTopic(String label) {
    return Sections.isGeneric(label)
        || YEARS.matcher(label).matches()
        || Slug.of(label).isEmpty()
        || label.contains(">");
  }

  private @Nullable TopicPath topic(
      Above above, String label, Sections.Kind own, @Nullable VenueTag tag) {
    if (tag != null) {
      boolean both = topics.knows(label) && tag.year() == null;
      return both ? topics.find(above.topic(), label) : null;
    }
    boolean names = !NO_TOPIC.contains(own) && !isNoTopic(label);
    return names ? topics.find(above.topic(), label) : null;
  }
}
