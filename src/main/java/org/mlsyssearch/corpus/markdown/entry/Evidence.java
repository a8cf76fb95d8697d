package org.mlsyssearch.corpus.markdown.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels.Label;
import org.mlsyssearch.model.Link;

/**
 * What speaks for and against an entry being a paper, beside its facts.
 *
 * @param titleFrom what marks its title
 * @param inlineLink whether a link stands in the middle of its text, as in a sentence that mentions
 *     a paper
 * @param labels what its links are called
 * @param tagFirst whether a venue or date stands before its title
 * @param lead how many words that nobody claims stand before its title
 * @param venueKnown whether its venue is in {@code venues.yaml}
 * @param inPaperColumn whether it stands in a column that its table calls titles or papers
 * @param anchorsOnly whether all its links lead to places of the same file
 * @param localOnly whether all its links lead to places of the same file or to files beside it
 * @param badLink an address that is none of the web's; null if there is none
 * @param remainder what nobody claims, behind the title
 * @param remarks words beside the title that say what the entry is
 * @param targets what its links lead to
 */
public record Evidence(
    TitleFrom titleFrom,
    boolean inlineLink,
    Set<Label> labels,
    boolean tagFirst,
    int lead,
    boolean venueKnown,
    boolean inPaperColumn,
    boolean anchorsOnly,
    boolean localOnly,
    @Nullable String badLink,
    String remainder,
    List<String> remarks,
    Set<Target> targets) {

  /** What marks a title. */
  public enum TitleFrom {
    TEXT,
    /** The name of its field or column. */
    FIELD,
    LINK,
    BOLD,
    QUOTES
  }

  private static final Set<Link.Rel> NO_PAPERS =
      EnumSet.of(Link.Rel.CODE, Link.Rel.SITE, Link.Rel.VIDEO, Link.Rel.SLIDES);

  public Evidence {
    labels = Set.copyOf(labels);
    remarks = List.copyOf(remarks);
  }

  /** What a link leads to. */
  enum Target {
    POST,
    /** Neither a post nor code, slides and the like. */
    MAY_BE_PAPER,
    /** A paper, or a PDF file wherever that is. */
    PAPER,
    /** A host that keeps papers and little else. */
    PUBLISHER
  }

  /**
   * What some links lead to, each looked at once.
   *
   * @param file whether one of them is called a file that holds a paper
   */
  static Set<Target> targets(List<Link> links, boolean file) {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    if (file) {
      targets.add(Target.PAPER);
    }
    for (Link link : links) {
      if (Hosts.isPost(link.href())) {
        targets.add(Target.POST);
      } else if (!NO_PAPERS.contains(link.rel())) {
        targets.add(Target.MAY_BE_PAPER);
        if (Hosts.isPublisher(link.href())) {
          targets.add(Target.PUBLISHER);
          targets.add(Target.PAPER);
        } else if (Hosts.isPaper(link.href())) {
          targets.add(Target.PAPER);
        }
      }
    }
    return targets;
  }
}
