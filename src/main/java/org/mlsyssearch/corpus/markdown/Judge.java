package org.mlsyssearch.corpus.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.text.Hosts;
import org.mlsyssearch.corpus.text.LinkLabels;
import org.mlsyssearch.corpus.text.Sections;
import org.mlsyssearch.corpus.text.Titles;
import org.mlsyssearch.model.Link;

/**
 * Tells entries that are papers from all else that lists hold, by evidence inside and around them.
 */
final class Judge {

  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)\\b(?:please|you|your|we are|we have|we passed|welcome|this (?:list|repo|repository|page|section|project)|pull requests?|feel free|thanks|click|make sure|check that|send (?:a|an|us)|(?:is|are|was|were|has been) (?:added|updated|released)|will be|to be (?:updated|added|continued|done)|coming soon|todo|subscribe|contact)\\b");
  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(?:Please|Added|Updated|Released|Add|Use|See|Check|Prefer|Make|Read|Keep|Open|Follow|Submit|Send|Fork|Ensure|Try|Include|Note|Thanks|Click|Join|Update|Remove|Put)\\b(?!.*:)");

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
    String title = entry.facts.title;
    int words = Titles.words(title);
    if (entry.anchorsOnly && entry.facts.links.isEmpty()) {
      return DiagnosticCode.TABLE_OF_CONTENTS;
    }
    if (entry.localOnly
        && entry.facts.links.isEmpty()
        && entry.facts.venue == null
        && entry.facts.year == null
        && entry.facts.authors.isEmpty()
        && !venueAbove) {
      return DiagnosticCode.TABLE_OF_CONTENTS;
    }
    if (words == 0) {
      return entry.facts.links.isEmpty()
          ? DiagnosticCode.NO_TEXT
          : isStrong(entry) && section == Sections.Kind.PAPERS && entry.hasPaperLink()
              ? DiagnosticCode.NO_TITLE
              : DiagnosticCode.NO_TEXT;
    }
    if (section == Sections.Kind.META) {
      return DiagnosticCode.PROSE;
    }
    if (section == Sections.Kind.CONTENTS) {
      return isStrong(entry) && words >= 3 ? null : DiagnosticCode.TABLE_OF_CONTENTS;
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
    boolean published = entry.facts.venue != null && entry.venueKnown && entry.facts.year != null;
    boolean paperLink =
        entry.hasPaperLink() || entry.facts.doi != null || entry.facts.arxivId != null;
    boolean onlyMedia = entry.hasOnly(Link.Rel.VIDEO, Link.Rel.SLIDES);
    boolean postLinks =
        entry.facts.links.stream().anyMatch(link -> Hosts.isPost(link.href()))
            && entry.facts.links.stream().noneMatch(Judge::mayBePaper);
    if (section != Sections.Kind.PAPERS) {
      boolean toolItself =
          entry.titleFrom == Entry.TitleFrom.LINK && entry.hasOnly(Link.Rel.CODE, Link.Rel.SITE);
      boolean publishedHere = published && !onlyMedia && !postLinks && !toolItself;
      boolean described =
          isDescribedName(entry)
              && entry.titleHref != null
              && !Hosts.isPaper(entry.titleHref)
              && entry.facts.venue == null;
      if (section == Sections.Kind.EVENTS) {
        boolean dated = entry.facts.year != null || entry.facts.arxivId != null;
        return paperLink && words >= 3 && (dated || entry.inPaperColumn)
            ? null
            : DiagnosticCode.POST_OR_TALK;
      }
      boolean paper =
          words >= (paperLink && published ? 2 : 3) && (published(entry) || publishedHere) && !described;
      if (paper) {
        return null;
      }
      return switch (section) {
        case SOFTWARE -> DiagnosticCode.SOFTWARE;
        case POSTS -> DiagnosticCode.POST_OR_TALK;
        default -> DiagnosticCode.BOOK_OR_COURSE;
      };
    }
    boolean listed = entry.inPaperColumn && words >= 4 && isTitleCase(title);
    if ((onlyMedia && !published && !listed)
        || (postLinks && !paperLink && entry.facts.venue == null)) {
      return DiagnosticCode.POST_OR_TALK;
    }
    boolean code =
        entry.hasOnly(Link.Rel.CODE, Link.Rel.SITE)
            && !entry.labels.contains(LinkLabels.Label.PAPER);
    if (code
        && entry.facts.venue == null
        && entry.facts.year == null
        && entry.facts.authors.isEmpty()) {
      boolean titleItselfLinksToCode = entry.titleFrom == Entry.TitleFrom.LINK;
      if (words < 5
          || (titleItselfLinksToCode
              && ((title.indexOf(':') < 0 && words < 7) || !isTitleCase(title)))
          || !isTitleCase(title)) {
        return DiagnosticCode.SOFTWARE;
      }
    }
    if (isStrong(entry) || (entry.facts.year != null && words >= 3) || (venueAbove && words >= 2)) {
      if (words == 1 && entry.facts.venue == null && entry.facts.authors.isEmpty() && !paperLink) {
        return DiagnosticCode.UNCLEAR_ENTRY;
      }
      return null;
    }
    if (!entry.facts.authors.isEmpty() && words >= 3) {
      return null;
    }
    return weak(entry, title, words);
  }

  /** "[Ollama](url): A server for local models": a name that is a link, and what it is. */
  private static boolean isDescribedName(Entry entry) {
    String title = entry.facts.title;
    int colon = title.indexOf(": ");
    return entry.titleFrom == Entry.TitleFrom.LINK
        && colon > 0
        && entry.titleLinkWords <= 3
        && !isTitleCase(title);
  }

  /** Whether a link leads to a publisher of papers; any host may keep a PDF file. */
  private static boolean published(Entry entry) {
    return entry.facts.doi != null
        || entry.facts.arxivId != null
        || entry.facts.links.stream().anyMatch(link -> Hosts.isPublisher(link.href()));
  }

  private static boolean mayBePaper(Link link) {
    return switch (link.rel()) {
      case CODE, SITE, VIDEO, SLIDES -> false;
      default -> !Hosts.isPost(link.href());
    };
  }

  /** The verdict on an entry that has a title alone, or a link to an unknown host. */
  private static @Nullable DiagnosticCode weak(Entry entry, String title, int words) {
    String whole = title + " " + entry.remainder;
    if (PROSE.matcher(whole).find() || IMPERATIVE.matcher(title).find() || title.contains("](")) {
      return DiagnosticCode.PROSE;
    }
    // A name that links to nothing of papers' with a sentence behind it describes a tool.
    boolean named =
        !entry.facts.systems.isEmpty()
            && title.indexOf(": ") > 0
            && entry.titleFrom != Entry.TitleFrom.LINK;
    if (words >= 4 && (isTitleCase(title) || named)) {
      return null;
    }
    if (words >= 6
        && !isDescribedName(entry)
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

  /** Whether most long words of a text begin with a capital. */
  static boolean isTitleCase(String title) {
    int capital = 0;
    int all = 0;
    for (String word : title.split("[\\s-]+", -1)) {
      if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
        all++;
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
          capital++;
        }
      }
    }
    return all == 0 || capital * 2 > all;
  }
}
