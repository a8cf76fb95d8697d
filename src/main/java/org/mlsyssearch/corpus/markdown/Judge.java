package org.mlsyssearch.corpus.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Link;

/**
 * Tells entries that are papers from all else that lists hold, by evidence inside and around them.
 */
final class Judge {

  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)\\b(?:please|you|your|we are|we have|we passed|welcome|this (?:list|repo|repository|page|section|project)|pull requests?|feel free|thanks|click|make sure|check that|send (?:a|an|us)|(?:is|are|was|were|has been) (?:added|updated|released)|will be|to be (?:updated|added|continued|done)|coming soon|not (?:yet )?complete|todo|subscribe|contact)\\b");
  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(?:Please|Added|Updated|Released|Add|Use|See|Check|Prefer|Make|Read|Keep|Open|Follow|Submit|Send|Fork|Ensure|Try|Include|Note|Thanks|Click|Join|Update|Remove|Put)\\b(?!.*:)");

  /** Titles of samples that show how an entry is to be written. */
  private static final Set<String> TEMPLATES =
      Set.of("papername", "papertitle", "title", "titleofpaper", "titleofthepaper", "nameofpaper");

  private Judge() {}

  /** Whether an entry by itself says that it is a paper. */
  static boolean isStrong(Entry entry) {
    return entry.facts.venue != null
        || entry.facts.arxivId != null
        || entry.facts.doi != null
        || entry.hasPaperLink()
        || (entry.labels.contains(LinkLabels.Label.PAPER)
            && !entry.hasOnly(Link.Rel.CODE, Link.Rel.VIDEO))
        || (!entry.facts.authors.isEmpty() && entry.titleFrom == Entry.TitleFrom.QUOTES);
  }

  /** Whether a text speaks to its reader or of the list itself. */
  static boolean isProse(String text) {
    return PROSE.matcher(text).find();
  }

  /** Why an entry is no paper; null if it is one. */
  static @Nullable DiagnosticCode verdict(Entry entry, Sections.Kind section, boolean venueAbove) {
    if (pointsInside(entry, venueAbove)) {
      return DiagnosticCode.TABLE_OF_CONTENTS;
    }
    Evidence evidence = Evidence.of(entry);
    if (evidence.words() == 0) {
      boolean untitled = section == Sections.Kind.PAPERS && entry.hasPaperLink();
      return untitled ? DiagnosticCode.NO_TITLE : DiagnosticCode.NO_TEXT;
    }
    if (TEMPLATES.contains(Titles.key(entry.facts.title))) {
      return DiagnosticCode.PROSE;
    }
    if (section == Sections.Kind.META || section == Sections.Kind.CONTENTS) {
      return SectionJudge.verdict(entry, evidence, section);
    }
    if (entry.software) {
      return DiagnosticCode.SOFTWARE;
    }
    if (entry.book) {
      return DiagnosticCode.BOOK_OR_COURSE;
    }
    if (entry.post) {
      return DiagnosticCode.POST_OR_TALK;
    }
    return section == Sections.Kind.PAPERS
        ? among(entry, evidence, venueAbove)
        : SectionJudge.verdict(entry, evidence, section);
  }

  /** Whether an entry is a line of the list's own contents. */
  private static boolean pointsInside(Entry entry, boolean venueAbove) {
    if (!entry.facts.links.isEmpty()) {
      return false;
    }
    return entry.anchorsOnly
        || (entry.localOnly
            && entry.facts.venue == null
            && entry.facts.year == null
            && entry.facts.authors.isEmpty()
            && !venueAbove);
  }

  /** The verdict where papers are expected. */
  private static @Nullable DiagnosticCode among(
      Entry entry, Evidence evidence, boolean venueAbove) {
    String title = entry.facts.title;
    int words = evidence.words();
    boolean listed = entry.inPaperColumn && words >= 4 && TitleCase.is(title);
    boolean media = evidence.onlyMedia() && !evidence.published() && !listed;
    boolean post = evidence.postLinks() && !evidence.paperLink() && entry.facts.venue == null;
    if (media || post) {
      return DiagnosticCode.POST_OR_TALK;
    }
    if (entry.inlineLink && isSentence(entry, words)) {
      return DiagnosticCode.PROSE;
    }
    if (evidence.onlyCode() && isTool(entry, words)) {
      return DiagnosticCode.SOFTWARE;
    }
    boolean dated = entry.facts.year != null && words >= 3;
    if (isStrong(entry) || dated || (venueAbove && words >= 2)) {
      boolean bare =
          words == 1
              && entry.facts.venue == null
              && entry.facts.authors.isEmpty()
              && !evidence.paperLink();
      return bare ? DiagnosticCode.UNCLEAR_ENTRY : null;
    }
    if (!entry.facts.authors.isEmpty() && words >= 3) {
      return null;
    }
    return weak(entry, evidence);
  }

  /**
   * Whether an entry is a sentence with a link in it: nothing in it is a title, venue or author.
   */
  private static boolean isSentence(Entry entry, int words) {
    return entry.titleFrom == Entry.TitleFrom.TEXT
        && entry.facts.venue == null
        && entry.facts.authors.isEmpty()
        && words >= 8
        && !TitleCase.is(entry.facts.title);
  }

  /** "[MLC LLM](url) — puts models on phones": a linked name, and in small letters what it does. */
  private static boolean isDescribed(Entry entry) {
    String title = entry.facts.title;
    int colon = title.indexOf(": ");
    return entry.titleFrom == Entry.TitleFrom.LINK
        && entry.titleLinkWords <= 3
        && colon > 0
        && Character.isLowerCase(title.charAt(colon + 2));
  }

  /** Whether an entry that links to code alone is the code and not its paper. */
  private static boolean isTool(Entry entry, int words) {
    if (entry.facts.venue != null || entry.facts.year != null || !entry.facts.authors.isEmpty()) {
      return false;
    }
    String title = entry.facts.title;
    boolean linked = entry.titleFrom == Entry.TitleFrom.LINK;
    boolean shortLink = linked && title.indexOf(':') < 0 && words < 7;
    return words < 5 || shortLink || isDescribed(entry) || !TitleCase.is(title);
  }

  /** The verdict on an entry that has a title alone, or a link to an unknown host. */
  private static @Nullable DiagnosticCode weak(Entry entry, Evidence evidence) {
    String title = entry.facts.title;
    int words = evidence.words();
    String whole = title + " " + entry.remainder;
    if (PROSE.matcher(whole).find() || IMPERATIVE.matcher(title).find() || title.contains("](")) {
      return DiagnosticCode.PROSE;
    }
    // A name that links to nothing of papers' with a sentence behind it describes a tool.
    boolean named =
        !entry.facts.systems.isEmpty()
            && title.indexOf(": ") > 0
            && entry.titleFrom != Entry.TitleFrom.LINK;
    int colon = title.indexOf(": ");
    if (colon > 0 && Places.isPlace(title.substring(0, colon)) && entry.facts.links.isEmpty()) {
      return DiagnosticCode.UNCLEAR_ENTRY; // "Google: LiteRT, MediaPipe"
    }
    if (words >= 4 && (TitleCase.is(title) || named)) {
      return null;
    }
    if (words >= 6
        && !evidence.describedName()
        && Character.isUpperCase(title.codePointAt(0))
        && entry.remainder.isEmpty()
        && !whole.strip().endsWith(".")) {
      return null;
    }
    if (words <= 3 && entry.facts.links.isEmpty()) {
      return DiagnosticCode.PROSE;
    }
    return DiagnosticCode.UNCLEAR_ENTRY;
  }
}
