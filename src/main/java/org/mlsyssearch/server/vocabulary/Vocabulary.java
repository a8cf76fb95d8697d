package org.mlsyssearch.server.vocabulary;

import java.util.List;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Sort;

/**
 * The labels of facets, sort orders and links, and the order in which facets are shown.
 *
 * <p>Server-made pages use them directly, the search page gets them from {@code GET /api/v1/index},
 * so that both show the same words. Facets and export formats carry their own labels.
 */
public final class Vocabulary {

  /** Every facet, in the order in which they are shown, counted and written into addresses. */
  public static final List<Facet> FACETS = List.of(Facet.values());

  private Vocabulary() {}

  /** The label of a sort order. */
  public static String label(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Best match";
      case NEWEST -> "Newest first";
      case OLDEST -> "Oldest first";
      case TITLE -> "Title A to Z";
    };
  }

  /** The label of a link. */
  public static String label(Link.Rel rel) {
    return switch (rel) {
      case PAPER -> "Paper";
      case PDF -> "PDF";
      case DOI -> "DOI";
      case ARXIV -> "arXiv";
      case CODE -> "Code";
      case SLIDES -> "Slides";
      case VIDEO -> "Video";
      case SITE -> "Site";
    };
  }

  /**
   * The form of a facet's counts in the API: {@code terms}, {@code hierarchical}, {@code range}.
   */
  public static String type(Facet facet) {
    return switch (facet) {
      case TOPIC -> "hierarchical";
      case YEAR -> "range";
      default -> "terms";
    };
  }
}
