package org.mlsyssearch.corpus.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Link;

/**
 * The links of a paper: those of all its drafts, of addresses that lead to the same place the
 * first, and those that its DOI and its arXiv id make.
 */
final class PaperLinks {

  private PaperLinks() {}

  static List<Link> of(List<Draft> sorted, @Nullable String doi, @Nullable String arxivId) {
    List<Link> first = sorted.getFirst().links();
    List<Link> all = new ArrayList<>(sorted.size() == 1 && first.size() < 2 ? first : once(sorted));
    if (doi != null && all.stream().noneMatch(link -> lower(link).contains(doi))) {
      all.add(Link.doi(doi));
    }
    if (arxivId != null && all.stream().noneMatch(link -> link.href().contains(arxivId))) {
      all.add(new Link(Link.Rel.ARXIV, "https://arxiv.org/abs/" + arxivId));
    }
    all.sort(Comparator.comparing(Link::rel));
    return all;
  }

  private static Collection<Link> once(List<Draft> sorted) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Draft draft : sorted) {
      for (Link link : draft.links()) {
        links.putIfAbsent(place(link), link);
      }
    }
    return links.values();
  }

  /** Where a link leads, the same for all usual spellings of an address. */
  private static String place(Link link) {
    String href = lower(link);
    int start = href.startsWith("http://") ? 7 : href.startsWith("https://") ? 8 : 0;
    if (start > 0) {
      start += href.startsWith("www.", start) ? 4 : href.startsWith("dx.", start) ? 3 : 0;
    }
    return href.substring(start, href.endsWith("/") ? href.length() - 1 : href.length());
  }

  private static String lower(Link link) {
    return link.href().toLowerCase(Locale.ROOT);
  }
}
