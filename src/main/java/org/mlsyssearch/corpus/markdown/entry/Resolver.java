package org.mlsyssearch.corpus.markdown.entry;

import java.util.Set;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.LinkLabels.Label;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.text.FastPattern;

/**
 * Decides what an entry is, once for each: evidence that it is a paper before words that say
 * otherwise, words of the entry before those of its heading.
 */
public final class Resolver {

  /** Titles of samples that show how an entry is to be written. */
  private static final Set<String> TEMPLATES =
      Set.of("papername", "papertitle", "title", "titleofpaper", "titleofthepaper", "nameofpaper");

  private static final FastPattern ADDRESS = FastPattern.compile("https?://\\S+");

  private final Reading reading;
  private final boolean amongTitles;
  private final Evidence evidence;
  private final int words;
  private final String title;

  private Resolver(Reading reading, boolean amongTitles) {
    this.reading = reading;
    this.amongTitles = amongTitles;
    this.evidence = reading.evidence();
    this.words = reading.words();
    this.title = reading.facts().title;
  }

  /**
   * The verdict on an entry.
   *
   * @param section what the headings above promise
   * @param venueAbove whether a heading above names a venue
   * @param neighbours what most entries beside it are
   */
  public static Verdict verdict(
      Reading reading, Sections.Kind section, boolean venueAbove, Neighbours neighbours) {
    boolean amongTitles = neighbours == Neighbours.TITLES;
    boolean told = amongTitles && section != Sections.Kind.CONTENTS;
    if (OwnContents.isLine(reading, venueAbove, told)) {
      return Verdict.not(DiagnosticCode.TABLE_OF_CONTENTS, "its links stay in the file");
    }
    boolean linkedTitle =
        reading.looksLikeTitle() && reading.evidence().titleFrom() == Evidence.TitleFrom.LINK;
    boolean small = reading.facts().title.split(" ", 2)[0].chars().allMatch(Character::isLowerCase);
    boolean cased = reading.mayBeTitle() && !small;
    boolean index =
        section == Sections.Kind.TO_DO
            ? linkedTitle || (amongTitles && cased)
            : amongTitles && section == Sections.Kind.CONTENTS;
    return new Resolver(reading, amongTitles)
        .decide(
            index ? Sections.Kind.PAPERS : section, venueAbove, neighbours == Neighbours.PAPERS);
  }

  private Verdict decide(Sections.Kind section, boolean venueAbove, boolean amongPapers) {
    if (words == 0 || title.chars().noneMatch(Character::isLetter)) {
      boolean untitled = section == Sections.Kind.PAPERS && reading.hasPaperLink();
      return Verdict.not(untitled ? DiagnosticCode.NO_TITLE : DiagnosticCode.NO_TEXT, "no title");
    }
    if (ADDRESS.matches(title)) {
      return Verdict.not(DiagnosticCode.NO_TITLE, "an address and no title");
    }
    if (TEMPLATES.contains(Titles.key(title))) {
      return Verdict.not(DiagnosticCode.PROSE, "a sample");
    }
    boolean identified = reading.isIdentified() && !reading.isSentence();
    if (!amongPapers && (section == Sections.Kind.META || section == Sections.Kind.TO_DO)) {
      boolean toRead = section == Sections.Kind.TO_DO && reading.isStrong();
      return (identified || toRead) && words >= 3
          ? Verdict.paper("its own evidence")
          : Verdict.not(DiagnosticCode.PROSE, "a heading on the list itself");
    }
    if (section == Sections.Kind.EVENTS && venueAbove) {
      return decide(Sections.Kind.PAPERS, true, amongPapers); // Below the name of the event itself.
    }
    Verdict cues = Cues.verdict(reading);
    if (cues != null) {
      return cues;
    }
    return section == Sections.Kind.PAPERS || amongPapers ? among(venueAbove) : under(section);
  }

  /** The verdict under a heading that promises something else than papers. */
  private Verdict under(Sections.Kind section) {
    DiagnosticCode other =
        switch (section) {
          case PAPERS, META, TO_DO -> DiagnosticCode.PROSE;
          case CONTENTS -> DiagnosticCode.TABLE_OF_CONTENTS;
          case SOFTWARE -> DiagnosticCode.SOFTWARE;
          case EVENTS, POSTS -> DiagnosticCode.POST_OR_TALK;
          case BOOKS -> DiagnosticCode.BOOK_OR_COURSE;
        };
    boolean paper =
        switch (section) {
          case PAPERS, META, TO_DO -> false;
          case EVENTS ->
              words >= 3
                  && reading.hasPaperLink()
                  && (reading.facts().year != null || evidence.labels().contains(Label.PAPER));
          case SOFTWARE -> isPaperAllTheSame() || isPaperOfTool();
          case CONTENTS, POSTS, BOOKS -> isPaperAllTheSame();
        };
    return paper ? Verdict.paper("its own evidence") : Verdict.not(other, "the heading above");
  }

  /** Whether it is a reference, or its title has several words and links to a paper. */
  private boolean isPaperOfTool() {
    boolean linked =
        evidence.titleFrom() == Evidence.TitleFrom.LINK
            && (reading.hasPaperLink()
                || evidence.localOnly() // A note of one's own.
                || !reading.facts().authors.isEmpty());
    return (words >= 5 && linked) || (reading.isReference() && reading.facts().venue != null);
  }

  private boolean isPaperAllTheSame() {
    boolean identified = reading.isIdentified();
    boolean toolItself = evidence.titleFrom() == Evidence.TitleFrom.LINK && reading.onlyCode();
    boolean publishedHere =
        reading.isPublished() && !reading.onlyMedia() && !reading.postLinks() && !toolItself;
    boolean named = words > 1 || reading.hasPaperLink();
    boolean row = evidence.inPaperColumn() && (identified || (named && reading.isPublished()));
    return row || (words >= 3 && (identified || publishedHere || isPublishedRow()));
  }

  /**
   * Whether a row of a table of papers says where and when, and is no tool in a column of venues.
   */
  private boolean isPublishedRow() {
    return evidence.inPaperColumn()
        && reading.facts().venue != null
        && !title.startsWith(reading.facts().venue.label());
  }

  /** The verdict where papers are expected. */
  private Verdict among(boolean venueAbove) {
    if (reading.onlyMedia() && !reading.isPublished() && !isPublishedRow()) {
      return Verdict.not(DiagnosticCode.POST_OR_TALK, "all links lead to videos or slides");
    }
    if (reading.postLinks()
        && !reading.hasPaperLink()
        && reading.facts().venue == null
        && !reading.namesAuthors()) {
      return Verdict.not(DiagnosticCode.POST_OR_TALK, "a link leads to a post");
    }
    if (reading.isSentence()) {
      return Verdict.not(DiagnosticCode.PROSE, "a sentence with a link in it");
    }
    if (!reading.hasPaperLink()
        && !reading.isPublished()
        && reading.facts().authors.isEmpty()
        && !evidence.labels().contains(Label.PAPER)
        && Description.isOne(reading)) {
      return Verdict.not(DiagnosticCode.SOFTWARE, "a name and what it is");
    }
    if (reading.onlyCode() && isTool()) {
      return Verdict.not(DiagnosticCode.SOFTWARE, "all links lead to code");
    }
    boolean published = reading.isPublished() && !reading.facts().authors.isEmpty();
    String own = reading.parts().getFirst().text().text();
    if (((Cues.isNews(title) || Cues.isNews(own)) && !published)
        || Cues.isCount(title)
        || reading.facts().authors.stream().anyMatch(Cues::isCount)) {
      return Verdict.not(DiagnosticCode.PROSE, "a remark on the list");
    }
    boolean dated = reading.facts().year != null && words >= 3;
    boolean sentence = reading.facts().links.isEmpty() && Character.isLowerCase(title.charAt(0));
    if (reading.isStrong() || dated || (venueAbove && words >= 2 && !sentence)) {
      return Verdict.paper("a venue, year, identifier or link to a paper");
    }
    boolean told = reading.facts().year != null || reading.facts().authors.size() > 1;
    boolean row = evidence.inPaperColumn() && reading.facts().year != null;
    if (!reading.facts().authors.isEmpty() && (words >= 3 || (words == 2 && told) || row)) {
      return Verdict.paper("authors");
    }
    return WeakEntry.verdict(reading, amongTitles);
  }

  /** Whether an entry that links to code alone is the code and not its paper. */
  private boolean isTool() {
    if (reading.facts().venue != null
        || reading.facts().year != null
        || !reading.facts().authors.isEmpty()) {
      return false;
    }
    boolean linked = evidence.titleFrom() == Evidence.TitleFrom.LINK;
    boolean shortLink = linked && title.indexOf(':') < 0 && words < 7;
    boolean titled = evidence.titleFrom() == Evidence.TitleFrom.FIELD || TitleCase.is(title);
    return words < 5 || shortLink || !titled;
  }
}
