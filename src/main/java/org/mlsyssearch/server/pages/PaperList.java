package org.mlsyssearch.server.pages;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Percent;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.Matched;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.vocabulary.FirstAuthors;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * Papers as items of a list: what {@code web/results.js} shows of a hit, in the same words, with a
 * link in place of what needs JavaScript.
 */
final class PaperList {

  private static final Pattern NAME_ENDS = Pattern.compile("\\s*[:(–—-]");

  /** A match behind so many characters would stand on the third line. */
  private static final int FAR = 120;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Html html;
  private final String root;
  private final PaperParts parts;
  private final boolean results;

  private PaperList(Html html, String root, boolean results) {
    this.html = html;
    this.root = root;
    this.parts = new PaperParts(html, root);
    this.results = results;
  }

  /**
   * The results of a search: titles lead to the papers, and each has {@link Coins} for reference
   * managers. The caller starts and ends the list element.
   *
   * @param root the way from the page to the server's root
   */
  static PaperList ofResults(Html html, String root) {
    return new PaperList(html, root, true);
  }

  /**
   * Papers to look at next: titles lead to the papers' pages here. There are no {@link Coins},
   * since reference managers would take these papers and not the page's own.
   */
  static PaperList ofNeighbours(Html html, String root) {
    return new PaperList(html, root, false);
  }

  /** A paper. */
  void item(Paper paper) {
    item(paper, Highlights.NONE, false);
  }

  /** A paper with the parts marked that matched. */
  void item(Hit hit) {
    item(hit.paper(), new Highlights(hit.highlights()), hit.matched() == Matched.MEANING);
  }

  private void item(Paper paper, Highlights highlights, boolean related) {
    html.open("li", "class", "hit", "data-id", paper.id().value()).open("p", "class", "margin");
    parts.published(paper);
    html.close().open("div", "class", "about");
    heading(paper, highlights);
    otherNames(paper, highlights);
    if (!paper.authors().isEmpty()) {
      html.open("p", "class", "people");
      List<String> authors = paper.authors();
      List<String> first = FirstAuthors.of(authors, highlights.of("authors"));
      parts.authors(first, highlights);
      if (first.size() < authors.size()) {
        String others = "and " + (authors.size() - first.size()) + " others";
        html.text(" ").leaf("a", others, "href", page(paper));
      }
      html.close();
    }
    summary(paper, highlights);
    if (related) {
      html.leaf("p", "related in meaning", "class", "related");
    }
    details(paper);
    if (results) {
      html.leaf("span", "", "class", "Z3988", "title", Coins.of(paper));
    }
    html.close().close();
  }

  /** The list owner's words, from near the first match on; the style keeps them to two lines. */
  private void summary(Paper paper, Highlights highlights) {
    String text = paper.summary();
    if (text == null) {
      return;
    }
    int first = highlights.of("summary").stream().findFirst().map(Hit.Span::start).orElse(0);
    int from = first > FAR ? text.indexOf(' ', first - FAR / 2) + 1 : 0;
    html.open("p", "class", "summary", "title", text).text(from > 0 ? "\u2026 " : "");
    highlights.write(html, "summary", text, from, text.length());
    html.close();
  }

  /** The title with the system's name set off that it begins with; other names stand before. */
  private void heading(Paper paper, Highlights highlights) {
    String title = paper.title();
    List<String> systems = paper.systems();
    html.open("h3");
    for (int i = 0; i < systems.size(); i++) {
      if (!title.contains(systems.get(i))) {
        html.open("span", "class", "system badge");
        highlights.write(html, "systems", systems, i);
        html.close().text(" ");
      }
    }
    String target = results ? target(paper) : null;
    String address = target == null ? page(paper) : target;
    String rel = target == null ? null : "noopener";
    html.open("a", "class", "title", "href", address, "rel", rel);
    int name = nameLength(title, systems);
    if (name > 0) {
      html.open("b", "class", "system");
      highlights.write(html, "title", title, 0, name);
      html.close();
    }
    highlights.write(html, "title", title, name, title.length());
    html.close().close();
  }

  /** The length of the system's name that a title begins with; 0 where it begins with none. */
  private static int nameLength(String title, List<String> systems) {
    return systems.stream()
        .filter(system ->
            title.startsWith(system)
                && NAME_ENDS.matcher(title.substring(system.length())).lookingAt())
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /** Where the paper is read; null where no list links to it. */
  private static @Nullable String target(Paper paper) {
    return paper.links().stream()
        .filter(link ->
            switch (link.rel()) {
              case PAPER, DOI, ARXIV, PDF -> true;
              case CODE, SLIDES, VIDEO, SITE -> false;
            })
        .map(Link::href)
        .findFirst()
        .orElse(null);
  }

  /** Other names of the paper, where they have a word that title and systems lack. */
  private void otherNames(Paper paper, Highlights highlights) {
    Set<String> said = words(paper.title() + " " + String.join(" ", paper.systems()));
    List<String> names = paper.alsoKnownAs();
    boolean first = true;
    for (int i = 0; i < names.size(); i++) {
      if (said.containsAll(words(names.get(i)))) {
        continue;
      }
      if (first) {
        html.open("p", "class", "aka").text("also ");
      } else {
        html.text("; ");
      }
      first = false;
      html.open("i");
      highlights.write(html, "also_known_as", names, i);
      html.close();
    }
    if (!first) {
      html.close();
    }
  }

  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void details(Paper paper) {
    html.open("p", "class", "details");
    if (!paper.topics().isEmpty()) {
      html.open("span", "class", "topics");
      for (TopicPath topic : paper.topics()) {
        html.leaf(
            "a",
            topic.label(),
            "title",
            String.join(" › ", topic.labels()),
            "href",
            BrowseRoutes.address(root, Facet.TOPIC, topic.key()));
      }
      html.close();
    }
    if (!paper.links().isEmpty()) {
      html.open("span", "class", "links");
      parts.links(paper.links(), paper.title(), null);
      html.close();
    }
    String page = page(paper);
    String title = paper.title();
    html.open("span", "class", "acts");
    tool("BibTeX", page + ".bib", "BibTeX of " + title);
    tool("Similar", page + "#similar", "Papers similar to " + title);
    tool("Details", page, "Details of " + title);
    html.close();
    int lists = paper.sources().size();
    if (lists > 0) {
      html.leaf("a", "in " + Phrases.count(lists, "list"), "href", page + "#lists");
    }
    html.close();
  }

  private void tool(String text, String address, String label) {
    html.leaf("a", text, "href", address, "aria-label", label).text(" ");
  }

  private String page(Paper paper) {
    return root + "papers/" + Percent.encoded(paper.id().value());
  }
}
