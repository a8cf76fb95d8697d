package org.mlsyssearch.server.pages;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Citation;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Percent;

/**
 * ContextObjects in Spans: a paper's facts in the title of an empty span, from which reference
 * managers take a whole page of results.
 *
 * <p>The keys are those of OpenURL 1.0 (ANSI/NISO Z39.88-2004): the book format with genre
 * proceeding for conferences, the journal format for articles and preprints, Dublin Core for the
 * rest.
 */
final class Coins {

  private final StringBuilder pairs = new StringBuilder("ctx_ver=Z39.88-2004");

  private Coins() {}

  /** The title of a paper's span. */
  static String of(Paper paper) {
    Citation citation = Citation.of(paper);
    Coins coins = new Coins();
    switch (citation.type()) {
      case PROCEEDINGS -> {
        coins.format("book", "proceeding");
        coins.add("rft.atitle", paper.title());
        coins.add("rft.btitle", citation.container());
      }
      case JOURNAL -> {
        coins.format("journal", "article");
        coins.add("rft.atitle", paper.title());
        coins.add("rft.jtitle", citation.container());
      }
      case PREPRINT -> {
        coins.format("journal", "preprint");
        coins.add("rft.atitle", paper.title());
      }
      case OTHER -> {
        coins.add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
        coins.add("rft.title", paper.title());
      }
    }
    var year = paper.year();
    coins.add("rft.date", year == null ? null : year.toString());
    boolean dublinCore = citation.type() == Citation.Type.OTHER;
    for (AuthorName author : citation.authors()) {
      coins.add(
          dublinCore ? "rft.creator" : "rft.au",
          switch (author) {
            case AuthorName.Person person -> PaperMeta.readingOrder(person);
            case AuthorName.Literal literal -> literal.name();
          });
    }
    coins.add("rft_id", paper.doi() == null ? null : "info:doi/" + paper.doi());
    coins.add("rft_id", citation.url());
    return coins.pairs.toString();
  }

  private void format(String format, String genre) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:" + format);
    add("rft.genre", genre);
  }

  private void add(String key, @Nullable String value) {
    if (value != null) {
      pairs.append('&').append(key).append('=').append(Percent.encoded(value));
    }
  }
}
