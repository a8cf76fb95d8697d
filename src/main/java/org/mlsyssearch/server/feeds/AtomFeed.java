package org.mlsyssearch.server.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mlsyssearch.export.Citation;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.server.pages.PaperMeta;

/**
 * The newest papers of a search as Atom (<a href="https://www.rfc-editor.org/rfc/rfc4287">RFC
 * 4287</a>).
 *
 * <p>Ids are UUIDs made from a paper's id or a search alone, so that they are the same under every
 * address and after every rebuild. In a browser it is a readable page: a stylesheet lays it out,
 * and what is to be followed is written as links, which CSS alone cannot make.
 *
 * @param title what the feed is of
 * @param site the name of the site, which stands for the author of what has none
 * @param query the search as a query string; empty for every paper
 * @param self the feed's absolute address
 * @param html the absolute address of the same search for people
 * @param entries newest first
 */
record AtomFeed(
    String title, String site, String query, String self, String html, List<Entry> entries) {

  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** A paper and when it was first seen. */
  record Entry(Paper paper, Instant seen) {}

  /** The whole document. */
  String xml(Permalink permalink) {
    StringWriter out = new StringWriter();
    new Xml(out)
        .document(
            "feed.css",
            "feed",
            NAMESPACE,
            xml -> {
              xml.leaf("id", uuid("feed:" + query));
              xml.leaf("title", title);
              xml.xhtml(
                  "subtitle",
                  text ->
                      text.text("The papers that joined last. Give the address of this page to a")
                          .text(" feed reader and it tells of new ones; or see ")
                          .link("all of them in the search", html)
                          .text("."));
              xml.leaf("updated", updated().toString());
              xml.leaf("link", "", "rel", "self", "type", MEDIA_TYPE, "href", self);
              xml.leaf("link", "", "rel", "alternate", "type", "text/html", "href", html);
              xml.leaf("generator", "mlsys-search");
              xml.element("author", () -> xml.leaf("name", site));
              entries.forEach(entry -> entry(xml, entry, permalink));
            });
    return out.toString();
  }

  private Instant updated() {
    return entries.stream().map(Entry::seen).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static void entry(Xml xml, Entry entry, Permalink permalink) {
    Paper paper = entry.paper();
    xml.element(
        "entry",
        () -> {
          xml.leaf("id", uuid("paper:" + paper.id()));
          xml.leaf("title", paper.title());
          xml.leaf("published", entry.seen().toString());
          xml.leaf("updated", entry.seen().toString());
          xml.leaf(
              "link",
              "",
              "rel",
              "alternate",
              "type",
              "text/html",
              "href",
              permalink.of(paper.id()));
          String url = Citation.of(paper).url();
          if (url != null) {
            xml.leaf("link", "", "rel", "related", "href", url);
          }
          for (String author : paper.authors()) {
            xml.element("author", () -> xml.leaf("name", author));
          }
          for (TopicPath topic : paper.topics()) {
            xml.leaf("category", "", "term", topic.key(), "label", topic.label());
          }
          xml.xhtml(
              "summary",
              text -> {
                text.text(PaperMeta.description(paper) + " ")
                    .link("Details", permalink.of(paper.id()));
                if (url != null) {
                  text.text(" · ").link("Paper", url);
                }
              });
        });
  }

  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(("mlsys-search:" + name).getBytes(UTF_8));
  }
}
