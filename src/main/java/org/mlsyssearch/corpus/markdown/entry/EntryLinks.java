package org.mlsyssearch.corpus.markdown.entry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.model.Link;

/** The links of one entry under what its text calls them. For one entry. */
final class EntryLinks {

  private final DraftBuilder facts;
  private final Set<LinkLabels.Label> labels = EnumSet.noneOf(LinkLabels.Label.class);
  private boolean anchorsOnly = true;
  private boolean localOnly = true;
  private boolean anyLink;
  private boolean toFile;
  private @Nullable String bad;

  EntryLinks(DraftBuilder facts) {
    this.facts = facts;
  }

  /** What links and words beside them are called. */
  Set<LinkLabels.Label> labels() {
    return labels;
  }

  /** Whether there are links, all to places of the same file. */
  boolean anchorsOnly() {
    return anyLink && anchorsOnly;
  }

  /** Whether there are links, all to places of the same file or to files beside it. */
  boolean localOnly() {
    return anyLink && localOnly;
  }

  /** "[MillKit.pdf](url)": whether a link is called a file, wherever it leads. */
  boolean toFile() {
    return toFile;
  }

  /** An address that is none of the web's; null if there is none. */
  @Nullable String bad() {
    return bad;
  }

  /** Takes all links of a part under what the text calls them. */
  void add(Part part) {
    for (Mark mark : part.text().marks()) {
      if (mark.kind() != Mark.Kind.LINK || mark.target().isEmpty()) {
        continue;
      }
      anyLink = true;
      anchorsOnly &= mark.target().startsWith("#");
      localOnly &= isLocal(mark.target());
      if (!mark.target().startsWith("#")) {
        link(mark.target(), label(part, mark));
        if (part.text().rich().text().regionMatches(true, mark.end() - 4, ".pdf", 0, 4)) {
          toFile = true;
          labels.add(LinkLabels.Label.PAPER);
        }
      }
    }
  }

  private static LinkLabels.@Nullable Label label(Part part, Mark mark) {
    if (part.field() == Field.CODE) {
      return LinkLabels.Label.CODE;
    }
    LinkLabels.Label label = null;
    for (Claim claim : part.labels()) {
      boolean whole =
          claim
              .span()
              .holds(
                  Math.max(mark.start(), part.text().start()),
                  Math.min(mark.end(), part.text().end()));
      if (whole && claim.value() instanceof Claim.Label(LinkLabels.Label own)) {
        label = label == null ? own : label;
      }
    }
    return label;
  }

  private void link(String href, LinkLabels.@Nullable Label label) {
    Link link = LinkLabels.link(href, label);
    if (link == null) {
      bad = href.startsWith("http") || href.startsWith("www.") ? href : bad;
      return;
    }
    facts.addLink(link);
  }

  /** Whether an address leads to a place in the same file or folder. */
  private static boolean isLocal(String href) {
    return href.startsWith("#")
        || (!href.contains(":") && !href.startsWith("www.") && !Hosts.isPdf(href));
  }
}
