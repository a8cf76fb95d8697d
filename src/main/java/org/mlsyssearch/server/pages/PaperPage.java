package org.mlsyssearch.server.pages;

import java.util.List;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;

/** A paper's own page: what its lists say of it, how to cite it, what is like it. */
final class PaperPage {

  private static final String ROOT = "../";

  private final Paper paper;
  private final List<Paper> similar;
  private final Permalink permalink;

  /**
   * A page.
   *
   * @param similar related papers, best first
   * @param permalink the absolute addresses of papers' pages
   */
  PaperPage(Paper paper, List<Paper> similar, Permalink permalink) {
    this.paper = paper;
    this.similar = similar;
    this.permalink = permalink;
  }

  /** The whole document. */
  String html(String site) {
    return new Frame(site, paper.title(), ROOT, "")
        .page(head -> new PaperMeta(head, paper).write(permalink.of(paper.id()), site), this::main);
  }

  private void main(Html html) {
    html.open("article", "class", "paper");
    where(html);
    html.leaf("h1", paper.title());
    also(html);
    people(html);
    links(html);
    String summary = paper.summary();
    if (summary != null) {
      html.leaf("p", summary, "class", "summary");
    }
    facts(html);
    cite(html);
    sources(html);
    if (!similar.isEmpty()) {
      html.open("section").leaf("h2", "Related papers");
      html.open("ol", "class", "hits");
      PaperList list = new PaperList(html, ROOT, false);
      similar.forEach(list::item);
      html.close().close();
    }
    html.close();
  }

  private void where(Html html) {
    html.open("p", "class", "where");
    for (String system : paper.systems()) {
      html.leaf(
          "a", system, "class", "system badge", "href", Names.browse(ROOT, Facet.SYSTEM, system));
      html.text(" ");
    }
    var venue = paper.venue();
    if (venue != null) {
      html.leaf(
          "a",
          venue.label(),
          "class",
          "venue",
          "title",
          venue.name(),
          "href",
          Names.browse(ROOT, Facet.VENUE, venue.id()));
    } else {
      html.leaf("span", "Unknown venue", "class", "unknown");
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
          Names.browse(ROOT, Facet.YEAR, year.toString()));
    } else {
      html.leaf("span", "unknown year", "class", "unknown");
    }
    html.close();
  }

  private void also(Html html) {
    if (paper.alsoKnownAs().isEmpty()) {
      return;
    }
    html.open("p", "class", "aka").text("Also known as ");
    for (int i = 0; i < paper.alsoKnownAs().size(); i++) {
      html.text(i == 0 ? "" : "; ").leaf("i", paper.alsoKnownAs().get(i));
    }
    html.close();
  }

  private void people(Html html) {
    if (paper.authors().isEmpty()) {
      html.leaf("p", "No list names the authors.", "class", "unknown");
      return;
    }
    html.open("p", "class", "people");
    PaperList.authors(html, ROOT, paper.authors(), paper.authors().size());
    html.close();
  }

  private void links(Html html) {
    if (paper.links().isEmpty()) {
      return;
    }
    html.open("p", "class", "go");
    for (Link link : paper.links()) {
      html.leaf("a", Names.of(link.rel()), "class", "button", "href", link.href());
      html.text(" ");
    }
    html.close();
  }

  private void facts(Html html) {
    html.open("dl", "class", "facts");
    var venue = paper.venue();
    if (venue != null) {
      html.leaf("dt", "Venue");
      html.open("dd")
          .leaf("a", venue.name(), "href", Names.browse(ROOT, Facet.VENUE, venue.id()))
          .close();
    }
    html.leaf("dt", "Kind");
    html.open("dd")
        .leaf("a", paper.kind().label(), "href", Names.browse(ROOT, Facet.KIND, paper.kind().id()))
        .close();
    if (!paper.topics().isEmpty()) {
      html.leaf("dt", paper.topics().size() == 1 ? "Topic" : "Topics");
      paper.topics().forEach(topic -> topic(html, topic));
    }
    String doi = paper.doi();
    if (doi != null) {
      html.leaf("dt", "DOI");
      html.open("dd").leaf("a", doi, "href", "https://doi.org/" + doi).close();
    }
    String arxivId = paper.arxivId();
    if (arxivId != null) {
      html.leaf("dt", "arXiv");
      html.open("dd").leaf("a", arxivId, "href", "https://arxiv.org/abs/" + arxivId).close();
    }
    html.close();
  }

  private static void topic(Html html, TopicPath topic) {
    html.open("dd");
    List<TopicPath> path = topic.withAncestors();
    for (int i = 0; i < path.size(); i++) {
      html.text(i == 0 ? "" : " › ");
      html.leaf(
          "a", path.get(i).label(), "href", Names.browse(ROOT, Facet.TOPIC, path.get(i).key()));
    }
    html.close();
  }

  private void cite(Html html) {
    html.open("section").leaf("h2", "Cite");
    html.open("pre", "tabindex", "0")
        .leaf("code", PaperFormat.BIBTEX.write(paper, permalink).stripTrailing())
        .close();
    html.open("p", "class", "go");
    for (PaperFormat format : PaperFormat.values()) {
      html.leaf(
          "a",
          format.label(),
          "class",
          "button",
          "href",
          paper.id() + "." + format.suffix(),
          "type",
          format.mediaType());
      html.text(" ");
    }
    html.close().close();
  }

  private void sources(Html html) {
    if (paper.sources().isEmpty()) {
      return;
    }
    html.open("section").leaf("h2", "Where it is listed");
    html.open("ul", "class", "sources");
    for (SourceRef source : paper.sources()) {
      html.open("li")
          .leaf("a", source.list(), "href", Names.browse(ROOT, Facet.SOURCE, source.file()))
          .text(source.heading().isEmpty() ? " " : ", under “" + source.heading() + "” ")
          .leaf("code", source.file() + ":" + source.line())
          .close();
    }
    html.close().close();
  }
}
