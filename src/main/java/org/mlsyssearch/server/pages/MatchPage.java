package org.mlsyssearch.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.match.Answer;
import org.mlsyssearch.match.Answer.Verdict;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Pasted;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * The page to paste a list into, and the answers below it.
 *
 * @param site the name of the site
 * @param text what was pasted
 * @param pasted what came of it; null before anything was asked, and where that failed
 * @param trouble why nothing came of it; null where something did
 */
record MatchPage(String site, String text, @Nullable Pasted pasted, @Nullable String trouble) {

  private static final String ROOT = "./";

  /** An export names its papers in its address, which has an end. */
  private static final int MOST_EXPORTED = 500;

  private static final Map<Verdict, String> LABELS =
      Map.of(Verdict.HERE, "Here", Verdict.PERHAPS, "Perhaps", Verdict.NOT_HERE, "Not here");

  static String empty(String site) {
    return new MatchPage(site, "", null, null).html();
  }

  String html() {
    return new Frame(site, "Match a list", ROOT, "")
        .page(head -> head.empty("meta", "name", "robots", "content", "noindex"), this::main);
  }

  private void main(Html html) {
    html.open("div", "class", "match").leaf("h1", "Match a list");
    html.open("form", "method", "post", "action", "match");
    html.open("label", "for", "list");
    html.text("Paste titles, references, identifiers, links or a whole .bib file.");
    html.close();
    html.open(
        "textarea",
        "id",
        "list",
        "name",
        MatchRoutes.TEXT,
        "rows",
        pasted == null ? "14" : "6",
        "required",
        "",
        "spellcheck",
        "false",
        "autofocus",
        pasted == null && trouble == null ? "" : null);
    html.text(text.startsWith("\n") ? "\n" + text : text).close();
    html.open("p");
    html.leaf("button", "See what is here", "class", "button");
    html.close().close();
    if (trouble != null) {
      html.leaf("p", trouble, "class", "banner", "role", "alert");
    }
    if (pasted != null) {
      answers(html, pasted);
    }
    html.close();
  }

  private static void answers(Html html, Pasted pasted) {
    List<String> counts =
        List.of(
            Phrases.number((int) pasted.count(Verdict.HERE)) + " here",
            Phrases.number((int) pasted.count(Verdict.PERHAPS)) + " perhaps",
            Phrases.number((int) pasted.count(Verdict.NOT_HERE)) + " not here");
    html.leaf(
        "h2",
        Phrases.count(pasted.answers().size(), "item") + ": " + String.join(", ", counts),
        "id",
        "answers");
    exports(html, pasted.here());
    for (String note : pasted.paste().notes()) {
      html.leaf("p", note, "class", "note");
    }
    html.open("ol", "class", "answers");
    pasted.answers().forEach(answer -> answer(html, answer));
    html.close();
  }

  private static void exports(Html html, List<Paper> here) {
    if (here.isEmpty()) {
      return;
    }
    List<String> ids =
        here.stream().limit(MOST_EXPORTED).map(paper -> Urls.encode(paper.id().value())).toList();
    html.open("p", "class", "exports").leaf("span", "Export what is here:").text(" ");
    for (Format format : Format.values()) {
      html.leaf(
              "a",
              format.label(),
              "href",
              "api/v1/export?format=" + format.id() + "&id=" + String.join(",", ids))
          .text(" ");
    }
    html.close();
  }

  private static void answer(Html html, Answer answer) {
    String verdict = answer.verdict().id();
    html.open("li", "class", "answer " + verdict.replace('_', '-'));
    html.open("p", "class", "asked");
    html.leaf("b", String.valueOf(LABELS.get(answer.verdict())), "class", "verdict").text(" ");
    html.leaf("span", answer.item().text(), "class", "pasted").text(" ");
    html.leaf(
        "span",
        String.format(Locale.ROOT, "line %d", answer.item().line())
            + (answer.papers().isEmpty() ? "" : ", " + answer.reason().label()),
        "class",
        "why");
    html.close();
    if (!answer.papers().isEmpty()) {
      html.open("ul", "class", "hits");
      answer.papers().forEach(PaperList.ofResults(html, ROOT)::item);
      html.close();
    }
    html.close();
  }
}
