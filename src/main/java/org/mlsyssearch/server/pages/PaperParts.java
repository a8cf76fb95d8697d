package org.mlsyssearch.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.vocabulary.Vocabulary;

/**
 * The parts that a paper has both in a list and on its own page; each value is a link to the papers
 * that have it too.
 *
 * @param root the way from the page to the server's root
 */
record PaperParts(Html html, String root) {

  /** Where and when it was published, and what it was awarded there. */
  void published(Paper paper) {
    venue(paper.venue());
    html.text(" ");
    year(paper.year());
    for (String award : paper.awards()) {
      String address = BrowseRoutes.address(root, Facet.AWARD, award);
      html.text(" ").leaf("a", award, "class", "award", "href", address);
    }
  }

  /** The venue's label, or that it is unknown. */
  private void venue(@Nullable Venue venue) {
    if (venue == null) {
      html.leaf("span", "Unknown venue", "class", "venue unknown");
    } else {
      html.leaf(
          "a",
          venue.label(),
          "class",
          "venue",
          "title",
          venue.name(),
          "href",
          BrowseRoutes.address(root, Facet.VENUE, venue.id()));
    }
  }

  /** The year; nothing where it is unknown. */
  private void year(@Nullable Integer year) {
    if (year != null) {
      String text = year.toString();
      String address = BrowseRoutes.address(root, Facet.YEAR, text);
      html.leaf("a", text, "class", "year", "href", address);
    }
  }

  /** The authors, or the first of them. */
  void authors(List<String> authors, Highlights highlights) {
    for (int i = 0; i < authors.size(); i++) {
      html.text(i == 0 ? "" : ", ");
      html.open("a", "href", BrowseRoutes.address(root, Facet.AUTHOR, authors.get(i)));
      highlights.write(html, "authors", authors, i);
      html.close();
    }
  }

  /**
   * The links, in the paper's order.
   *
   * @param title the paper's title, for the links' accessible names; null where the page is about
   *     this paper alone
   * @param style the class of each; null for none
   */
  void links(List<Link> links, @Nullable String title, @Nullable String style) {
    for (Link link : links) {
      String label = Vocabulary.label(link.rel());
      html.leaf(
          "a",
          label,
          "class",
          style,
          "href",
          link.href(),
          "rel",
          "noopener",
          "aria-label",
          title == null ? null : label + ": " + title);
      html.text(" ");
    }
  }
}
