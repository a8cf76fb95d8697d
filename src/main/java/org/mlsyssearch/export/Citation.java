package org.mlsyssearch.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;

/**
 * What a bibliography says of a paper, decided once for every format.
 *
 * @param type the type of entry
 * @param container the full name of the proceedings or journal, or the place it was posted; null
 *     where no venue is known
 * @param authors the authors' names in their parts, in the paper's order
 * @param url where to read it, unless the DOI already says so; null where no list links to it
 * @param pdf the paper itself as PDF; null where none is known
 */
public record Citation(
    Type type,
    @Nullable String container,
    List<AuthorName> authors,
    @Nullable String url,
    @Nullable String pdf) {

  /** The types of entry that every format distinguishes. */
  public enum Type {
    /** A paper in the proceedings of a known conference or workshop. */
    PROCEEDINGS,
    /** An article in a known journal. */
    JOURNAL,
    /** A paper that so far has only been posted. */
    PREPRINT,
    /** Anything else, and every paper whose kind or venue no list states. */
    OTHER
  }

  private static final String DOI = "https://doi.org/";
  private static final String ARXIV = "https://arxiv.org/";

  public Citation {
    authors = List.copyOf(authors);
  }

  public static Citation of(Paper paper) {
    Type type = typeOf(paper);
    return new Citation(
        type, containerOf(paper, type), authorsOf(paper), urlOf(paper), pdfOf(paper));
  }

  /**
   * Where to read who wrote a paper whose authors are not known here: what its DOI leads to, else
   * arXiv's page, else its link.
   *
   * @return null where nothing leads to the paper
   */
  public static @Nullable String whereAuthorsStand(Paper paper) {
    String doi = paper.doi();
    if (doi != null) {
      return Link.doi(doi).href();
    }
    return paper.arxivId() != null ? ARXIV + "abs/" + paper.arxivId() : urlOf(paper);
  }

  private static List<AuthorName> authorsOf(Paper paper) {
    return paper.authors().stream()
        .map(name -> AuthorName.parse(name, paper.familyNames()))
        .toList();
  }

  private static Type typeOf(Paper paper) {
    var venue = paper.venue();
    Kind kind = paper.kind() == Kind.UNKNOWN && venue != null ? venue.kind() : paper.kind();
    return switch (kind) {
      case CONFERENCE, WORKSHOP -> venue == null ? Type.OTHER : Type.PROCEEDINGS;
      case JOURNAL -> venue == null ? Type.OTHER : Type.JOURNAL;
      case PREPRINT -> Type.PREPRINT;
      case OTHER, UNKNOWN -> Type.OTHER;
    };
  }

  /** The links of a paper that neither its identifiers nor {@link #url} state. */
  static List<Link> furtherLinks(Paper paper) {
    String url = urlOf(paper);
    String doi = paper.doi();
    // Where another link names the DOI, readers take that one for the DOI's.
    boolean said =
        doi == null
            || paper.links().stream().filter(link -> link.href().contains(doi)).count() == 1;
    return paper.links().stream()
        .filter(link -> !link.href().equals(url))
        .filter(link -> doi == null || !said || !link.href().equals(Link.doi(doi).href()))
        .filter(link -> !link.href().equals(ARXIV + "abs/" + paper.arxivId()))
        .toList();
  }

  /** A conference is known by its short name too, a journal by its full one alone. */
  private static @Nullable String containerOf(Paper paper, Type type) {
    var venue = paper.venue();
    if (venue == null) {
      return null;
    }
    String name = venue.name();
    boolean shown = name.toLowerCase(Locale.ROOT).contains(venue.label().toLowerCase(Locale.ROOT));
    return type == Type.PROCEEDINGS && !shown ? name + " (" + venue.label() + ")" : name;
  }

  private static @Nullable String urlOf(Paper paper) {
    for (Link.Rel rel : List.of(Link.Rel.PAPER, Link.Rel.PDF, Link.Rel.ARXIV, Link.Rel.DOI)) {
      String href = first(paper, rel);
      if (href != null && !(paper.doi() != null && isDoiResolver(href))) {
        return href;
      }
    }
    return paper.doi() == null && paper.arxivId() != null ? ARXIV + "abs/" + paper.arxivId() : null;
  }

  private static @Nullable String pdfOf(Paper paper) {
    String pdf = first(paper, Link.Rel.PDF);
    if (pdf != null) {
      return pdf;
    }
    String page = first(paper, Link.Rel.PAPER);
    if (page != null && page.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return page;
    }
    return paper.arxivId() == null ? null : ARXIV + "pdf/" + paper.arxivId();
  }

  private static @Nullable String first(Paper paper, Link.Rel rel) {
    for (Link link : paper.links()) {
      if (link.rel() == rel) {
        return link.href();
      }
    }
    return null;
  }

  private static boolean isDoiResolver(String href) {
    return href.startsWith(DOI)
        || href.startsWith("http://doi.org/")
        || href.startsWith("https://dx.doi.org/")
        || href.startsWith("http://dx.doi.org/");
  }
}
