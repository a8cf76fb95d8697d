package org.mlsyssearch.corpus.markdown;

import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Link;

/**
 * What speaks for and against an entry being a paper.
 *
 * @param words how many words its title has
 * @param published whether it states a known venue and a year
 * @param paperLink whether it links to a paper, or to a PDF file wherever that is
 * @param publisherLink whether it links to a host that keeps papers and little else
 * @param onlyMedia whether all its links lead to videos and slides
 * @param postLinks whether a link leads to a post and none to what may be a paper
 * @param onlyCode whether all its links lead to code and sites, and none is called a paper
 * @param describedName whether it is a linked name and a sentence on what it is: "[Ollama](url): A
 *     server for local models"
 */
record Evidence(
    int words,
    boolean published,
    boolean paperLink,
    boolean publisherLink,
    boolean onlyMedia,
    boolean postLinks,
    boolean onlyCode,
    boolean describedName) {

  static Evidence of(Entry entry) {
    boolean identified = entry.facts.doi != null || entry.facts.arxivId != null;
    return new Evidence(
        Titles.words(entry.facts.title),
        entry.facts.venue != null && entry.venueKnown && entry.facts.year != null,
        identified || entry.hasPaperLink(),
        identified || entry.facts.links.stream().anyMatch(link -> Hosts.isPublisher(link.href())),
        entry.hasOnly(Link.Rel.VIDEO, Link.Rel.SLIDES),
        entry.facts.links.stream().anyMatch(link -> Hosts.isPost(link.href()))
            && entry.facts.links.stream().noneMatch(Evidence::mayBePaper),
        entry.hasOnly(Link.Rel.CODE, Link.Rel.SITE)
            && !entry.labels.contains(LinkLabels.Label.PAPER),
        isDescribedName(entry));
  }

  private static boolean mayBePaper(Link link) {
    return switch (link.rel()) {
      case CODE, SITE, VIDEO, SLIDES -> false;
      default -> !Hosts.isPost(link.href());
    };
  }

  private static boolean isDescribedName(Entry entry) {
    String title = entry.facts.title;
    return entry.titleFrom == Entry.TitleFrom.LINK
        && title.indexOf(": ") > 0
        && entry.titleLinkWords <= 3
        && !TitleCase.is(title);
  }
}
