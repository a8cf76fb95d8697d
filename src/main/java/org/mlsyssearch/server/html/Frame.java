package org.mlsyssearch.server.html;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every server-made page has around its content: head, search box, footer.
 *
 * <p>Links between pages are relative, so that they hold under any host and prefix.
 *
 * @param site the name of the site: the corpus' title
 * @param title the page's own title
 * @param root the way from the page to the server's root: {@code ./} or {@code ../}
 * @param query what stands in the search box
 */
public record Frame(String site, String title, String root, String query) {

  /** A page without anything beside its main element. */
  public String page(Consumer<Html> head, Consumer<Html> main) {
    return page(head, null, main);
  }

  /**
   * The whole document.
   *
   * @param head adds to the head what the page has of its own
   * @param side writes what stands beside the main element; null for nothing
   * @param main writes what stands in the main element
   */
  public String page(Consumer<Html> head, @Nullable Consumer<Html> side, Consumer<Html> main) {
    Html html = Html.document().open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.leaf("title", title.equals(site) ? site : title + " · " + site);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("link", "rel", "stylesheet", "href", root + "style.css");
    html.empty("link", "rel", "stylesheet", "href", root + "pages.css");
    html.empty("link", "rel", "icon", "href", root + "favicon.svg", "type", "image/svg+xml");
    html.empty(
        "link",
        "rel",
        "search",
        "type",
        "application/opensearchdescription+xml",
        "href",
        root + "opensearch.xml",
        "title",
        site);
    head.accept(html);
    html.leaf("script", "", "type", "module", "src", root + "prefs.js", "blocking", "render");
    html.leaf("script", "", "type", "module", "src", root + "pages.js");
    html.close().open("body", "class", "made");
    html.leaf("a", "Skip to the content", "class", "skip", "href", "#main");
    header(html);
    html.open("div", "class", "page", "data-view", side == null ? null : "results");
    html.open("main", "id", "main", "tabindex", "-1");
    html.leaf("p", "", "class", "vh", "role", "status", "id", "status");
    html.leaf("div", "", "id", "problem");
    main.accept(html);
    html.close();
    if (side != null) {
      html.open("aside", "class", "side", "aria-label", "Narrow down");
      side.accept(html);
      html.close();
    }
    html.close();
    footer(html);
    Icons.sprite(html);
    return html.close().close().toString();
  }

  /** A page that says what is wrong, with a way on. */
  public String problem(String heading, String detail, @Nullable Consumer<Html> more) {
    return page(
        head -> head.empty("meta", "name", "robots", "content", "noindex"),
        main -> {
          main.leaf("h1", heading).leaf("p", detail);
          if (more != null) {
            more.accept(main);
          }
        });
  }

  private void header(Html html) {
    html.open("header", "class", "bar");
    html.open("p", "class", "brand").leaf("a", site, "href", root).close();
    html.open("div", "class", "ask");
    html.open("form", "role", "search", "action", root + "browse", "id", "form");
    html.leaf("label", "Search papers", "class", "vh", "for", "q");
    Icons.use(html, "search");
    html.empty(
        "input",
        "id",
        "q",
        "name",
        "q",
        "type",
        "text",
        "value",
        query,
        "maxlength",
        "1000",
        "placeholder",
        "Title, author, venue, year, topic",
        "autocomplete",
        "off",
        "spellcheck",
        "false",
        "enterkeyhint",
        "search");
    html.leaf("button", "Search", "class", "button").close().close();
    tools(html);
    html.close();
  }

  /** What the search page has there too; {@code web/pages.js} makes it work as there. */
  private void tools(Html html) {
    html.open("nav", "class", "tools", "aria-label", "Page");
    html.open("a", "class", "tool", "id", "saved-link", "href", root + "?saved");
    Icons.use(html, "star");
    html.leaf("span", "Saved").text(" ");
    html.leaf("span", "", "class", "tally", "id", "saved-count", "hidden", "").close();
    html.open("a", "class", "tool", "id", "help", "href", root + "docs#search");
    Icons.use(html, "help");
    html.leaf("span", "Help").close();
    html.open("button", "type", "button", "class", "tool", "id", "theme", "hidden", "");
    Icons.use(html, "theme");
    html.leaf("span", "Theme", "class", "vh").close().close();
  }

  private void footer(Html html) {
    html.open("footer", "class", "foot").open("nav", "aria-label", "More");
    html.leaf("a", "Search", "href", root);
    html.leaf("a", "Browse", "href", root + "browse");
    html.leaf("a", "Match a list", "href", root + "match");
    html.leaf("a", "Report on the lists", "href", root + "report");
    html.leaf("a", "API", "href", root + "docs");
    html.leaf("a", "Feed", "href", root + "feed.atom");
    html.close().close();
  }
}
