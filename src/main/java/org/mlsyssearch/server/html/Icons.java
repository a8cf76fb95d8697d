package org.mlsyssearch.server.html;

import org.jspecify.annotations.Nullable;

/** The icons that server-made pages share with {@code web/index.html}, which has them too. */
final class Icons {

  private Icons() {}

  /** A picture of the sprite. */
  static void use(Html html, String name) {
    html.open("svg", "class", "icon", "aria-hidden", "true");
    html.leaf("use", "", "href", "#i-" + name).close();
  }

  /** The sprite, which is not seen itself. */
  static void sprite(Html html) {
    html.open("svg", "class", "vh", "aria-hidden", "true");
    symbol(html, "search");
    circle(html, "7", "7", "4.5");
    path(html, null, "m10.5 10.5 4 4");
    html.close();
    symbol(html, "x");
    path(html, null, "m4 4 8 8m0-8-8 8");
    html.close();
    symbol(html, "star");
    path(html, null, "m8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2.1.7-4.3-3.1-3 4.3-.6z");
    html.close();
    symbol(html, "help");
    circle(html, "8", "8", "6.5");
    path(html, null, "M6.2 6.2a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.2m0 2v.1");
    html.close();
    symbol(html, "theme");
    circle(html, "8", "8", "6.5");
    path(html, "full", "M8 1.5a6.5 6.5 0 0 1 0 13z");
    html.close().close();
  }

  private static void symbol(Html html, String name) {
    html.open("symbol", "id", "i-" + name, "viewBox", "0 0 16 16");
  }

  private static void circle(Html html, String x, String y, String r) {
    html.leaf("circle", "", "cx", x, "cy", y, "r", r);
  }

  private static void path(Html html, @Nullable String style, String d) {
    html.leaf("path", "", "class", style, "d", d);
  }
}
