package org.mlsyssearch.server.pages;

import java.util.List;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.server.http.Urls;

/** What things are called on pages, and where their names lead. */
final class Names {

  private Names() {}

  /** The words of a link. */
  static String of(Link.Rel rel) {
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

  /** The page that lists the papers of one value of a facet. */
  static String browse(String root, Facet facet, String value) {
    return root + "browse?" + facet.id() + "=" + Urls.encode(value);
  }

  /** A count with its noun: {@code 1 paper}, {@code 1,713 papers}. */
  static String count(int count, String noun) {
    return String.format(java.util.Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
  }

  /** Values as a sentence has them: {@code a, b and c}. */
  static String list(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : String.join(", ", values.subList(0, last)) + " and " + values.get(last);
  }
}
