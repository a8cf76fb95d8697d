package org.mlsyssearch.corpus.markdown;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Venue;

/**
 * What was understood of one bullet, row or paragraph: the facts of a possible paper and the
 * evidence that it is one. Not thread-safe.
 */
final class Entry {

  /** Where the title was found. */
  enum TitleFrom {
    TEXT,
    LINK,
    BOLD,
    QUOTES,
    COLUMN
  }

  final DraftBuilder facts = new DraftBuilder();
  final Set<LinkLabels.Label> labels = EnumSet.noneOf(LinkLabels.Label.class);
  TitleFrom titleFrom = TitleFrom.TEXT;
  boolean venueKnown;

  /** Where the title, or the name that begins it, leads to. */
  @Nullable String titleHref;

  /** Whether a link stands in the middle of its text, as in a sentence that mentions a paper. */
  boolean inlineLink;

  /** How many words of the title are that link. */
  int titleLinkWords;

  /** Whether it stands in a column that its table calls titles or papers. */
  boolean inPaperColumn;

  boolean tagged;
  boolean book;
  boolean post;
  boolean software;
  boolean anchorsOnly;

  /** Whether all links lead to other places of the file or to files beside it. */
  boolean localOnly;

  boolean badLink;

  /**
   * A short linked text in brackets before the title, such as "[[NCA](url)]", that no one knows.
   */
  @Nullable String frontLabel;

  /** What follows the title and is neither fact nor label. */
  String remainder = "";

  /** A year of a date column or heading, used where no tag states one. */
  @Nullable Integer weakYear;

  void absorb(VenueTag tag) {
    tagged = true;
    if (tag.venue() != null && (facts.venue == null || publishes(tag, facts.venue))) {
      facts.venue = tag.venue();
      venueKnown = tag.known();
      if (tag.year() != null) {
        facts.year = tag.year();
      }
    } else if (facts.year == null && tag.year() != null) {
      facts.year = tag.year();
    }
    if (tag.arxivId() != null && facts.arxivId == null) {
      facts.arxivId = tag.arxivId();
    }
  }

  /** "arXiv 2020/04, ECCV 2020": a paper was published where it says so beside its preprint. */
  private static boolean publishes(VenueTag tag, Venue stated) {
    return stated.kind() == Kind.PREPRINT
        && tag.known()
        && tag.venue() != null
        && tag.venue().kind() != Kind.PREPRINT;
  }

  /** Whether it states where the paper was published, and more than a preprint. */
  boolean hasPublisher() {
    return facts.venue != null && facts.venue.kind() != Kind.PREPRINT;
  }

  void authors(String text) {
    if (facts.authors.isEmpty()) {
      Persons.Group group = Persons.parse(text);
      facts.authors.addAll(group.names());
      facts.authorsComplete = group.complete();
    }
  }

  void link(String href, LinkLabels.@Nullable Label label) {
    if (label != null) {
      labels.add(label);
    }
    if (href.startsWith("#")) {
      return;
    }
    Link link = LinkLabels.link(href, label);
    if (link == null) {
      badLink |= href.startsWith("http") || href.startsWith("www.");
      return;
    }
    facts.addLink(link);
  }

  boolean hasPaperLink() {
    return facts.links.stream()
        .anyMatch(link ->
            link.rel() != Link.Rel.CODE
                && link.rel() != Link.Rel.SITE
                && link.rel() != Link.Rel.VIDEO
                && link.rel() != Link.Rel.SLIDES
                && Hosts.isPaper(link.href()));
  }

  boolean hasOnly(Link.Rel... rels) {
    return !facts.links.isEmpty()
        && facts.links.stream().allMatch(link -> java.util.List.of(rels).contains(link.rel()));
  }
}
