package org.mlsyssearch.server.pages;

import java.util.List;
import org.mlsyssearch.export.Citation;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;

/** A paper's own page: what its lists say of it, how to cite it, what is like it. */
final class PaperPage {

  private static final String ROOT = "../";

  private final Paper paper;
  private final List<Paper> similar;
  private final Permalink permalink;
  private final CorpusReport report;

  /**
   * A page.
   *
   * @param similar the papers most like it, best first
   * @param permalink the absolute addresses of papers' pages
   * @param report knows where the lists can be read
   */
  PaperPage(Paper paper, List<Paper> similar, Permalink permalink, CorpusReport report) {
    this.paper = paper;
    this.similar = similar;
    this.permalink = permalink;
    this.report = report;
  }

  /** The whole document. */
  String html(String site) {
    return new Frame(site, paper.title(), ROOT, "")
        .page(head -> new PaperMeta(head, paper).write(permalink.of(paper.id()), site), this::main);
  }

  private void main(Html html) {
    html.open("article", "class", "paper", "data-id", paper.id().value());
    PaperParts parts = new PaperParts(html, ROOT);
    where(html, parts);
    html.leaf("h1", paper.title());
    also(html);
    people(html, parts);
    links(html, parts);
    String summary = paper.summary();
    if (summary != null) {
      html.leaf("p", summary, "class", "summary");
    }
    facts(html);
    cite(html);
    sources(html);
    if (!similar.isEmpty()) {
      html.open("section", "id", "similar").leaf("h2", "Similar papers");
      html.open("ol", "class", "hits");
      PaperList list = PaperList.ofNeighbours(html, ROOT);
      similar.forEach(list::item);
      html.close().close();
    }
    html.close();
  }

  private void where(Html html, PaperParts parts) {
    html.open("p", "class", "where");
    for (String system : paper.systems()) {
      html.leaf(
          "a",
          system,
          "class",
          "system badge",
          "href",
          BrowseRoutes.address(ROOT, Facet.SYSTEM, system));
      html.text(" ");
    }
    parts.published(paper);
    if (paper.year() == null) {
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

  private void people(Html html, PaperParts parts) {
    if (paper.authors().isEmpty()) {
      String where = Citation.whereAuthorsStand(paper);
      html.open("p", "class", "unknown").text("Authors not known here");
      if (where != null) {
        html.text(", see ").leaf("a", where, "href", where);
      }
      html.text(".").close();
      return;
    }
    html.open("p", "class", "people");
    parts.authors(paper.authors(), Highlights.NONE);
    html.close();
  }

  private void links(Html html, PaperParts parts) {
    if (paper.links().isEmpty()) {
      return;
    }
    html.open("p", "class", "go");
    parts.links(paper.links(), null, "button");
    html.close();
  }

  private void facts(Html html) {
    html.open("dl", "class", "facts");
    var venue = paper.venue();
    if (venue != null) {
      html.leaf("dt", "Venue");
      html.open("dd")
          .leaf("a", venue.name(), "href", BrowseRoutes.address(ROOT, Facet.VENUE, venue.id()))
          .close();
    }
    html.leaf("dt", "Kind");
    html.open("dd")
        .leaf(
            "a",
            paper.kind().label(),
            "href",
            BrowseRoutes.address(ROOT, Facet.KIND, paper.kind().id()))
        .close();
    if (!paper.topics().isEmpty()) {
      html.leaf("dt", paper.topics().size() == 1 ? "Topic" : "Topics");
      paper.topics().forEach(topic -> topic(html, topic));
    }
    String doi = paper.doi();
    if (doi != null) {
      html.leaf("dt", "DOI");
      html.open("dd").leaf("a", doi, "href", Link.doi(doi).href()).close();
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
          "a",
          path.get(i).label(),
          "href",
          BrowseRoutes.address(ROOT, Facet.TOPIC, path.get(i).key()));
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
          paper.id() + "." + format.extension(),
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
    html.open("section", "id", "lists").leaf("h2", "Where it is listed");
    html.open("ul", "class", "sources");
    for (SourceRef source : paper.sources()) {
      html.open("li")
          .leaf("a", source.list(), "href", BrowseRoutes.address(ROOT, Facet.SOURCE, source.file()))
          .text(source.heading().isEmpty() ? " " : ", under “" + source.heading() + "” ");
      String line = source.file() + ":" + source.line();
      String address = report.href(source.file(), source.line()).orElse(null);
      if (address == null) {
        html.leaf("code", line);
      } else {
        html.open("a", "href", address, "rel", "noopener").leaf("code", line).close();
      }
      html.close();
    }
    html.close().close();
  }
}
