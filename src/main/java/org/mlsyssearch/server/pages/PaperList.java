package org.mlsyssearch.server.pages;

import java.util.List;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.http.Urls;

/** Papers as items of a list; a list of results has {@link Coins} for reference managers. */
final class PaperList {

  private static final int AUTHORS = 8;

  private final Html html;
  private final String root;
  private final boolean coins;

  /**
   * A list within a document; the caller starts and ends the list element.
   *
   * @param root the way from the page to the server's root
   * @param coins whether reference managers may take the papers from here; not on a page that
   *     offers one paper of its own, since they would take these instead
   */
  PaperList(Html html, String root, boolean coins) {
    this.html = html;
    this.root = root;
    this.coins = coins;
  }

  /** A paper. */
  void item(Paper paper) {
    item(paper, List.of());
  }

  /** A paper with the parts of its title marked that matched. */
  void item(Paper paper, List<Hit.Span> marks) {
    html.open("li", "class", "hit");
    margin(paper);
    html.open("div", "class", "about").open("h3");
    for (String system : paper.systems()) {
      if (!paper.title().contains(system)) {
        html.leaf("span", system, "class", "system badge").text(" ");
      }
    }
    html.open(
        "a", "class", "title", "href", root + "papers/" + Urls.encodeSegment(paper.id().value()));
    marked(paper.title(), marks);
    html.close().close();
    if (!paper.authors().isEmpty()) {
      html.open("p", "class", "people");
      authors(html, root, paper.authors(), AUTHORS);
      html.close();
    }
    html.open("p", "class", "details").open("span", "class", "topics");
    for (TopicPath topic : paper.topics()) {
      html.leaf(
          "a",
          topic.label(),
          "title",
          topic.toString(),
          "href",
          Names.browse(root, Facet.TOPIC, topic.key()));
    }
    html.close().open("span", "class", "links");
    for (Link link : paper.links()) {
      html.leaf("a", Names.of(link.rel()), "href", link.href()).text(" ");
    }
    html.close().close();
    if (coins) {
      html.leaf("span", "", "class", "Z3988", "title", Coins.of(paper));
    }
    html.close().close();
  }

  /** Names as links to each author's papers, the first few and how many more there are. */
  static void authors(Html html, String root, List<String> authors, int limit) {
    int shown = authors.size() <= limit + 1 ? authors.size() : limit;
    for (int i = 0; i < shown; i++) {
      html.text(i == 0 ? "" : ", ");
      html.leaf("a", authors.get(i), "href", Names.browse(root, Facet.AUTHOR, authors.get(i)));
    }
    if (shown < authors.size()) {
      html.text(" and " + (authors.size() - shown) + " more");
    }
  }

  private void margin(Paper paper) {
    html.open("p", "class", "margin");
    var venue = paper.venue();
    if (venue == null) {
      html.leaf("span", "No venue", "class", "venue unknown");
    } else {
      html.leaf(
          "a",
          venue.label(),
          "class",
          "venue",
          "title",
          venue.name(),
          "href",
          Names.browse(root, Facet.VENUE, venue.id()));
    }
    html.text(" ");
    var year = paper.year();
    if (year != null) {
      html.leaf(
          "a",
          year.toString(),
          "class",
          "year",
          "href",
          Names.browse(root, Facet.YEAR, year.toString()));
    }
    html.close();
  }

  private void marked(String text, List<Hit.Span> marks) {
    int at = 0;
    for (Hit.Span mark : marks) {
      if (mark.start() >= at && mark.start() + mark.length() <= text.length()) {
        html.text(text.substring(at, mark.start()));
        at = mark.start() + mark.length();
        html.leaf("mark", text.substring(mark.start(), at));
      }
    }
    html.text(text.substring(at));
  }
}
